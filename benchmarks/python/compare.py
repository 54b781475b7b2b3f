"""What Python costs beside C++, and how fast its rows are read. Prints a table and exits with 1 where a goal is missed.

    python benchmarks/python/compare.py CPP_PARSE FOLDER [ROUNDS]

CPP_PARSE is benchmark_python_cpp of the build; FOLDER holds .txt files. Contenders take turns on each document in one
run; a figure is the sum over the documents of their medians, in processor time but for that of parse_many. Needs stenogram and pyarrow.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

import pyarrow
import stenogram

missed = 0


def report(what, got, unit, goal=None, good=None):
    global missed
    missed += good is False
    print(f"{what:<44} {got:>12,.2f} {unit:<10} {goal or '':<28} {'' if good is None else 'met' if good else 'MISSED'}")


def timed(work, clock=time.process_time_ns):
    begin = clock()
    work()
    return clock() - begin


def parsing(program, folder, rounds):
    files = sorted(folder.rglob("*.txt"))
    sources = [file.read_bytes() for file in files]
    readable = [i for i, source in enumerate(sources) if is_text(source)]
    texts = {i: sources[i].decode() for i in readable}
    cpp = subprocess.Popen([program, *map(str, files)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def in_cpp(i):
        cpp.stdin.write(f"{i}\n")
        cpp.stdin.flush()
        return int(cpp.stdout.readline())

    def fresh(text):  # a str caches its UTF-8, so each round encodes a new one
        return (text + " ")[:-1]

    parser, totals = stenogram.Parser(), dict.fromkeys(("cpp", "bytes", "encode", "str"), 0.0)
    for i in readable:
        source, times = sources[i], {name: [] for name in totals}
        for _ in range(rounds):
            times["cpp"].append(in_cpp(i))
            times["bytes"].append(timed(lambda: parser.parse(source)))
            one, two = fresh(texts[i]), fresh(texts[i])
            times["encode"].append(timed(one.encode))
            times["str"].append(timed(lambda: parser.parse(two)))
        for name, measured in times.items():
            totals[name] += statistics.median(measured)
    cpp.stdin.close()
    size = sum(len(sources[i]) for i in readable)
    for name, total in totals.items():
        report(f"{name}, {len(readable)} documents", size * 1e3 / total, "MB/s")
    ratio = totals["bytes"] / totals["cpp"]
    report("parse(bytes) from Python by C++", ratio, "times", "at most 1.2", ratio <= 1.2)
    allowed = 1.2 * totals["cpp"] + totals["encode"]
    report("parse(str) by 1.2 C++ and str.encode()", totals["str"] / allowed, "times", "at most 1", totals["str"] <= allowed)


def is_text(source):
    try:
        source.decode()
    except UnicodeDecodeError:
        return False
    return True


def rows(rounds):
    page = "Ann Lee: Why is it so, may I ask you\u2019?\nBob Ray: Because we can, I say, and so it is.\n"
    document = stenogram.parse(page * 50_000)
    turns = len(document.turns)

    def by_object():
        for turn in document.turns:
            turn.speaker_name, turn.kind, turn.start, turn.end, turn.text

    table = statistics.median(timed(lambda: pyarrow.table(document.turns_table())) for _ in range(rounds))
    objects = statistics.median(timed(by_object) for _ in range(rounds))
    report(f"{turns:,} turns by table", turns * 1e3 / table, "M turns/s", "at least 2", turns * 1e3 / table >= 2)
    report(f"{turns:,} turns by object", turns * 1e6 / objects, "k turns/s", "at least 200", turns * 1e6 / objects >= 200)


def jobs(folder, rounds):
    sources = [file.read_bytes() for file in sorted(folder.rglob("*.txt"))]
    sources *= max(1, 20_000_000 // sum(map(len, sources)))

    def run(count):
        for _ in stenogram.parse_many(sources, jobs=count, errors="yield"):
            pass

    measured = [(timed(lambda: run(1), time.perf_counter_ns), timed(lambda: run(2), time.perf_counter_ns)) for _ in range(rounds)]
    gain = statistics.median(one for one, _ in measured) / statistics.median(two for _, two in measured)
    report("parse_many, 2 jobs by 1", gain, "times", "at least 1.7 on two cores", gain >= 1.7)


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    parsing(program, folder, rounds)
    rows(rounds)
    jobs(folder, max(3, rounds // 3))
    sys.exit(missed > 0)


main()
