"""fit.py TRIAL EVAL_DIR [--from shipped|neutral] [--passes N] [--rendered N]: fits the weights on dev, the corpus and rendered samples.

By coordinate descent on SER + (100 - start F1), both means over dev's conventions, + the per cent of rendered pages
misread, + the mean SER of tests/corpus and the per cent of its pages that are not read whole.
neutral: every piece of evidence for a label is worth 3, every one against it -4; the signs are known beforehand, and the
traps, which are not fitted.
Prints the weights that differ from the shipped ones, and the figures.
"""
import argparse
import trial

NEUTRAL = {1: 3, -1: -4}


def loss_of(t, keep=lambda name: True):
    def loss(weights):
        pages, misread = t.run(weights)
        f = t.figures(pages, keep)
        corpus = t.corpus(pages)
        missed = sum(ser > 0 for ser in corpus)
        return f["SER"] + 100 - f["start F1"] + misread + (sum(corpus) + 100 * missed) / max(len(corpus), 1)
    return loss


def neutral(weights):
    return {k: v if v == trial.TRAP else NEUTRAL[1 if v > 0 else -1] for k, v in weights.items()}


def show(f):
    return "  ".join(f"{k} {v:.2f}" for k, v in f.items())


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("trial")
    a.add_argument("eval")
    a.add_argument("--from", dest="start", choices=("shipped", "neutral"), default="shipped")
    a.add_argument("--passes", type=int, default=3)
    a.add_argument("--rendered", type=int, default=2)
    o = a.parse_args()
    t = trial.Trial(o.trial, o.eval, o.rendered, corpus=True)
    weights = trial.shipped(o.trial)
    pages, misread = t.run(weights)
    print(f"shipped   {show(t.figures(pages))}  misread {misread:.2f}", flush=True)
    start = weights if o.start == "shipped" else neutral(weights)
    pages, misread = t.run(start)
    print(f"start     {show(t.figures(pages))}  misread {misread:.2f}", flush=True)
    fitted, _ = trial.descend(t, start, loss_of(t), o.passes, lambda text: print(text, flush=True))
    pages, misread = t.run(fitted)
    print("\n".join(f"{ser:.1f}\t{name}" for name, ser in zip(t.name[-len(t.more):], t.corpus(pages)) if ser))
    print(f"fitted    {show(t.figures(pages))}  misread {misread:.2f}")
    for name, value in fitted.items():
        if value != weights[name]:
            print(f"{name}\t{weights[name]} -> {value}")


if __name__ == "__main__":
    main()
