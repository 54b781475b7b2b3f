#!/bin/sh
# check.sh RUNTIME: its example prints every turn of the sample with offsets in the runtime's own unit, and where an error
# stands. Where the toolchains were installed (STENOGRAM_NO_SKIPS), a missing one is a failure.
set -eu
work=$BUILD_DIR/runtimes/$1
status=0
"$SOURCE_DIR/tests/runtimes/build.sh" "$1" "$work" || status=$?
if [ "$status" = 77 ] && [ -n "${STENOGRAM_NO_SKIPS:-}" ]; then exit 1; fi
[ "$status" = 0 ] || exit "$status"
case $1 in
node | java) unit=utf-16 ;;
*) unit=utf-8 ;;
esac
cd "$SOURCE_DIR/examples"
"$work/turns" briefing.txt > "$work/got"
diff "$SOURCE_DIR/tests/runtimes/expected.$unit.txt" "$work/got"
if "$work/turns" /nowhere/at/all > /dev/null 2> "$work/said"; then echo "a missing file is no failure"; exit 1; fi
grep -q 'io at byte 0: /nowhere/at/all' "$work/said" || { echo "a missing file is reported as:"; cat "$work/said"; exit 1; }
"$work/turns" --json briefing.txt > "$work/json"
"$BUILD_DIR/stenogram" parse briefing.txt | cmp - "$work/json"
