#!/bin/sh
# to_text.sh ABI_TEST text|why SOURCE_DIR STENOGRAM: stg_document_to_text is what the command prints.
set -eu
cd "$3"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" examples/briefing.txt "$2" > "$work/got"
case $2 in text) "$4" parse --format text examples/briefing.txt ;; why) "$4" parse --why examples/briefing.txt ;; esac > "$work/expected"
[ -s "$work/got" ] && cmp "$work/expected" "$work/got"
