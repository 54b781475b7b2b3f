#!/usr/bin/env python3
"""to_gold_json.py FOLDER: the golden documents of text as pages NAME.txt with NAME.gold.json beside them, spans in bytes of the
page, as the evaluation reads them. Standard library only."""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SPACE = re.compile("[\t-\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+")
CUT = " \u2026 "
BEHIND_LABEL = r"(?!\w)[^\n]{0,90}?"  # terminator, role, time: the label's own words end before the speech
ASIDES = ("stage", "heading", "boilerplate", "note", "page", "time")


class Page:
    """A page with white space folded, and the bytes that each code point stands for."""

    def __init__(self, raw):
        text = raw.decode("utf-8")
        self.folded, self.at = "", []
        byte = 0
        for piece in re.split(f"({SPACE.pattern})", text):
            if SPACE.fullmatch(piece):
                self.folded += " "
                self.at.append(byte)
                byte += len(piece.encode())
                continue
            for c in piece:
                self.folded += c
                self.at.append(byte)
                byte += len(c.encode())
        self.at.append(byte)

    def find(self, before, cut, start):
        """First match from `start` of the pattern `before` and then of what edges print as `cut`: code point span."""
        first, _, last = cut.partition(CUT)
        match = re.compile(before + "(" + re.escape(first) + ")").search(self.folded, start)
        if not match:
            raise ValueError(f"not on the page: {before} {first!r}")
        end = match.end(1)
        if last:
            end = self.folded.index(last, end) + len(last)
        return match.start(1), end

    def bytes_of(self, span):
        begin, end = span
        return self.at[begin], self.at[end - 1] + len(self.folded[end - 1].encode())


def read(gold):
    """Metadata, turns and asides of a gold file, as printed."""
    meta, turns, asides = {}, [], []
    lines = iter(gold.splitlines())
    for line in lines:
        if line.startswith("#"):
            head, label, name, role = (x.strip() for x in line.split(" ", 1)[1].split(" | ")[:4])
            kind, _, to = head.partition(">")
            turns.append((kind, to, label, name, role, next(lines)))
        elif line:
            key, _, value = line.partition(": ")
            if key in ASIDES:
                asides.append(value)
            else:
                meta[key] = value
    return meta, turns, asides


def convert(page, gold, name):
    meta, turns, asides = read(gold)
    out = {"convention": name, **{k: v for k, v in meta.items() if k in ("language", "title", "date", "place")}}
    at, rows = 0, []
    for kind, to, label, who, role, cut in turns:
        before = "" if label == "-" else re.escape(label) + BEHIND_LABEL
        span = page.find(before, cut, at)
        at = span[1]
        start, end = page.bytes_of(span)
        rows.append({"start": start, "end": end, "kind": kind, "speaker": None if label == "-" else label,
                     "name": None if who == "-" else who, "role": None if role == "-" else role,
                     **({"reply_to": int(to)} if to else {})})
    if not rows:
        return {**out, "no_turns": True}
    at, known = 0, []
    for cut in asides:
        span = page.find("", cut, at)
        at = span[1]
        known.append(page.bytes_of(span))
    return {**out, "turns": rows, "asides": known}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for page in sorted(HERE.glob("*/*.txt")):
        raw, gold = page.read_bytes(), page.with_suffix(".gold")
        name = f"{gold.parent.name}_{gold.stem}"
        (folder / f"{name}.txt").write_bytes(raw)
        row = convert(Page(raw), gold.read_text(encoding="utf-8"), name)
        (folder / f"{name}.gold.json").write_text(json.dumps(row, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
