#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares DNS questions per second, CPU and memory with dnsperf, aiodns, massdns and zdns.

    Benchmarks/dns.py [NAMES] [ROUNDS]

Every contestant asks one knotd on this machine, that it shares the cores with, for the A record of
every name once, with at most two hundred questions outstanding, and writes what it learned to a
file; dnsperf writes nothing and so shows what the server can give. massdns and zdns take part when
they are on the PATH, aiodns when Python can import it.
"""

import importlib.util
import pathlib
import re
import shutil
import sys

import measure

OUTSTANDING = 200


def main(names=200_000, rounds=5):
    measure.enter_namespace()
    with measure.work_folder() as folder:
        folder = pathlib.Path(folder)
        hosts = [f"h{number}.bench.example" for number in range(names)]
        zone = "".join(
            f"h{number} A 11.{number >> 16}.{number >> 8 & 255}.{number & 255}\n"
            for number in range(names)
        )
        (folder / "names").write_text("\n".join(hosts) + "\n")
        (folder / "targets").write_text("".join(f"{host}\tdns\n" for host in hosts))
        (folder / "queries").write_text("".join(f"{host} A\n" for host in hosts))
        (folder / "resolvers").write_text(f"{measure.NAME_SERVER}\n")
        with measure.name_server(folder, zone):
            runs = measure.interleave(contestants(folder), rounds)
        check(folder, names)
        measure.keep(
            "dns",
            "; ".join(filter(None, (measure.version("knotd", "-V"), measure.version("dnsperf", "-h"))))
            + f"; {names:,} names, {rounds} rounds.\n",
            measure.table("One A question a name", runs, names, "questions"),
        )


def contestants(folder):
    server = measure.NAME_SERVER
    names = folder / "names"
    found = {
        "situs": lambda: measure.run(
            [measure.SITUS, "observe", "--resolver", server, "--types", "A", "--rate", "0"]
            + ["--concurrency", str(OUTSTANDING)],
            stdin=folder / "targets",
            stdout=folder / "situs.jsonl",
        ),
        "dnsperf": lambda: measure.run(
            ["dnsperf", "-s", server, "-d", str(folder / "queries"), "-n", "1", "-T", "1"]
            + ["-c", "1", "-q", str(OUTSTANDING)]
        ),
    }
    if importlib.util.find_spec("aiodns"):
        found["aiodns"] = lambda: measure.run(
            [sys.executable, str(measure.ROOT / "Benchmarks" / "ask_with_aiodns.py")]
            + [server, str(OUTSTANDING)],
            stdin=names,
            stdout=folder / "aiodns.jsonl",
        )
    if shutil.which("massdns"):
        found["massdns"] = lambda: measure.run(
            ["massdns", "-r", str(folder / "resolvers"), "-t", "A", "-o", "J"]
            + ["-s", str(OUTSTANDING), "-q", str(names)],
            stdout=folder / "massdns.jsonl",
        )
    if shutil.which("zdns"):
        found["zdns"] = lambda: measure.run(
            ["zdns", "A", "--name-servers", server, "--threads", str(OUTSTANDING)],
            stdin=names,
            stdout=folder / "zdns.jsonl",
        )
    return found


def check(folder, names):
    """Every name must have its answer: speed without answers is none."""
    answered = 0
    with open(folder / "situs.jsonl") as lines:
        for line in lines:
            number = re.search(r'"subject":"h(\d+)\.', line)
            octets = re.search(r'"data":"11\.(\d+)\.(\d+)\.(\d+)"', line)
            if number and octets:
                high, middle, low = map(int, octets.groups())
                answered += int(number[1]) == high << 16 | middle << 8 | low
    if answered != names:
        sys.exit(f"situs answered {answered} of {names} names")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
