"""prose.py COMMAND [DATA_DIR] [--kilobytes N]: prose holds no speech.

At least 50 KB of prose in each language of tests/eval/prose.tsv (its sentences in an order by chance, with other names and
numbers each time), and the English prose of DATA_DIR/ner_train, documents of one source to a page of 50 KB. Prints the
visible bytes inside turns by language in per cent; exit status 1 where they are more than 1.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
SOURCES = ("wikigold.conll", "gum_by.conll", "re3d.conll")  # articles, not tweets and not contracts


def sentences():
    names, texts = {}, collections.defaultdict(list)
    for line in (HERE / "prose.tsv").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            language, what, words = line.split("\t")
            if what == "name":
                names[language] = words.split("|")
            else:
                texts[language].append(words)
    return {language: (names[language], rows) for language, rows in texts.items()}


def invented(language, names, rows, size):
    by = random.Random(language)
    unspaced = language in ("zh", "ja")
    parts = [(n.partition(" ") if " " in n else (n[:1], "", n[1:])) for n in names]
    people = [a + gap + b for a, gap, _ in parts for _, _, b in parts]
    paragraphs, length, left, written = [], 0, list(rows), set()
    while length < size:
        said = []
        for _ in range(by.randint(2, 6)):
            row = by.choice(left)
            words = row.replace("NAME", by.choice(people)).replace("N", str(by.randint(12, 2024)), 1)
            if words not in written:  # nobody writes the same words again
                said.append(words)
                written.add(words)
            elif "N" not in row.replace("NAME", "") or len(written) > 2000:
                left.remove(row)
        if not said:
            continue
        paragraphs.append(("" if unspaced else " ").join(said))
        length += len(paragraphs[-1].encode()) + 2
    return "\n\n".join(paragraphs) + "\n"


def english(data, size):
    """Pages of at least `size` bytes of the tokens of each source, blanks put where print has them."""
    for source in SOURCES:
        file = pathlib.Path(data, "ner_train", source)
        if not file.exists():
            continue
        page = words = ""
        sentences_of = []
        skip = False
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# doc"):
                skip = "genre=interview" in line or "genre=court" in line
                if len(page.encode()) >= size:
                    yield page
                    page = ""
            elif not line:
                text = re.sub(r" ([.,;:?!%)\]]|'s\b|n't\b)", r"\1", words.strip())
                text = re.sub(r"([(\[$]) ", r"\1", text)
                sentences_of.append(text)
                words = ""
                if len(sentences_of) >= 4:
                    page += " ".join(sentences_of) + "\n\n"
                    sentences_of = []
            elif not skip:
                words += " " + line.split("\t")[0]
        if len(page.encode()) >= size:
            yield page


def inside(command, page):
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(page.encode())
        file.flush()
        out = subprocess.run([command, "parse", "--entities=none", "--no-text", file.name], capture_output=True, check=True).stdout
    raw, doc = page.encode(), json.loads(out)
    seen = lambda s, e: len(re.sub(rb"\s", b"", raw[s:e]))
    return sum(seen(*t["span"]) for t in doc["turns"]), seen(0, len(raw)), [t["label_text"] for t in doc["turns"]]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("command")
    a.add_argument("data", nargs="?", default="")
    a.add_argument("--kilobytes", type=int, default=50)
    o = a.parse_args()
    size = o.kilobytes * 1000
    pages = [(language, invented(language, *of, size)) for language, of in sentences().items()]
    if o.data and pathlib.Path(o.data).is_dir():
        pages += [("en", page) for page in english(o.data, size)]
    sums, labels = collections.defaultdict(lambda: [0, 0, 0]), collections.defaultdict(collections.Counter)
    for language, page in pages:
        said, all_of, found = inside(o.command, page)
        for i, n in enumerate((said, all_of, 1)):
            sums[language][i] += n
        labels[language].update(found)
    failed = False
    for language, (said, all_of, n) in sums.items():
        share = 100 * said / all_of
        failed |= share > 1
        print(f"{'FAIL' if share > 1 else 'ok  '} {language}: {share:.2f} % of {all_of} bytes on {n} pages "
              + ", ".join(f"{k} ({v})" for k, v in labels[language].most_common(5)))
    sys.exit(failed)


if __name__ == "__main__":
    main()
