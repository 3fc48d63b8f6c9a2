# Situs: `make run` does the main job on the example inventory, `make test` runs every test.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
SWIFT ?= swift
PREFIX ?= /usr/local
SITUS := .build/release/situs

# What the program is built from, and its fallback address data.
BUILD_PACKAGES := libcurl4-openssl-dev libxml2-dev libc-ares-dev libidn2-dev libssl-dev libmaxminddb-dev \
  pkg-config tor-geoipdb
# Real servers that the tests drive the program against.
TEST_PACKAGES := $(BUILD_PACKAGES) knot unbound nginx-light openssl iproute2 tinyproxy-bin

.PHONY: run build test lint format quality install deps deps-test clean

run: build
	@mkdir -p reports
	$(SITUS) scan inventory --deadline 60 \
	  --record reports/observations-$(shell date -u +%Y%m%dT%H%M%SZ).jsonl \
	  --format html --output reports/report.html \
	  --format json --output reports/report.json

build: deps
	$(SWIFT) build -c release --static-swift-stdlib --product situs

test: deps-test lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# How often inference names the right country, the wrong one or none, over the labelled hosts.
quality: deps-test
	SITUS_QUALITY=1 $(SWIFT) test --filter LabelTests | grep -v '^◇'

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

install: build
	install -D -s -m 755 $(SITUS) $(DESTDIR)$(PREFIX)/bin/situs
	mkdir -p $(DESTDIR)$(PREFIX)/share/situs
	cp -R adequacy reference $(DESTDIR)$(PREFIX)/share/situs/

deps:
	@bash .ci/install-packages $(BUILD_PACKAGES)

deps-test:
	@bash .ci/install-packages $(TEST_PACKAGES)

clean:
	rm -rf .build reports/report.html reports/report.json reports/observations-*.jsonl
