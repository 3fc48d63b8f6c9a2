#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares HTTP header requests per second, CPU and memory with `curl --parallel`.

    Benchmarks/web.py [HOSTS] [ROUNDS]

Every contestant asks one nginx on this machine, that it shares the cores with, for the headers of
every host once, over a connection of its own for each, with at most 256 at once, and writes them
to a file: plain, and with TLS 1.3, where handshakes are the floor for everyone. curl is told the
address; situs asks a name server for each as well. zgrab2 and ProjectDiscovery's httpx take part
when they are on the PATH.
"""

import pathlib
import shutil
import subprocess
import sys

import measure

AT_ONCE = 256


def main(hosts=10_000, rounds=5):
    measure.enter_namespace()
    tables = []
    with measure.work_folder() as folder:
        folder = pathlib.Path(folder)
        everything = f"* A {measure.WEB_SERVER}\n"
        with measure.web_server(folder), measure.name_server(folder, everything):
            for scheme, title in (("http", "Plain"), ("https", "TLS 1.3")):
                urls = [f"{scheme}://h{number}.bench.example/" for number in range(hosts)]
                (folder / "urls").write_text("\n".join(urls) + "\n")
                runs = measure.interleave(contestants(folder, scheme, hosts), rounds)
                check(folder, hosts)
                tables.append(measure.table(title, runs, hosts, "requests"))
    measure.keep(
        "web",
        f"{measure.version('nginx', '-v')}; {measure.version('curl', '--version')};"
        f" {hosts:,} hosts, {rounds} rounds.\n",
        *tables,
    )


def contestants(folder, scheme, hosts):
    port = "443" if scheme == "https" else "80"
    elsewhere = f"::{measure.WEB_SERVER}:{port}"
    authority = str(folder / "certificate.pem")
    found = {
        "situs": lambda: measure.run(
            [measure.SITUS, "observe", "--types", "A", "--resolver", measure.NAME_SERVER]
            + ["--rate", "0", "--connect-to", elsewhere, "--per-host", str(AT_ONCE)]
            + ["--concurrency", str(AT_ONCE), "--ca-file", authority],
            stdin=folder / "urls",
            stdout=folder / "situs.jsonl",
        ),
        "curl": lambda: measure.run(
            ["curl", "-q", "--silent", "--head", "--parallel", "--parallel-max", str(AT_ONCE)]
            + ["--cacert", authority, "--connect-to", elsewhere]
            + [f"{scheme}://h[0-{hosts - 1}].bench.example/"],
            stdout=folder / "curl.txt",
        ),
    }
    if shutil.which("zgrab2"):
        (folder / "zgrab2.csv").write_text(
            "".join(f"{measure.WEB_SERVER},h{number}.bench.example\n" for number in range(hosts))
        )
        found["zgrab2"] = lambda: measure.run(
            ["zgrab2", "http", "--method", "HEAD", "--port", port, "--senders", str(AT_ONCE)]
            + ["--input-file", str(folder / "zgrab2.csv")]
            + (["--use-https"] if scheme == "https" else []),
            stdout=folder / "zgrab2.jsonl",
        )
    if scheme == "http" and has_httpx():
        found["httpx"] = lambda: measure.run(
            ["httpx", "-silent", "-json", "-x", "HEAD", "-threads", str(AT_ONCE)]
            + ["-r", measure.NAME_SERVER],
            stdin=folder / "urls",
            stdout=folder / "httpx.jsonl",
        )
    return found


def has_httpx():
    """Whether httpx is there and not the Python client whose command has the same name."""
    if not shutil.which("httpx"):
        return False
    told = subprocess.run(["httpx", "-version"], capture_output=True, text=True)
    return "projectdiscovery" in (told.stdout + told.stderr).lower()


def check(folder, hosts):
    """Every host must have shown its headers, to both."""
    with open(folder / "situs.jsonl") as lines:
        ours = sum('"outcome":"ok"' in line and "LHR61-C2" in line for line in lines)
    with open(folder / "curl.txt") as lines:
        theirs = sum("LHR61-C2" in line for line in lines)
    if (ours, theirs) != (hosts, hosts):
        sys.exit(f"situs saw the headers of {ours} hosts and curl of {theirs}, of {hosts}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
