"""rename.py EVAL_DIR COMMAND [--seeds N] [--keep FOLDER]: the renaming test.

In every text of dev each word of a speaker's name becomes another of the same language, wherever it stands, and each role
in a label another of the same part (rows of src/tables/data), both by chance; gold offsets move along. score.py then reads
the texts as they were and as renamed; exit status 1 where a figure falls by more than one point.
A word keeps how it is printed (capitals), a Russian one its ending; letters (Q, A) are no names and stay.
"""
import argparse
import bisect
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TABLES = pathlib.Path(__file__).parents[2] / "src/tables/data"
LETTERS = "A-Za-z\u00c0-\u024f\u0370-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u097f"
WORD = re.compile(f"[{LETTERS}]+(?:['\u2019][{LETTERS}]+)*")
CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,}")
ENDING = "(?:а|у|ым|ом|е|ой|ю|я|и|ы|ого|ому|им)?"


def rows(*tables):
    """By language: phrase to its table and value, and the phrases of each."""
    known, alike = collections.defaultdict(dict), collections.defaultdict(list)
    for table in tables:
        for line in (TABLES / f"{table}.tsv").read_text(encoding="utf-8").splitlines():
            if not line or line[0] == "#":
                continue
            language, words, value = (line.split("\t") + [""])[:3]
            for word in words.split("|"):
                if value == "marker" or len(word) < 3:
                    continue
                kind = language, table, value
                known[language].setdefault(word.casefold(), kind)
                alike[kind].append(word)
    return known, alike


def printed_like(word, model):
    letters = [c for c in model if c.isalpha()]
    if len(letters) > 1 and sum(c.isupper() for c in letters) * 2 > len(letters):
        return word.upper()
    return word[:1].upper() + word[1:].lower() if model[:1].isupper() else word.lower() if model.islower() else word


class Renamer:
    def __init__(self, golds, pages, seed):
        self.golds, self.pages, self.chance = golds, pages, random.Random(seed)
        self.known, self.alike = rows("roles", "offices")
        honorifics, _ = rows("honorifics")
        self.not_names = {w for d in (*honorifics.values(), *self.known.values()) for phrase in d for w in re.findall(r"\w+", phrase)}
        self.pool = collections.defaultdict(set)
        for g in golds:
            for kind, word in self.name_words(g):
                self.pool[self.language(g), kind].add(word)

    @staticmethod
    def language(gold):
        return (gold.get("language") or "").split("-")[0]

    def name_words(self, gold):
        """(what kind of name word, the word) of every speaker whose name gold knows."""
        for name in {t["name"] for t in gold.get("turns") or [] if t.get("name")}:
            for m in CJK.finditer(name):
                yield f"whole{len(m[0])}", m[0]
            words = [m[0] for m in WORD.finditer(name) if len(m[0]) > 2 and (m[0][0].isupper() or not m[0].lower().isupper() and m[0].lower() == m[0].upper())]
            words = [w for w in words if w.casefold() not in self.not_names]
            for w in words:
                russian = "\u0400" <= w[0] <= "\u04ff"
                yield (("last " if w == words[-1] else "first ") + (w[-2:].lower() if russian else "")), w.title() if w.isupper() else w

    def words_of(self, gold, text):
        """Each word to another of its kind, each other one once; none that the page holds beside the names."""
        by_kind = collections.defaultdict(set)
        for kind, word in self.name_words(gold):
            by_kind[kind].add(word)
        own = {w for words in by_kind.values() for w in words}
        out, taken = {}, set()
        for kind, words in sorted(by_kind.items()):
            choice = [w for w in sorted(self.pool[self.language(gold), kind]) if w in own or w.casefold() not in text.casefold()]
            self.chance.shuffle(choice)
            for word in sorted(words):
                other = next((w for w in choice if w not in taken and w != word), word)
                taken.add(other)
                out.setdefault(word, other)
        return out

    def rename(self, gold, raw):
        text = raw.decode("utf-8")
        words = self.words_of(gold, text)
        folded = {w.casefold(): other for w, other in words.items()}
        parts = []
        for w in sorted(words, key=len, reverse=True):
            if CJK.fullmatch(w):
                parts.append(re.escape(w))
            else:
                parts.append(rf"(?<![{LETTERS}]){re.escape(w)}" + (ENDING if "\u0400" <= w[0] <= "\u04ff" else "") + rf"(?![{LETTERS}])")
        names = re.compile("|".join(parts), re.I) if parts else None
        stems = sorted(folded, key=len, reverse=True)

        def new_word(m):
            word = m[0]
            if not CJK.fullmatch(word) and word.islower() and word != word.upper():
                return word                       # an ordinary word that is somebody's name elsewhere
            stem = next((s for s in stems if word.casefold().startswith(s)), None)
            if stem is None:                      # capitals that fold otherwise
                return word
            ending = word[len(stem):]
            return printed_like(folded[stem], word[:len(stem)]) + ending if word.upper() != word.lower() else folded[stem] + ending
        rename_words = (lambda s: names.sub(new_word, s)) if names else (lambda s: s)

        roles = self.roles_of(gold)
        edits = {}                                # labels with a role, at their bytes
        for t in gold.get("turns") or []:
            label = t.get("speaker") or ""
            new = rename_words(roles.get(label, label))
            at = raw.rfind(label.encode(), max(0, t["start"] - 300), t["start"]) if label else -1
            if label in roles and at >= 0:
                edits[at] = at + len(label.encode()), new.encode()
                t["speaker"] = new
            else:
                t["speaker"] = rename_words(label) if label else t.get("speaker")
            if t.get("name"):
                t["name"] = rename_words(t["name"])
        at_byte, n = {}, 0
        for m in names.finditer(text) if names else ():
            at_byte[m.start()] = None
        for i, c in enumerate(text):
            if i in at_byte:
                at_byte[i] = n
            n += len(c.encode())
        labels = sorted(edits)
        for m in names.finditer(text) if names else ():
            s = at_byte[m.start()]
            e = s + len(m[0].encode())
            k = bisect.bisect_left(labels, e) - 1
            if new_word(m) != m[0] and not (k >= 0 and edits[labels[k]][0] > s):
                edits[s] = e, new_word(m).encode()
        return self.apply(gold, raw, sorted((s, e, new) for s, (e, new) in edits.items()))

    def roles_of(self, gold):
        """Labels that hold a role, with another role in its place."""
        out, phrases, used = {}, {}, {t.get("speaker") for t in gold.get("turns") or []}
        for label in sorted(used - {None, ""}):
            spans = [m.span() for m in re.finditer(r"\w+(?:['\u2019.-]\w+)*", label)]
            best = max(((a, b) for i, (a, _) in enumerate(spans) for _, b in spans[i:] if label[a:b].casefold() in self.known[self.language(gold)]),
                       key=lambda s: s[1] - s[0], default=None)
            if not best:
                continue
            old = label[best[0]:best[1]]
            kind = self.known[self.language(gold)][old.casefold()]
            if old.casefold() not in phrases:
                others = [w for w in self.alike[kind] if w.casefold() != old.casefold() and len(w.split()) == len(old.split()) and w not in phrases.values()]
                phrases[old.casefold()] = self.chance.choice(others) if others else old
            other = phrases[old.casefold()]
            new = label[:best[0]] + " ".join(printed_like(o, w) for o, w in zip(other.split(), old.split())) + label[best[1]:]
            if new not in used:
                out[label] = new
        return out

    @staticmethod
    def apply(gold, raw, edits):
        out, at, moved = bytearray(), 0, []
        for s, e, new in edits:
            out += raw[at:s] + new
            at = e
            moved.append((e, len(out) - e))
        out += raw[at:]
        ends = [e for e, _ in moved]
        def move(byte):
            k = bisect.bisect_right(ends, byte)
            return byte + (moved[k - 1][1] if k else 0)
        for t in gold.get("turns") or []:
            t["start"], t["end"] = move(t["start"]), move(t["end"])
        gold["asides"] = [[move(a), move(b)] for a, b in gold.get("asides") or []]
        for key in ("entities", "dates", "times", "entities_in", "title", "place"):
            gold.pop(key, None)
        return bytes(out), len(edits)


def figures(folder, score, command):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run([sys.executable, score, folder, "--ext", "txt,md", "--cmd", command + " parse --entities=none {date} {file}",
                        "--json", out.name], check=True, stdout=subprocess.DEVNULL)
        result = json.load(open(out.name))
    return result["macro"], {d["id"]: d.get("ser", 0) for d in result["documents"]}


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("eval")
    a.add_argument("command")
    a.add_argument("--seeds", type=int, default=3)
    a.add_argument("--keep")
    o = a.parse_args()
    score = f"{o.eval}/score.py"
    golds = sorted(pathlib.Path(o.eval, "dev").glob("*.gold.json"))
    page_of = lambda g: next((p for e in (".txt", ".md") if (p := pathlib.Path(str(g).removesuffix(".gold.json") + e)).exists()), None)
    golds = [g for g in golds if page_of(g)]
    before, before_of = figures(f"{o.eval}/dev", score, o.command)
    keys = ("SER", "start F1", "exact F1", "name", "kind", "reply")
    print("\t".join(("", *keys)))
    print("\t".join(("as printed", *(f"{before[k]:.2f}" for k in keys))))
    failed = False
    for seed in range(o.seeds):
        with tempfile.TemporaryDirectory() as folder:
            folder = o.keep or folder
            pathlib.Path(folder).mkdir(exist_ok=True)
            read = [json.loads(g.read_text(encoding="utf-8")) for g in golds]
            renamer, changed = Renamer(read, None, seed), 0
            for g, gold in zip(golds, read):
                page, edits = renamer.rename(gold, page_of(g).read_bytes())
                changed += edits
                pathlib.Path(folder, page_of(g).name).write_bytes(page)
                pathlib.Path(folder, g.name).write_text(json.dumps(gold), encoding="utf-8")
            after, after_of = figures(folder, score, o.command)
        print("\t".join((f"renamed, seed {seed} ({changed} places)", *(f"{after[k]:.2f}" for k in keys))), flush=True)
        failed |= any((after[k] - before[k]) * (1 if k == "SER" else -1) > 1 for k in keys)
        worst = sorted(after_of, key=lambda d: before_of[d] - after_of[d])[:4]
        print("  ".join(f"{d} {before_of[d]:.1f} -> {after_of[d]:.1f}" for d in worst if after_of[d] > before_of[d] + 0.5))
    sys.exit(failed)


if __name__ == "__main__":
    main()
