# Situs: `make run` does the main job on the example inventory, `make test` runs every test.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
SWIFT ?= swift
PREFIX ?= /usr/local
SITUS := .build/release/situs

# What the program is built from.
BUILD_PACKAGES := libcurl4-openssl-dev libxml2-dev libc-ares-dev libidn2-dev libssl-dev libmaxminddb-dev \
  pkg-config
# Real servers that the tests drive the program against.
TEST_PACKAGES := $(BUILD_PACKAGES) knot unbound nginx-light openssl iproute2 tinyproxy-bin

.PHONY: check run live record-example record-cases build test lint format quality install deps deps-test countries clean test-repeat fuzz

# The worked example with what was observed of it on a recorded day; asks nobody.
run: build countries
	@mkdir -p reports
	@echo "A recorded day, replayed: everything below is as of 24 November 2026. make live asks today."
	$(SITUS) scan inventory --from inventory/observed/2026-11-24.jsonl --as-of 2026-11-24 \
	  --format html --output reports/report.html \
	  --format json --output reports/report.json

# The same, asking the names of the example today, and keeping what they answered.
live: build countries
	@mkdir -p reports
	$(SITUS) scan inventory --deadline 60 \
	  --record reports/observations-$(shell date -u +%Y%m%dT%H%M%SZ).jsonl \
	  --format html --output reports/report.html \
	  --format json --output reports/report.json

build: deps
	$(SWIFT) build -c release --static-swift-stdlib --product situs

test: deps-test countries lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# What a change most likely breaks, in a minute or two.
check: deps-test lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --filter 'CoreTests|ArchitectureTests|CaseTests'

# Records the example's day anew from the small internet of the tests. The test fails once more,
# because what changed is to be looked at.
record-example: deps-test
	$(SWIFT) build --build-tests
	-RECORD_EXAMPLE=1 $(SWIFT) test --skip-build --filter ScanExampleTests
	git diff --stat inventory/observed

# Records what every stage makes of the cases of Tests/Cases anew; the test fails once more, as above.
record-cases: deps-test
	$(SWIFT) build --build-tests
	-RECORD_CASES=1 $(SWIFT) test --skip-build --filter CaseTests
	git diff --stat Tests/Cases

# The built tests RUNS times with BUSY busy loops beside them; no run may fail, however slow it is.
RUNS ?= 10
BUSY ?= 0
test-repeat:
	@sh Tests/repeat-tests -n $(RUNS) -b $(BUSY)

# How often inference names the right country, the wrong one or none, over the labelled hosts.
quality: deps-test countries
	SITUS_QUALITY=1 $(SWIFT) test --filter LabelTests | grep -v '^◇'

# Every parser of bytes from outside under libFuzzer, SECONDS each.
SECONDS ?= 60
fuzz: deps
	@SWIFT="$(SWIFT)" sh Tests/fuzz -t $(SECONDS)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

install: build countries
	install -D -s -m 755 $(SITUS) $(DESTDIR)$(PREFIX)/bin/situs
	mkdir -p $(DESTDIR)$(PREFIX)/share/situs
	cp -R adequacy reference $(DESTDIR)$(PREFIX)/share/situs/

deps:
	@bash .ci/install-packages $(BUILD_PACKAGES)

deps-test:
	@bash .ci/install-packages $(TEST_PACKAGES)

# The countries of addresses that no operator's list holds.
countries:
	@bash .ci/address-countries

clean:
	rm -rf .build reports/report.html reports/report.json reports/observations-*.jsonl
