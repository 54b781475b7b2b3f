#!/bin/sh
# The examples in the comments of the public headers compile, and the programs that they make run.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$SOURCE_DIR"
# example HEADER: the lines of code in its first comment, which stand further in than its words.
example() {
  awk '/^#/ { exit } { sub(/^\/\//, "  ") } /^     .*[;{}]$|^     for .*[)]$/' "include/stenogram/$1"
}

lines=$(example stenogram.h | wc -l)
[ "$lines" -ge 12 ] || { echo "stenogram.h holds no example"; exit 1; }
{
  printf '#include <stdio.h>\n#include <stenogram/stenogram.h>\n'
  printf 'int main(void) {\nstatic const char page[] = "Ann Lee: Why now, may I ask?\\nBob Ray: Because we can.";\nconst size_t size = sizeof page - 1;\n'
  example stenogram.h
  printf 'return 0; }\n'
} > "$work/example.c"
"$CC" -std=c89 -Wall -Wextra -Werror -Iinclude "$work/example.c" -o "$work/example" \
  -L"$BUILD_DIR/bindings/c" -Wl,-rpath,"$BUILD_DIR/bindings/c" -lstenogram
"$work/example" > "$work/got"
printf 'Ann Lee: Why now, may I ask?\nBob Ray: Because we can.\n' | diff - "$work/got"

library=$(find "$BUILD_DIR/src" -maxdepth 1 -name 'libstenogram-cpp.a' -o -name 'libstenogram-cpp.so' | head -n 1)
{
  printf '#include <iostream>\n#include <string>\n#include <stenogram/stenogram.hpp>\nint main() {\nconst std::string page = "Ann Lee: Why now, may I ask?\\nBob Ray: Because we can.";\n'
  example document.hpp
  example arrow.hpp
  printf 'stream.release(&stream);\n}\n'
} > "$work/example.cpp"
grep -q 'export_table' "$work/example.cpp" && grep -q 'turn.text()' "$work/example.cpp" || { cat "$work/example.cpp"; exit 1; }
"$CXX" -std=c++17 -Wall -Wextra -Werror -Iinclude "$work/example.cpp" -o "$work/example" "$library" -lboost_locale -lsimdjson -pthread
"$work/example" > "$work/got"
printf 'Ann Lee: Why now, may I ask?\nBob Ray: Because we can.\n' | diff - "$work/got"
