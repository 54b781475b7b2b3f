"""ablate.py TRIAL EVAL_DIR [--rendered N]: what each kind of evidence is worth.

Reads dev, rendered samples and the pages of tests/corpus with one weight at 0 at a time; prints how much worse SER and
start F1 (means over conventions of dev) and the rendered pages (per cent misread) get, and how many pages of tests/corpus
are read worse; the dearest first. What is worth nothing stands last, below a line.
"""
import argparse
import trial


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("trial")
    a.add_argument("eval")
    a.add_argument("--rendered", type=int, default=5)
    o = a.parse_args()
    t = trial.Trial(o.trial, o.eval, o.rendered, corpus=True)
    weights = trial.shipped(o.trial)
    pages, misread = t.run(weights)
    base = t.figures(pages)
    print(f"all evidence: SER {base['SER']:.2f}, start F1 {base['start F1']:.2f}, rendered misread {misread:.2f} %")
    rows = []
    for name, worth in weights.items():
        cut, wrong = t.run({**weights, name: 0})
        f = t.figures(cut)
        worse = sum(a > b + 1e-9 for a, b in zip(t.corpus(cut), t.corpus(pages)))
        rows.append((f["SER"] - base["SER"], base["start F1"] - f["start F1"], wrong - misread, worse, name, worth))
    worth_of = lambda row: row[0] + row[1] + row[2] + row[3] / 10
    rows.sort(key=worth_of, reverse=True)
    print("evidence\tweight\tSER +\tstart F1 -\tmisread +\tcorpus pages")
    line = False
    for row in rows:
        if worth_of(row) < 0.005 and not line:
            line = True
            print("-- worth nothing on these pages:")
        print(f"{row[4]}\t{row[5]}\t{row[0]:.2f}\t{row[1]:.2f}\t{row[2]:.2f}\t{row[3]}")


if __name__ == "__main__":
    main()
