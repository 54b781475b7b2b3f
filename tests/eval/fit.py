"""fit.py TRIAL EVAL_DIR [--from shipped|neutral] [--passes N] [--rendered N]: fits the weights on dev and rendered samples.

By coordinate descent on SER + (100 - start F1), both means over conventions, + the per cent of rendered pages misread.
neutral: every piece of evidence for a label is worth 3, every one against it -6; only the signs are known beforehand.
Prints the weights that differ from the shipped ones, and the figures.
"""
import argparse
import trial

NEUTRAL = {1: 3, -1: -6}


def loss_of(t, keep=lambda name: True):
    def loss(weights):
        pages, misread = t.run(weights)
        f = t.figures(pages, keep)
        return f["SER"] + 100 - f["start F1"] + misread
    return loss


def neutral(weights):
    return {k: NEUTRAL[1 if v > 0 else -1] for k, v in weights.items()}


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
    t = trial.Trial(o.trial, o.eval, o.rendered)
    weights = trial.shipped(o.trial)
    pages, misread = t.run(weights)
    print(f"shipped   {show(t.figures(pages))}  misread {misread:.2f}", flush=True)
    start = weights if o.start == "shipped" else neutral(weights)
    pages, misread = t.run(start)
    print(f"start     {show(t.figures(pages))}  misread {misread:.2f}", flush=True)
    fitted, _ = trial.descend(t, start, loss_of(t), o.passes, lambda text: print(text, flush=True))
    pages, misread = t.run(fitted)
    print(f"fitted    {show(t.figures(pages))}  misread {misread:.2f}")
    for name, value in fitted.items():
        if value != weights[name]:
            print(f"{name}\t{weights[name]} -> {value}")


if __name__ == "__main__":
    main()
