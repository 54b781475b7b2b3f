"""reprint.py EVAL_DIR COMMAND [--only FORM,...]: real speech in label forms that its outlets do not use.

Prints the labels of EVAL_DIR/dev's texts anew, each text in each form below, and scores what COMMAND reads: start F1, exact
F1 and SER (means over conventions) by form, and the page read worst. Lines between the turns, and the words, stay.
"""
import argparse
import bisect
import json
import pathlib
import subprocess
import sys
import tempfile


def clock(i):
    return f"{i * 37 // 3600:02d}:{i * 37 // 60 % 60:02d}:{i * 37 % 60:02d}"


FORMS = {  # of the name n in turn i
    "Name: text": lambda n, i: f"{n}: ",
    "Name : text": lambda n, i: f"{n} : ",
    "Name\uff1atext": lambda n, i: f"{n}\uff1a",
    "NAME: text": lambda n, i: f"{n.upper()}: ",
    "Name, line, text": lambda n, i: f"{n}\n",
    "Name, blank line, text": lambda n, i: f"{n}\n\n",
    "Name:, blank line, text": lambda n, i: f"{n}:\n\n",
    "**Name:** text": lambda n, i: f"**{n}:** ",
    "*Name:* text": lambda n, i: f"*{n}:* ",
    "**Name** text": lambda n, i: f"**{n}** ",
    "**Name**, text": lambda n, i: f"**{n}**\n\n",
    "## Name": lambda n, i: f"## {n}\n\n",
    "== Name ==": lambda n, i: f"== {n} ==\n\n",
    "- Name: text": lambda n, i: f"- {n}: ",
    "> Name: text": lambda n, i: f"> {n}: ",
    ">> NAME: text": lambda n, i: f">> {n.upper()}: ",
    "Name \u2013 text": lambda n, i: f"{n} \u2013 ",
    "Name -- text": lambda n, i: f"{n} -- ",
    "Name.\u2014 text": lambda n, i: f"{n}.\u2014 ",
    "NAME. text": lambda n, i: f"{n.upper()}. ",
    "[Name] text": lambda n, i: f"[{n}] ",
    "[Name]: text": lambda n, i: f"[{n}]: ",
    "[Name], line, text": lambda n, i: f"[{n}]\n",
    "<Name> text": lambda n, i: f"<{n}> ",
    "\u3010Name\u3011text": lambda n, i: f"\u3010{n}\u3011",
    "\u25cbName\u3000text": lambda n, i: f"\u25cb{n}\u3000",
    "\u25a0 Name, line, text": lambda n, i: f"\u25a0 {n}\n",
    "1. Name: text": lambda n, i: f"{i + 1}. {n}: ",
    "Name, gap, text": lambda n, i: f"{n}     ",
    "Name (time): text": lambda n, i: f"{n} ({clock(i)}): ",
    "[time] Name: text": lambda n, i: f"[{clock(i)}] {n}: ",
    "time - time Name: text": lambda n, i: f"{clock(i)} - {clock(i + 1)} {n}: ",
    "Name  time, line, text": lambda n, i: f"{n}   {clock(i)}\n",
    "Name \u00b7 time, line, text": lambda n, i: f"{n} \u00b7 {clock(i)}\n",
    "time Name, line, text": lambda n, i: f"{clock(i)} {n}\n",
    "Name, line, time, line, text": lambda n, i: f"{n}\n{clock(i)}\n",
    "time, line, Name, line, text": lambda n, i: f"{clock(i)}\n{n}\n",
}


def reprint(raw, gold, form):
    """The page with its labels in another form, and the gold with its spans there."""
    page, kept, moved = bytearray(), 0, []
    for i, turn in enumerate(gold["turns"]):
        if turn.get("label_start") is None:
            continue
        moved.append((kept, len(page)))
        page += raw[kept:turn["label_start"]]
        line = page.rfind(b"\n") + 1
        if 0 < len(page) - line < 12:
            del page[line:]  # marks before the label
        page += b"\n" * (2 - len(page[-2:]) + len(page[-2:].rstrip(b"\n")))
        page += form((turn.get("speaker") or turn.get("name")).strip(" :."), i).encode()
        kept = turn["start"]
        while raw[kept:kept + 1] in (b" ", b"\n", b"\t"):
            kept += 1
    moved.append((kept, len(page)))
    page += raw[kept:]
    old = [a for a, _ in moved]

    def at(byte, end=False):
        a, b = moved[max(bisect.bisect_right(old, byte - end) - 1, 0)]
        return b + byte - a

    def first(turn):
        start = turn["start"]
        while raw[start:start + 1] in (b" ", b"\n", b"\t"):
            start += 1
        return start

    drop = ("label_start", "label_end")
    turns = [{**{k: v for k, v in t.items() if k not in drop}, "start": at(first(t)), "end": at(t["end"], True)} for t in gold["turns"]]
    asides = [[at(a), at(b, True)] for a, b in gold.get("asides", [])]
    return bytes(page), {**{k: v for k, v in gold.items() if k != "sha256"}, "turns": turns, "asides": asides}


def pages(folder):
    """Name, bytes and gold of each text of six turns and more that are labelled throughout."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text())
        text = path.with_name(path.name.replace(".gold.json", ".txt"))
        turns = gold.get("turns")
        if text.exists() and isinstance(turns, list) and len(turns) > 5 and all(t.get("label_start") is not None for t in turns[1:]):
            yield text.stem, text.read_bytes(), gold


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("eval", type=pathlib.Path)
    a.add_argument("command")
    a.add_argument("--only", default="")
    o = a.parse_args()
    print("start F1\texact F1\tSER\tform\tread worst")
    for name, form in FORMS.items():
        if o.only and name not in o.only.split(","):
            continue
        with tempfile.TemporaryDirectory() as folder:
            for stem, raw, gold in pages(o.eval / "dev"):
                page, spans = reprint(raw, gold, form)
                pathlib.Path(folder, stem + ".txt").write_bytes(page)
                pathlib.Path(folder, stem + ".gold.json").write_text(json.dumps({**spans, "file": stem + ".txt"}))
            out = pathlib.Path(folder, "figures")
            subprocess.run([sys.executable, str(o.eval / "score.py"), folder, "--cmd", o.command + " parse {date} {file}", "--json", str(out)],
                           check=True, stdout=subprocess.DEVNULL)
            figures = json.loads(out.read_text())
        worst = max(figures["documents"], key=lambda d: d.get("ser", 0))
        macro = figures["macro"]
        print(f"{macro['start F1']:.1f}\t{macro['exact F1']:.1f}\t{macro['SER']:.1f}\t{name}\t{worst['id']} {worst['ser']:.0f}", flush=True)


if __name__ == "__main__":
    main()
