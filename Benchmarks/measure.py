# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks share: a network of their own, real servers, and fair measuring.

Contestants take turns in one run, the order changing with each round, so that whatever else the
machine does falls on all of them. Of each the best and the median of the rounds are kept.
"""

import dataclasses
import datetime
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RESULTS = ROOT / "Benchmarks" / "results"
SITUS = os.environ.get("SITUS", str(ROOT / ".build" / "release" / "situs"))
# Public addresses, so that the program's guard works as in use; no route leads out of the
# namespace.
NAME_SERVER = "11.0.0.53"
WEB_SERVER = "11.0.0.80"


def enter_namespace():
    """Starts this script again in a network namespace in which 11.0.0.0/8 is this machine."""
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    if os.environ.get("SITUS_BENCHMARK_INSIDE"):
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        subprocess.run(["ip", "address", "add", "11.0.0.1/8", "dev", "lo"], check=True)
        # A port of a connection that has ended rests for a minute, and ten thousand such make the
        # system look long for a free one: that would be measured instead of the contestants.
        pathlib.Path("/proc/sys/net/ipv4/tcp_max_tw_buckets").write_text("256")
        return
    if not pathlib.Path(SITUS).exists():
        sys.exit(f"{SITUS} is missing: run `make build` first")
    os.environ["SITUS_BENCHMARK_INSIDE"] = "1"
    os.execvp(
        "unshare",
        ["unshare", "--map-root-user", "--net", "--", sys.executable, *sys.argv],
    )


def work_folder():
    """A folder in memory, so that no disk is measured; gone at the end."""
    parent = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="situs-benchmark-", dir=parent)


@dataclasses.dataclass
class Run:
    """One run of one command."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of user and system time, children included."""
    memory: int
    """KiB that were resident at most."""


# Runs a command and tells what it took. A program of its own, because the system counts the memory of
# the process that starts another as the other's.
RUNNER = """
import json, os, sys, time
start = time.monotonic()
process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(process, 0)
wall = time.monotonic() - start
told = [wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status)]
os.write(int(sys.argv[1]), json.dumps(told).encode())
"""


def run(command, stdin=None, stdout=os.devnull):
    """Runs the command to its end and measures it; ends the benchmark when it fails."""
    reader, writer = os.pipe()
    with open(stdin or os.devnull, "rb") as source, open(stdout, "wb") as sink:
        done = subprocess.run(
            [sys.executable, "-ISc", RUNNER, str(writer), *command],
            stdin=source,
            stdout=sink,
            stderr=subprocess.PIPE,
            pass_fds=[writer],
        )
    os.close(writer)
    with open(reader) as told:
        figures = told.read()
    if not figures:
        sys.exit(f"{command[0]} did not start: {done.stderr.decode(errors='replace')}")
    *figures, status = json.loads(figures)
    if status != 0:
        sys.exit(f"{command[0]} failed: {done.stderr.decode(errors='replace')[-2000:]}")
    return Run(*figures)


def interleave(contestants, rounds):
    """Runs each contestant once a round, in changing order; returns the runs of each by name."""
    runs = {name: [] for name in contestants}
    names = list(contestants)
    for number in range(rounds):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            runs[name].append(contestants[name]())
            print(
                f"  round {number + 1} of {rounds}: {name}: {runs[name][-1].wall:.2f} s,"
                f" {runs[name][-1].cpu:.2f} s CPU",
                file=sys.stderr,
            )
    return runs


def table(title, runs, work, unit):
    """A table of rates and of situs' ratios to every other contestant, as Markdown.

    `work` is the number of units that every run did.
    """
    lines = [
        f"## {title}",
        "",
        f"| | {unit}/s, median | best | CPU µs each | MiB | rate of situs ÷ this"
        " | CPU of situs ÷ this |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]

    def of(name, part):
        return [getattr(run, part) for run in runs[name]]

    def cpu(name):
        return statistics.median(of(name, "cpu")) / work * 1e6

    for name in runs:
        # Ratios round by round: both ran in the same minute.
        speed = statistics.median(
            theirs / ours for ours, theirs in zip(of("situs", "wall"), of(name, "wall"))
        )
        lines.append(
            f"| {name} | {work / statistics.median(of(name, 'wall')):,.0f}"
            f" | {work / min(of(name, 'wall')):,.0f} | {cpu(name):.1f}"
            f" | {max(of(name, 'memory')) / 1024:.0f} | {speed:.2f}"
            f" | {cpu('situs') / cpu(name):.2f} |"
        )
    return "\n".join(lines) + "\n"


def machine():
    """What the figures were measured on."""
    model = next(
        (
            line.split(":", 1)[1].strip()
            for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        "unknown processor",
    )
    return f"{os.cpu_count()} × {model}, Linux {os.uname().release}"


def keep(name, *texts):
    """Prints the tables and keeps them with date and machine."""
    commit = subprocess.run(
        ["git", "-C", ROOT, "describe", "--always", "--dirty"],
        capture_output=True,
        text=True,
    ).stdout.strip()
    day = datetime.date.today().isoformat()
    text = "\n".join(
        [f"# {name}, {day}", "", f"{machine()}; commit {commit or 'unknown'}.", "", *texts]
    )
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{day}-{name}.md").write_text(text)
    print(text)


def version(command, *arguments):
    """The first line that a program prints of itself, or nothing when it is not there."""
    if not shutil.which(command):
        return None
    output = subprocess.run([command, *arguments], capture_output=True, text=True)
    return (output.stdout or output.stderr).splitlines()[0].strip()


class Server:
    """A real server that is stopped at the end."""

    def __init__(self, command, is_ready):
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        for _ in range(600):
            if self.process.poll() is not None:
                sys.exit(f"{command[0]}: {self.process.stderr.read().decode()}")
            if is_ready():
                return
            time.sleep(0.1)
        sys.exit(f"{command[0]} does not answer")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def name_server(folder, zone):
    """knotd, authoritative for bench.example, whose zone holds the given lines."""
    folder = pathlib.Path(folder)
    (folder / "bench.example.zone").write_text(
        "$ORIGIN bench.example.\n$TTL 300\n"
        "@ SOA ns hostmaster 1 3600 600 86400 300\n@ NS ns\n"
        f"ns A {NAME_SERVER}\n" + zone
    )
    (folder / "knot.conf").write_text(
        f'server:\n  rundir: "{folder}"\n  listen: [ {NAME_SERVER}@53 ]\n'
        "  udp-workers: 1\n  tcp-workers: 1\n  background-workers: 1\n"
        f'database:\n  storage: "{folder}/db"\n'
        f'log:\n  - target: "{folder}/knot.log"\n    any: warning\n'
        f'zone:\n  - domain: bench.example.\n    storage: "{folder}"\n'
        '    file: "bench.example.zone"\n    journal-content: none\n'
    )

    def is_ready():
        answer = subprocess.run(
            [SITUS, "observe", "--resolver", NAME_SERVER, "--timeout", "1", "ns.bench.example\tdns"],
            capture_output=True,
        )
        return b'"outcome":"NOERROR"' in answer.stdout

    return Server(["knotd", "-c", str(folder / "knot.conf")], is_ready)


def web_server(folder):
    """nginx for every name, plain on port 80 and with TLS 1.3 on port 443."""
    folder = pathlib.Path(folder)
    openssl = ["openssl", "req", "-x509", "-nodes", "-days", "30", "-newkey", "ec"]
    openssl += ["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=bench.example"]
    openssl += ["-addext", "subjectAltName=DNS:*.bench.example"]
    openssl += ["-keyout", f"{folder}/key.pem", "-out", f"{folder}/certificate.pem"]
    subprocess.run(openssl, check=True, capture_output=True)
    (folder / "nginx.conf").write_text(
        f"daemon off; user root; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;\n"
        "events { worker_connections 8192; }\n"
        "http { access_log off; server_tokens off; server {\n"
        f"  listen {WEB_SERVER}:80 backlog=4096; listen {WEB_SERVER}:443 ssl http2 backlog=4096;\n"
        f"  ssl_certificate {folder}/certificate.pem; ssl_certificate_key {folder}/key.pem;\n"
        "  ssl_protocols TLSv1.3;\n"
        '  location / { add_header x-amz-cf-pop "LHR61-C2"; return 200 "hello\\n"; }\n} }\n'
    )

    def is_ready():
        return (folder / "nginx.pid").exists()

    return Server(["nginx", "-c", str(folder / "nginx.conf")], is_ready)
