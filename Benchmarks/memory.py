#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plots the memory of `situs observe` against the number of its targets.

    Benchmarks/memory.py [LARGEST]

Targets come through a pipe, ten thousand at first and ten times as many in each step, up to a
million; every name is asked for and answered. Needs gnuplot for the picture.
"""

import pathlib
import shutil
import subprocess
import sys

import measure


def main(largest=1_000_000):
    measure.enter_namespace()
    rows = []
    with measure.work_folder() as folder:
        folder = pathlib.Path(folder)
        with measure.name_server(folder, "* A 11.1.2.3\n"):
            targets = 10_000
            while targets <= largest:
                with open(folder / "names", "w") as names:
                    names.writelines(f"h{number}.bench.example\tdns\n" for number in range(targets))
                measured = measure.run(
                    [measure.SITUS, "observe", "--resolver", measure.NAME_SERVER]
                    + ["--types", "A", "--rate", "0", "--concurrency", "1000"],
                    stdin=folder / "names",
                )
                rows.append((targets, measured.memory / 1024, targets / measured.wall))
                targets *= 10
    measure.keep(
        "memory",
        "| targets | MiB resident at most | targets/s |\n|---:|---:|---:|\n"
        + "".join(f"| {n:,} | {mib:.0f} | {rate:,.0f} |\n" for n, mib, rate in rows),
    )
    plot(rows)


def plot(rows):
    if not shutil.which("gnuplot"):
        return print("gnuplot is missing: no picture", file=sys.stderr)
    data = "".join(f"{targets} {mib}\n" for targets, mib, _ in rows)
    subprocess.run(
        ["gnuplot"],
        input="set terminal svg size 640,320\n"
        f"set output '{measure.RESULTS}/memory.svg'\n"
        "set logscale x; set yrange [0:*]; set xlabel 'targets'; set ylabel 'MiB resident at most'\n"
        f"set key off; set grid; plot '-' with linespoints pointtype 7\n{data}e\n",
        text=True,
        check=True,
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
