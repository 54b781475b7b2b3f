#!/bin/sh
# Scores the command on the real evaluation sets beside the checkout against figures.tsv. Skipped where they are absent.
eval=$SOURCE_DIR/../shared/eval
[ -f "$eval/score.py" ] || { echo "SKIPPED: no evaluation sets at $eval"; exit 77; }
command -v python3 > /dev/null || { echo "SKIPPED: score.py needs python3"; exit 77; }
exec python3 "$SOURCE_DIR/tests/eval/check.py" "$eval" "$BUILD_DIR/stenogram"
