"""What fit.py, ablate.py and leave_out.py share: stenogram_trial as a process, and score.py's figures of its answers."""
import bisect
import collections
import importlib.util
import functools
import pathlib
import subprocess
import sys
import tempfile
import types

TEXT = (".txt", ".md")
TRAP = -16  # src/turns/weights.hpp
TO_GOLD = pathlib.Path(__file__).parents[1] / "corpus/to_gold_json.py"


def quicker(score):
    """The functions of score.py that compare everything with everything, for spans that are disjoint and in order."""
    def meets(starts, spans, s, e):
        """Indexes of the spans that share a byte with [s, e)."""
        k = max(bisect.bisect_right(starts, s) - 1, 0)
        while k < len(spans) and spans[k][0] < e:
            if spans[k][1] > s:
                yield k
            k += 1

    def excused(gold, aside, sums):
        starts, n = [s for s, _ in aside], 0
        for g in gold:
            for k in meets(starts, aside, g["start"], g["end"]):
                n += max(0, sums[min(aside[k][1], g["end"])] - sums[max(aside[k][0], g["start"])])
        return n

    def asides(doc, turns, raw, sums, known):
        spans = sorted(score.span(r) for r in doc.get("regions", []) if r.get("kind") in score.NO_SPEECH)
        taken = [(t["start"], t["end"]) for t in turns]
        starts = [s for s, _ in taken]
        return [(s, e) for s, e in spans if next(meets(starts, taken, s, e), None) is None
                and (sums[e] - sums[s] <= 150 or score.bracketed(raw, s, e) or any(a <= s and e <= b for a, b in known))]

    kept = [None, None]

    def only_asides(raw, s, e, aside, sums):
        if kept[0] is not aside:
            kept[:] = aside, [a for a, _ in aside]
        return sums[e] - sums[s] == sum(sums[min(e, aside[k][1])] - sums[max(s, aside[k][0])] for k in meets(kept[1], aside, s, e))
    score.excused, score.asides, score.only_asides = excused, asides, only_asides


def load_score(folder):
    """score.py as a module, fed with answers instead of a command, and with what each page shows kept."""
    spec = importlib.util.spec_from_file_location("score", f"{folder}/score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    score.visible = functools.lru_cache(None)(score.visible)
    quicker(score)
    answer = types.SimpleNamespace(stdout="", returncode=0, stderr=b"")
    score.subprocess = types.SimpleNamespace(run=lambda *_, **__: answer)

    def of(gold, json):
        answer.stdout = json
        return score.score(str(gold), "")
    return score, of


class Trial:
    def __init__(self, command, folder, rendered=0, without=(), corpus=False):
        """Pages of `folder`/dev, `rendered` pages a convention and language, and with `corpus` those of tests/corpus."""
        self.lists = tempfile.TemporaryDirectory()
        more = pathlib.Path(self.lists.name, "corpus")
        if corpus:
            subprocess.run([sys.executable, str(TO_GOLD), str(more)], check=True, stdout=subprocess.DEVNULL)
        self.score, self.score_of = load_score(folder)
        self.gold = [g for g in sorted(pathlib.Path(folder, "dev").glob("*.gold.json")) if self.page(g)]
        self.more = [g for g in sorted(pathlib.Path(more).glob("*.gold.json")) if self.page(g)]
        self.gold += self.more
        rows = [line.split("\t") for line in pathlib.Path(folder, "families.tsv").read_text().splitlines()[1:]]
        self.family = dict(rows)
        self.name = [g.name.removesuffix(".gold.json") for g in self.gold]
        pages = pathlib.Path(self.lists.name, "pages")
        given = [self.score.json.loads(g.read_text()).get("given_date") or "" for g in self.gold]
        pages.write_text("".join(f"{self.page(g)}\t{d}\n" if d else f"{self.page(g)}\n" for g, d in zip(self.gold, given)))
        args = [command, "--pages", str(pages), "--rendered", str(rendered)]
        if without:
            taken = pathlib.Path(self.lists.name, "rows")
            taken.write_text("\n".join(map(str, sorted(without))))
            args += ["--without", str(taken)]
        self.process = subprocess.Popen(args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.scores = {}
        self.results = {}

    @staticmethod
    def page(gold):
        base = str(gold).removesuffix(".gold.json")
        return next((base + e for e in TEXT if pathlib.Path(base + e).exists()), None)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        while (answer := self.process.stdout.readline()) != "\n":
            if not answer:
                raise SystemExit("stenogram_trial ended")
            yield answer.rstrip("\n")

    def run(self, weights):
        """Scores of every page with these weights (others as shipped), and the share of rendered pages misread."""
        key = tuple(sorted(weights.items()))
        if key in self.results:
            return self.results[key]
        pages, misread = [], 0.0
        for answer in self.ask(" ".join(f"{k}={v}" for k, v in key)):
            first, second, third = (answer.split("\t", 2) + [""])[:3]
            if first == "rendered":
                misread = 100 * int(second) / max(int(third), 1)
                continue
            if third:
                self.scores[second] = self.score_of(self.gold[int(first)], third)
            pages.append(self.scores[second])
        self.results[key] = pages, misread
        return self.results[key]

    def corpus(self, pages):
        """SER of each page of tests/corpus; where nobody speaks, the per cent that lies in turns."""
        return [meta.get("ser", 0) for meta, _ in pages[len(self.gold) - len(self.more):]]

    def used(self):
        """By page, the rows that it looks up."""
        return [set(map(int, line.split()[1:])) for line in self.ask("used")]

    def figures(self, pages, keep=lambda name: True):
        """Mean over conventions of the figures of the pages of dev that are kept."""
        groups = collections.defaultdict(collections.Counter)
        dev = len(self.gold) - len(self.more)
        for name, (meta, counts) in zip(self.name[:dev], pages):
            if keep(name):
                groups[meta["convention"]].update(counts)
        all_of = [self.score.figures(c) for c in groups.values()]
        mean = lambda key: (lambda v: sum(v) / len(v) if v else 0.0)([f[key] for f in all_of if f[key] is not None])
        return {key: mean(key) for key in ("SER", "start F1", "exact F1", "name")}


def shipped(command):
    """The weights as shipped, in the order of the reasons."""
    out = subprocess.run([command, "--weights"], capture_output=True, text=True, check=True).stdout
    return {name: int(worth) for name, worth in (line.split("\t") for line in out.splitlines())}


def felt(trial, weights):
    """The weights that can be fitted and of which some page takes notice, at nothing or at twice as much."""
    at = trial.run(weights)
    same = lambda other: other[1] == at[1] and all(a is b for a, b in zip(other[0], at[0]))
    return [name for name, worth in weights.items() if worth != TRAP and not all(same(trial.run({**weights, name: v})) for v in (0, 2 * worth))]


def descend(trial, weights, loss, passes, say=lambda text: None):
    """Coordinate descent: each weight in turn takes the value near its own that is best; ties stay as they are."""
    best, names = loss(weights), felt(trial, weights)
    for turn in range(passes):
        before = best
        for name in names:
            at = weights[name]
            for value in (at - 2, at + 2, at - 4, at + 4):
                if value * at < 0:
                    continue
                tried = loss({**weights, name: value})
                if tried < best - 1e-9:
                    best, weights = tried, {**weights, name: value}
        say(f"pass {turn + 1}: {best:.3f}")
        if best > before - 1e-9:
            break
    return weights, best
