#!/bin/sh
# symbols.sh LIBRARY SONAME: exports what symbols.txt lists and nothing else, under its own SONAME.
set -eu
cd "$(dirname "$0")"
nm -D --defined-only "$1" | awk '{print $3}' | LC_ALL=C sort | diff symbols.txt - ||
  { echo "The exported symbols have changed: record it in symbols.txt and in CHANGELOG.md."; exit 1; }
[ "$2" = libstenogram.so.0 ] && LC_ALL=C readelf -d "$1" | grep -q 'soname: \[libstenogram.so.0\]'
