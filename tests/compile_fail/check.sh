#!/bin/sh
# Each file compiles as it stands, and with MISUSE defined does not, because of a deleted function.
set -eu
cd "$SOURCE_DIR/tests/compile_fail"
for file in *.cpp; do
  compile() { "$CXX" -std=c++17 -fsyntax-only -I"$SOURCE_DIR/include" "$@" "$file"; }
  compile || { echo "$file does not compile even where it should"; exit 1; }
  if errors=$(LC_ALL=C compile -DMISUSE 2>&1); then echo "$file compiles, but must not"; exit 1; fi
  case $errors in *deleted*) ;; *) echo "$file fails for another reason: $errors"; exit 1 ;; esac
done
