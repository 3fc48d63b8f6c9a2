#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares DNS questions per second, CPU and memory with dnsperf, aiodns, massdns and zdns.

    Benchmarks/dns.py [NAMES] [ROUNDS]

Every contestant asks one knotd on this machine, that it shares the cores with, and writes what it
learned to a file; dnsperf writes nothing and so shows what the server can give. It sends the same
questions as situs, with EDNS and the option that asks the server who it is; the others send theirs
without.

First, the A record of every name once, with at most a hundred questions outstanding: with more,
dnsperf overruns the buffer of the server's socket and waits five seconds for what was lost. massdns
and zdns take part when they are on the PATH, aiodns when Python can import it. Then, for a tenth of
the names, everything that situs asks about a mail domain; dnsperf asks the same questions.
"""

import importlib.util
import json
import pathlib
import re
import shutil
import sys

import measure

OUTSTANDING = 100
# The option of RFC 5001, with a byte that servers pass over: dnsperf takes no empty one.
NSID = "3:00"


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
        domains = folder / "domains"
        domains.write_text("".join(f"{host}\tmail\n" for host in hosts[: max(1, names // 10)]))
        with measure.name_server(folder, zone):
            runs = measure.interleave(contestants(folder), rounds)
            check(folder, names)
            everything = {
                "situs": lambda: observe(domains, folder / "everything.jsonl"),
                "dnsperf": lambda: dnsperf(folder / "everything"),
            }
            everything["situs"]()
            questions = list_questions(folder / "everything.jsonl", folder / "everything")
            whole = measure.interleave(everything, rounds)
        versions = (measure.version("knotd", "-V"), measure.version("dnsperf", "-h"))
        measure.keep(
            "dns",
            "; ".join(filter(None, versions)) + f"; {names:,} names, {rounds} rounds.\n",
            measure.table("One A question a name", runs, names, "questions"),
            measure.table(
                f"Everything that is asked about a mail domain: {questions:,} questions",
                whole,
                questions,
                "questions",
            ),
        )


def observe(targets, log, *options):
    command = [measure.SITUS, "observe", "--resolver", measure.NAME_SERVER, "--rate", "0"]
    command += ["--concurrency", str(OUTSTANDING), *options]
    return measure.run(command, stdin=targets, stdout=log)


def dnsperf(queries):
    command = ["dnsperf", "-s", measure.NAME_SERVER, "-d", str(queries), "-n", "1", "-T", "1"]
    return measure.run(command + ["-c", "1", "-q", str(OUTSTANDING), "-e", "-E", NSID])


def list_questions(log, path):
    """Writes the questions of a log as dnsperf reads them; returns how many there are."""
    count = 0
    with open(log) as lines, open(path, "w") as queries:
        for line in lines:
            question = json.loads(line)["question"]
            queries.write(f"{question['name']} {question['type']}\n")
            count += 1
    return count


def contestants(folder):
    server = measure.NAME_SERVER
    names = folder / "names"
    found = {
        "situs": lambda: observe(folder / "targets", folder / "situs.jsonl", "--types", "A"),
        "dnsperf": lambda: dnsperf(folder / "queries"),
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
