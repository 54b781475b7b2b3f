"""check.py EVAL_DIR COMMAND: runs score.py on every set of figures.tsv and compares."""
import json
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent
folder, command = sys.argv[1:]
rows = [line.split("\t") for line in (here / "figures.tsv").read_text().splitlines() if line and line[0] != "#"]
failed = False
for gold, option in dict.fromkeys((row[0], row[1]) for row in rows):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        score = subprocess.run([sys.executable, f"{folder}/score.py", f"{folder}/{gold}", "--cmd", command + " parse {date} {file}",
                                "--json", out.name, *([option] if option else [])], capture_output=True, text=True)
        print(f"== {gold} {option}\n{score.stdout}{score.stderr}")
        if score.returncode:
            failed = True
            continue
        result = json.load(open(out.name))
        figures = {**result["all"], **{"macro " + k: v for k, v in result["macro"].items()}}
    for _, _, figure, sense, bound in (row for row in rows if row[:2] == [gold, option]):
        value = figures[figure]
        good = value is not None and (value >= float(bound) if sense == ">=" else value <= float(bound))
        failed |= not good
        print(f"{'ok  ' if good else 'FAIL'} {figure} {'-' if value is None else round(value, 2)} {sense} {bound}")
sys.exit(failed)
