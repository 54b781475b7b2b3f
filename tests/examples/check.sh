#!/bin/sh
# The example program prints every answer of the sample, each behind its question, and nothing that was set aside.
set -eu
answers=$1
sample=$SOURCE_DIR/examples/briefing.txt
out=$("$answers" "$sample" "Elena Marwick")
count() { printf '%s\n' "$out" | grep -c "^$1: "; }
[ "$(count Q)" = 4 ] && [ "$(count A)" = 4 ] || { echo "not 4 questions and answers:"; printf '%s\n' "$out"; exit 1; }
printf '%s\n' "$out" | grep -q "^A: Forty, and not one more" || { echo "the first answer is missing"; exit 1; }
if printf '%s\n' "$out" | grep -q "Lantern Quay"; then echo "the postal address was taken for speech"; exit 1; fi
[ -z "$("$answers" "$sample" "Nobody")" ] || { echo "prints answers of nobody"; exit 1; }
if "$answers" /nowhere "Elena Marwick" 2> /dev/null; then echo "a missing file is no failure"; exit 1; fi
