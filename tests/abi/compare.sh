#!/usr/bin/env bash
# compare.sh EARLIER [NOW]: compares the C ABI of two builds by abidiff (abigail-tools). Each is a libstenogram.so with
# debug information, or a commit, which is built; NOW is the working tree where it is left out. Exits as abidiff does: 0
# where nothing changed, with bit 4 where something did, with bit 8 where programs built with EARLIER would break.
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
command -v abidiff > /dev/null || { echo "SKIPPED: compare.sh needs abidiff (abigail-tools)"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# library NAME WHAT: leaves the path of a library with debug information, and its headers, in $work/NAME.
library() {
  local tree=$source
  if [ -f "$2" ]; then
    cp -L "$2" "$work/$1.so"
    return
  fi
  if [ "$2" != . ]; then
    tree=$work/tree-$1
    mkdir "$tree"
    git -C "$source" archive "$2" | tar -C "$tree" -xf -
  fi
  cmake -S "$tree" -B "$work/build-$1" -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=-g -DSTENOGRAM_BUILD_TESTS=OFF \
    -DSTENOGRAM_BUILD_CLI=OFF > "$work/log" 2>&1 &&
    cmake --build "$work/build-$1" --target stenogram_c --parallel "$(nproc)" >> "$work/log" 2>&1 ||
    { tail -n 30 "$work/log"; exit 2; }
  cp -L "$work/build-$1/bindings/c/libstenogram.so" "$work/$1.so"
}
library earlier "${1:?an earlier library or commit}"
library now "${2:-.}"
status=0
abidiff --no-show-locs "$work/earlier.so" "$work/now.so" || status=$?
exit $status
