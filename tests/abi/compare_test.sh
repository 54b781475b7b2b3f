#!/bin/sh
# compare.sh sees a struct that grew in the middle, a function that is gone, and that nothing changed.
set -eu
command -v abidiff > /dev/null || { echo "SKIPPED: needs abidiff (abigail-tools)"; [ -z "${STENOGRAM_NO_SKIPS:-}" ] && exit 77; exit 1; }
here=$SOURCE_DIR/tests/abi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
library() { # NAME MEMBERS FUNCTIONS
  printf 'struct s { %s };\nint stg_a(struct s* p) { return p != 0; }\n%s\n' "$2" "$3" > "$work/$1.c"
  "$CC" -g -shared -fPIC "$work/$1.c" -o "$work/$1.so"
}
library one 'int size; int x;' 'int stg_b(void) { return 0; }'
library same 'int size; int x;' 'int stg_b(void) { return 0; }'
library grown 'int size; long y; int x;' 'int stg_b(void) { return 0; }'
library gone 'int size; int x;' ''
"$here/compare.sh" "$work/one.so" "$work/same.so" > "$work/said" || { cat "$work/said"; exit 1; }
for changed in grown gone; do
  if "$here/compare.sh" "$work/one.so" "$work/$changed.so" > "$work/said"; then echo "$changed is not seen"; exit 1; fi
  grep -q "stg_\|'struct s'" "$work/said" || { cat "$work/said"; exit 1; }
done
