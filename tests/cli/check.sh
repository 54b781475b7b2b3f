#!/usr/bin/env bash
# The command as its users meet it: inputs, forms, options, errors and exit statuses.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command=$BUILD_DIR/stenogram
sample=$SOURCE_DIR/examples/briefing.txt
cd "$work"

fault() {
  echo "$1"
  head -c 2000 out
  head -c 2000 err
  exit 1
}
# run STATUS ARGUMENT...: standard output in `out`, standard error in `err`.
run() {
  local expected=$1 status=0
  shift
  last="stenogram $*"
  "$command" "$@" > out 2> err < "${input:-/dev/null}" || status=$?
  [ "$status" -eq "$expected" ] || fault "$last: exit status $status, not $expected"
}
lines() { [ "$(wc -l < out)" -eq "$1" ] || fault "$last: $(wc -l < out) lines, not $1"; }
prints() { grep -qF -- "$1" out || fault "$last: does not print $1"; }
prints_not() { ! grep -qF -- "$1" out || fault "$last: prints $1"; }
complains() { grep -qF -- "$1" err || fault "$last: does not complain: $1"; }
quiet() { [ ! -s err ] || fault "$last: complains"; }
nothing() { [ ! -s out ] || fault "$last: prints"; }

page='Remarks by Minister Jane Roe, Port Selby, May 17, 2024\n\nGood morning.\n\nQuestion: Why now?\n\nJane Roe: We can.\n'
mkdir -p dir/deep dir/.hidden
printf "$page" > a.txt
printf "$page" > b.txt
printf 'Question: caf\xe9?\n' > bad.txt
for name in dir/2.txt dir/1.TXT dir/deep/3.md dir/.hidden/4.txt dir/5.exe dir/.6.txt; do printf "$page" > "$name"; done
names() { grep -o '"source":{"name":"[^"]*"' out | sed 's/.*"name":"//; s/"$//' | tr '\n' ' '; }
are() { [ "$(names)" = "$1 " ] || fault "$last: the inputs are $(names)not $1"; }

echo "help and version"
run 0 --help; prints "parse"; quiet
run 0 parse --help
for name in date language media-type encoding name url invalid repair labels labels-only participants entities keep-hidden \
  max-bytes max-turns format no-text jobs offsets why; do prints "--$name"; done
prints_not "--cancel"
run 0 --version
for part in "stenogram $(sed -n 's/.*define STENOGRAM_VERSION "\(.*\)"/\1/p' "$SOURCE_DIR/include/stenogram/version.hpp")" tables \
  stenogram/1 Boost.Locale simdjson; do prints "$part"; done

echo "wrong usage"
for wrong in "" "divine a.txt" "parse --colour a.txt" "parse --format xml a.txt" "parse --date soon a.txt" "parse --jobs many a.txt" \
  "parse --offsets inches a.txt" "parse --labels-only a.txt" "parse --entities NOTHING a.txt" "parse --max-bytes 5G a.txt" \
  "parse --invalid ignore a.txt" "parse --why --format json a.txt" "parse --format text --no-text a.txt" \
  "parse --format html --offsets utf-16 a.txt" "parse - -" \
  "parse --labels Q:/shouting a.txt" "parse --name day a.txt b.txt" "parse --date 2024-05-17 --date 2024-05-18 a.txt"; do
  run 2 $wrong; nothing; complains "stenogram: "
done
run 2 parse --date soon a.txt; complains "date"; complains "soon"
run 2 parse --labels-only a.txt; complains "labels_only"

echo "one input"
run 0 parse a.txt; lines 1; quiet; are "a.txt"; prints '"format":"stenogram/1"'; prints '2024\n\nGood morning.'
run 0 parse a.txt --no-text; lines 1; prints_not '2024\n\nGood morning.'
run 0 parse a.txt --format ndjson; lines 1
run 0 parse a.txt --format text; prints "Jane Roe"
run 0 parse a.txt --format html; prints '<span class="stg-name" dir="auto">Jane Roe</span>'
run 0 parse a.txt --why; prints "Jane Roe"; prints "Question:"
run 0 parse "$sample" --offsets codepoint; prints '"offsets":"codepoint"'
run 0 parse "$sample" --offsets utf-16; prints '"offsets":"utf-16"'
run 0 parse a.txt --name "day one"; are "day one"
: > empty.txt
run 0 parse empty.txt; lines 1; prints '"turns":[]'

echo "standard input"
input=a.txt run 0 parse -; are "-"
input=a.txt run 0 parse; are "-"
input=a.txt run 0 parse b.txt - ; are "b.txt -"
input=bad.txt run 1 parse -; nothing; complains "-: invalid_utf8 at byte 13"
input=a.txt run 1 parse - --max-bytes 10; complains "too_large"

echo "options reach the parse, under either spelling"
run 0 parse a.txt --date 2020-02-29 --language pt-BR; prints '"value":"2020-02-29"'; prints '"language":"pt-BR"'
run 0 parse bad.txt --invalid replace; prints "bytes_replaced"
run 0 parse a.txt --labels 'Jane Roe:=Jane Roe/answer' --labels Question:/question --labels-only
run 0 parse a.txt --labels_only --labels Question:; quiet
run 0 parse a.txt --participants 'Jane Roe; Minister; Ruritania' --participants 'John Doe'; prints "John Doe"
run 0 parse a.txt --entities none; prints '"entities":[]'
run 1 parse a.txt --max-bytes 10; complains "a.txt: too_large"
run 1 parse a.txt --max_turns 0; complains "limit_exceeded"

echo "several inputs: in order, failures apart"
run 0 parse b.txt a.txt; lines 2; are "b.txt a.txt"
run 1 parse a.txt bad.txt missing.txt b.txt; lines 2; are "a.txt b.txt"
complains "bad.txt: invalid_utf8 at byte 13"
complains "missing.txt: io: No such file"
run 0 parse dir; are "dir/1.TXT dir/2.txt dir/deep/3.md"
run 0 parse b.txt dir a.txt; are "b.txt dir/1.TXT dir/2.txt dir/deep/3.md a.txt"
run 0 parse '[ab].t?t'; are "a.txt b.txt"
run 0 parse 'd*/*.txt'; are "dir/2.txt"
run 0 parse '*/deep'; are "dir/deep/3.md"
run 1 parse 'z*.txt'; complains "z*.txt: io"
mkdir none; run 1 parse none; complains "none: no file"
printf "$page" > '[x].txt'
run 0 parse '[x].txt'; are "[x].txt"

echo "any number of jobs, the same output"
set -- $(for i in $(seq 40); do echo a.txt "$sample" bad.txt; done)
run 1 parse --jobs 1 "$@"; cp out one; cp err one_err
for jobs in 0 2 7 999; do
  run 1 parse --jobs $jobs "$@"
  cmp -s one out && cmp -s one_err err || fault "$last: another output than with one job"
done

echo "a line of progress on a terminal, and nowhere else"
run 0 parse a.txt b.txt; quiet
if script -qec true /dev/null > /dev/null 2>&1; then
  mkfifo slow  # a run of less than a third of a second shows none
  (sleep 0.5 && cat a.txt) > slow &
  script -qec "'$command' parse slow a.txt bad.txt > out || true" /dev/null < /dev/null > err
  grep -q 'of 3 documents, . failed' err || fault "on a terminal: no progress"
  lines 2; prints_not "documents, "
fi

echo "output that cannot be written"
if [ -e /dev/full ]; then
  status=0
  "$command" parse a.txt b.txt > /dev/full 2> err || status=$?
  [ $status -eq 1 ] || fault "full disk: exit status $status"
  complains "standard output: No space left on device"
  status=0
  "$command" --help > /dev/full 2> err || status=$?
  [ $status -eq 1 ] || fault "help to a full disk: exit status $status"
fi
echo 0 > status
{ "$command" parse "$@" $(for i in $(seq 40); do echo "$sample"; done) 2> err || echo $? > status; } | head -c 1 > out
[ "$(cat status)" -eq 1 ] || fault "a reader that went away: exit status $(cat status)"
