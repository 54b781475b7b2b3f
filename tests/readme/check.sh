#!/usr/bin/env bash
# Every example of README.md does what it says. A `console` block: commands behind `$ `, then what they print, where a
# line of `...` stands for any lines. A `cpp` block with `int main` is compiled and run; an `output` block behind it is
# what it prints. All run in the project's folder, with the command of this build first in PATH.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$SOURCE_DIR"
PATH=$BUILD_DIR:$PATH
failures=0
fault() {
  printf 'README.md:%s: %s\n' "$@"
  failures=$((failures + 1))
}

# agrees EXPECTED GOT: the same lines, but for lines of `...`.
agrees() {
  awk 'NR == FNR { want[n++] = $0; next } { got[m++] = $0 }
    END {
      i = j = 0; star = -1
      while (j < m) {
        if (i < n && want[i] == "...") { star = i++; from = j }
        else if (i < n && want[i] == got[j]) { i++; j++ }
        else if (star >= 0) { i = star + 1; j = ++from }
        else exit 1
      }
      while (i < n && want[i] == "...") i++
      exit i != n
    }' "$1" "$2"
}

# Blocks to files: NUMBER.KIND holds the lines, NUMBER.line where the block opens.
awk -v work="$work" '
  /^```/ && !open { open = 1; kind = substr($0, 4); if (kind == "") kind = "none"; file = sprintf("%s/%03d", work, ++n); print NR > (file ".line"); printf "" > (file "." kind); next }
  /^```/ { open = 0; close(file "." kind); close(file ".line"); next }
  open { print > (file "." kind) }' README.md

# missing COMMAND: the toolchain that a command of another runtime needs and that is not here.
missing() {
  local tool
  for tool in cargo go npm node java; do
    if grep -qE "(^|[^a-z/.])$tool " <<< "$1" && ! command -v "$tool" > /dev/null; then echo "$tool"; fi
  done
  if grep -q /usr/share/java/jna.jar <<< "$1" && [ ! -f /usr/share/java/jna.jar ]; then echo JNA; fi
}

# A console block: each command with the lines up to the next.
check_console() {
  local line=$1 file=$2 command="" expected=$work/expected got=$work/got
  finish() {
    [ -n "$command" ] || return 0
    local needed
    needed=$(missing "$command")
    if [ -n "$needed" ] && [ -z "${STENOGRAM_NO_SKIPS:-}" ]; then
      echo "SKIPPED: README.md:$line needs $needed"
      return 0
    fi
    command=$(sed -E "s,(\\\$[A-Za-z]+/)?\\bbuild/,$BUILD_DIR/,g" <<< "$command")  # wherever the build is
    bash -c "$command" > "$got" 2>&1 || true
    agrees "$expected" "$got" || {
      fault "$line" "\`$command\` prints something else:"
      diff "$expected" "$got" || true
    }
  }
  while IFS= read -r text; do
    case $text in
      '$ '*) finish; command=${text#'$ '}; : > "$expected" ;;
      *) printf '%s\n' "$text" >> "$expected" ;;
    esac
  done < "$file"
  finish
}

check_c() {
  local line=$1 file=$2 output=$3 library=$BUILD_DIR/bindings/c
  grep -q 'int main' "$file" || return 0
  "$CC" -x c -std=c99 -Wall -Wextra -Iinclude "$file" -o "$work/program" -L"$library" -Wl,-rpath,"$library" -lstenogram ||
    { fault "$line" "does not compile"; return 0; }
  prints "$line" "$output"
}
# prints LINE OUTPUT: the program that was built runs, and prints that.
prints() {
  local line=$1 output=$2
  "$work/program" > "$work/got" 2>&1 || fault "$line" "the program fails"
  [ -z "$output" ] || agrees "$output" "$work/got" || {
    fault "$line" "the program prints something else:"
    diff "$output" "$work/got" || true
  }
}

library=$(find "$BUILD_DIR/src" -maxdepth 1 -name 'libstenogram-cpp.a' -o -name 'libstenogram-cpp.so' | head -n 1)
check_cpp() {
  local line=$1 file=$2 output=$3
  grep -q 'int main' "$file" || return 0
  "$CXX" -std=c++17 -Wall -Wextra -Iinclude "$file" -o "$work/program" "$library" -lboost_locale -lsimdjson -pthread ||
    { fault "$line" "does not compile"; return 0; }
  prints "$line" "$output"
}

checked=0
for opened in "$work"/*.line; do
  number=${opened%.line}
  line=$(cat "$opened")
  if [ -e "$number.console" ]; then
    check_console "$line" "$number.console"
    checked=$((checked + 1))
  elif [ -e "$number.cpp" ] || [ -e "$number.c" ]; then
    next=$(printf '%s/%03d.output' "$work" $((10#${number##*/} + 1)))
    [ -e "$next" ] || next=""
    if [ -e "$number.cpp" ]; then check_cpp "$line" "$number.cpp" "$next"; else check_c "$line" "$number.c" "$next"; fi
    checked=$((checked + 1))
  fi
done
[ "$checked" -gt 0 ] || fault 1 "holds no example"
echo "$checked examples, $failures failures"
[ "$failures" -eq 0 ]
