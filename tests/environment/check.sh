#!/bin/sh
# The same bytes and options give the same JSON, whatever the environment says.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command=$BUILD_DIR/stenogram
set -- $(find "$SOURCE_DIR/tests/corpus" "$SOURCE_DIR/examples" -name '*.txt' | sort)
env -i "$command" parse --format ndjson "$@" > "$work/expected"
[ -s "$work/expected" ] || { echo "nothing was printed"; exit 1; }
check() {
  env "$@" > "$work/got" || { echo "failed under $1"; exit 1; }
  cmp -s "$work/expected" "$work/got" || { echo "another document under $1"; exit 1; }
}
for setting in LANG=tr_TR.UTF-8 LC_ALL=C LC_ALL=C.UTF-8 LC_ALL=de_DE.ISO-8859-1 LANGUAGE=ar TZ=Pacific/Kiritimati \
  TZ=America/Adak SIMDJSON_FORCE_IMPLEMENTATION=fallback SIMDJSON_FORCE_IMPLEMENTATION=x ICU_DATA=/nowhere; do
  check "$setting" "$command" parse --format ndjson "$@"
done
check COLUMNS=20 "$command" parse --format ndjson --jobs 1 "$@"
check COLUMNS=20 "$command" parse --format ndjson --jobs 4 "$@"
