#!/bin/sh
# Bytes of prose inside turns, by language: invented prose in every language, and the English of the data beside the
# checkout. Skipped where that is absent: run prose.py by hand for the invented prose alone.
data=$SOURCE_DIR/../shared/data
[ -d "$data/ner_train" ] || { echo "SKIPPED: no prose at $data"; exit 77; }
command -v python3 > /dev/null || { echo "SKIPPED: prose.py needs python3"; exit 77; }
exec python3 "$SOURCE_DIR/tests/eval/prose.py" "$BUILD_DIR/stenogram" "$data"
