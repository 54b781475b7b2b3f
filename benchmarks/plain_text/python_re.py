"""python_re.py FOLDER [ROUNDS]: the same pattern by Python's re, timed by the same rule."""
import pathlib
import re
import statistics
import sys
import time

label = re.compile(r"(?m)^[ \t]*[A-Z][^\n:]{0,48}:(?:[ \t\r]|$)")
texts = [path.read_bytes().decode() for path in pathlib.Path(sys.argv[1]).rglob("*.txt")]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
total = 0.0
for text in texts:
    samples = []
    for _ in range(rounds):
        begin = time.perf_counter()
        sum(1 for _ in label.finditer(text))
        samples.append(time.perf_counter() - begin)
    total += statistics.median(samples)
size = sum(len(text.encode()) for text in texts)
print(f"{'Python re':<26} {size / 1e6 / total:10.0f}")
