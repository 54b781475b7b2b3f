"""leave_out.py TRIAL EVAL_DIR [--from neutral|shipped] [--passes N] [--rendered N] [--only FAMILY,...]

Leaves one family of EVAL_DIR/families.tsv out at a time: fits the weights on all others, on tests/corpus and on rendered samples, then
reads the family left out; and once more with every table row taken out that no page of another family looks up.
`as shipped` reads it with the shipped weights, `no rows` with these and without the rows of its own.
"""
import argparse
import fit
import trial


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("trial")
    a.add_argument("eval")
    a.add_argument("--from", dest="start", choices=("shipped", "neutral", "none"), default="neutral")
    a.add_argument("--passes", type=int, default=1)
    a.add_argument("--rendered", type=int, default=1)
    a.add_argument("--only", default="")
    o = a.parse_args()
    shipped = trial.shipped(o.trial)
    t = trial.Trial(o.trial, o.eval, o.rendered, corpus=True)
    used = t.used()
    families = sorted({t.family[n] for n in t.name if n in t.family})
    print("family\tpages\tas shipped\tno rows\tleft out\tleft out, no rows\trows taken out", flush=True)
    sums = []
    for family in families:
        if o.only and family not in o.only.split(","):
            continue
        own = lambda name: t.family.get(name) == family
        others = set().union(*(u for n, u in zip(t.name, used) if n in t.family and not own(n)))
        mine = set().union(*(u for n, u in zip(t.name, used) if own(n))) - others
        weights = shipped
        if o.start != "none":
            start = shipped if o.start == "shipped" else fit.neutral(shipped)
            weights, _ = trial.descend(t, start, fit.loss_of(t, lambda name: not own(name)), o.passes)
        bare = trial.Trial(o.trial, o.eval, 0, mine)
        ser = [of.figures(of.run(w)[0], own)["SER"] for w in (shipped, weights) for of in (t, bare)]
        bare.process.stdin.close()
        pages = sum(map(own, t.name))
        print(f"{family}\t{pages}\t" + "\t".join(f"{s:.2f}" for s in ser) + f"\t{len(mine)}", flush=True)
        sums.append(ser)
    print("mean\t\t" + "\t".join(f"{sum(s) / len(s):.2f}" for s in zip(*sums)))


if __name__ == "__main__":
    main()
