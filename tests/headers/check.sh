#!/bin/sh
# check.sh {CC CXX}...: each public header alone, as every language and with every restriction that it promises.
set -eu
cd "$SOURCE_DIR/include"
warnings="-Wall -Wextra -Wconversion -Wshadow -Werror"
compile() { # LANGUAGE HEADER COMPILER FLAGS...
  language=$1 header=$2
  shift 2
  printf '#include "%s"\n' "$header" | "$@" -x "$language" -fsyntax-only -I. $warnings - ||
    { echo "failed: $header with $*"; exit 1; }
}
while [ $# -ge 2 ]; do
  for header in stenogram/*.hpp; do compile c++ "$header" "$2" -std=c++17; done
  compile c++ stenogram/stenogram.hpp "$2" -std=c++20
  compile c++ stenogram/stenogram.hpp "$2" -std=c++17 -fno-exceptions -fno-rtti
  compile c++ stenogram/stenogram.hpp "$2" -std=c++20 -fno-exceptions -fno-rtti
  for header in stenogram/stenogram.h stenogram/c/*.h; do
    compile c++ "$header" "$2" -std=c++17 -pedantic
    compile c "$header" "$1" -std=c89 -pedantic-errors
    compile c "$header" "$1" -std=c11 -pedantic-errors
  done
  shift 2
done
