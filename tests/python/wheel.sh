#!/usr/bin/env bash
# The wheel that check.sh has built and installed, tried as a new user would: in a bare Debian that has python3 and
# python3-venv alone. Needs root and debootstrap.
set -euo pipefail
wheel=$(ls "$BUILD_DIR"/dist/stenogram-*-cp311-*.whl 2> /dev/null || true)  # the Python of that Debian
[ -n "$wheel" ] || { echo "skipped: the test \`python\` has built no wheel for Python 3.11"; exit 77; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if [ "$(id -u)" != 0 ] || ! command -v debootstrap > /dev/null; then
  echo "skipped: trying the wheel in a bare Debian needs root and debootstrap"
  exit 77
fi
root=$BUILD_DIR/bare-debian
if [ ! -e "$root/usr/bin/python3" ]; then
  rm -rf "$root"
  debootstrap --variant=minbase --include=python3,python3-venv bookworm "$root" > "$log" 2>&1 || {
    tail -n 5 "$log"; rm -rf "$root"
    echo "skipped: debootstrap can make no Debian here"
    exit 77
  }
fi
rm -rf "$root/try" && mkdir "$root/try"
cp "$wheel" "$SOURCE_DIR/examples/briefing.txt" "$root/try"
cat > "$root/try/try.sh" << 'TRY'
set -eu
cd /try
python3 -m venv venv
venv/bin/pip install --quiet --no-index --no-deps stenogram-*.whl
venv/bin/stenogram --version > /dev/null
venv/bin/stenogram parse briefing.txt > command.json
venv/bin/python - << 'PYTHON'
import stenogram
document = stenogram.parse_file("briefing.txt")
assert len(document.turns) == 9 and document.turns[2].question.index == 1, document
assert document.to_json() + "\n" == open("command.json", encoding="utf-8").read()
assert ["2024-05-17"] == [d.metadata["date"].value for d in stenogram.parse_many([open("briefing.txt", encoding="utf-8").read()], jobs=2)]
assert stenogram.parse("\u554f\uff1a\u3069\u3046\u3067\u3059\u304b\u3002\n").language in ("ja", "zh", None)
print("the wheel works in a bare Debian:", document)
PYTHON
TRY
# A program finds the libraries beside it by way of /proc, which every system has.
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc" 2> "$log" ||
  { cat "$log"; echo "skipped: nothing may be mounted here"; exit 77; }
trap 'umount "$root/proc"; rm -f "$log"' EXIT
chroot "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 sh /try/try.sh
