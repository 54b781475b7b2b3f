#!/usr/bin/env bash
# The wheels as their users get them: built by bindings/python/wheels.sh, looked into, and tried in a bare Debian that has
# python3 and python3-venv alone. Needs root and debootstrap for the last.
set -euo pipefail
dist=$BUILD_DIR/dist
log=$(mktemp)
trap 'rm -f "$log"' EXIT
rm -rf "$dist"
command -v dpkg-query > /dev/null || { echo "skipped: the licences come from Debian's packages"; exit 77; }
"$SOURCE_DIR/bindings/python/wheels.sh" "$dist"
wheel=$(ls "$dist"/stenogram-*-cp311-*.whl 2> /dev/null || ls "$dist"/stenogram-*.whl | tail -n 1)
python3 - "$wheel" << 'PYTHON'
import re, sys, zipfile
names = zipfile.ZipFile(sys.argv[1]).namelist()
assert re.search(r"manylinux_2_(\d+)_", sys.argv[1]) and int(re.search(r"manylinux_2_(\d+)_", sys.argv[1])[1]) <= 35, sys.argv[1]
for wanted in ["stenogram/_core.pyi", "stenogram/py.typed", "stenogram/bin/stenogram"]:
    assert wanted in names, wanted
for licence in ["ICU", "Boost", "simdjson", "LICENSE"]:
    assert any("/licenses/" in name and licence in name for name in names), licence
libraries = [name for name in names if name.startswith("stenogram.libs/") and name[-1] != "/"]
assert any("icu" in name for name in libraries) and any("boost" in name for name in libraries), libraries
for name in libraries:
    assert re.search(r"-[0-9a-f]{8}\.so", name), name + " bears no hash"
PYTHON
if [ "$(id -u)" != 0 ] || ! command -v debootstrap > /dev/null; then
  echo "skipped: trying the wheel in a bare Debian needs root and debootstrap; the wheel itself is right"
  exit 77
fi
root=$BUILD_DIR/bare-debian
if [ ! -e "$root/usr/bin/python3" ]; then
  rm -rf "$root"
  debootstrap --variant=minbase --include=python3,python3-venv bookworm "$root" > "$log" 2>&1 || {
    tail -n 5 "$log"; rm -rf "$root"
    echo "skipped: debootstrap can make no Debian here; the wheel itself is right"
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
  { cat "$log"; echo "skipped: nothing may be mounted here; the wheel itself is right"; exit 77; }
trap 'umount "$root/proc"; rm -f "$log"' EXIT
chroot "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 sh /try/try.sh
