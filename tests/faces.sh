#!/usr/bin/env bash
# Every face gives the same JSON, byte for byte: C++, the command, C, Rust, Go, Node, Java, and Python where it is
# installed, on the sample and on the evaluation sets beside the checkout (seed and dev). Prints how many outputs are
# equal; a face that differs or cannot run is a failure. PYTHON names another interpreter than python3.
#
#   tests/faces.sh [BUILD_DIR]     with a build that is there (default: build)
#   tests/faces.sh --chroot DIR    in a Debian that debootstrap makes in DIR: installs, builds and runs everything
set -euo pipefail
SOURCE_DIR=$(cd "$(dirname "$0")/.." && pwd)

if [ "${1:-}" = --chroot ]; then
  root=${2:?a folder for the chroot}
  [ -x "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$root"
  rm -rf "$root/stenogram"
  mkdir -p "$root/stenogram/main" "$root/stenogram/shared"
  tar -C "$SOURCE_DIR" --exclude=./.git --exclude='./build*' -cf - . | tar -C "$root/stenogram/main" -xf -
  [ ! -d "$SOURCE_DIR/../shared/eval" ] || tar -C "$SOURCE_DIR/../shared" -cf - eval | tar -C "$root/stenogram/shared" -xf -
  mkdir -p "$root/proc" "$root/usr/local/share/ca-certificates"
  cp -rT /usr/local/share/ca-certificates "$root/usr/local/share/ca-certificates" 2> /dev/null || true  # this network's own
  mount -t proc proc "$root/proc"  # Java's package wants it
  trap 'umount "$root/proc"' EXIT
  chroot "$root" /bin/bash -ec '
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends g++ cmake ninja-build libboost-locale-dev libicu-dev libsimdjson-dev \
      libcli11-dev doctest-dev rustc cargo golang-go nodejs npm default-jdk-headless libjna-java ca-certificates \
      python3-dev python3-venv > /dev/null
    update-ca-certificates > /dev/null
    export NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
    cd /stenogram/main
    cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DSTENOGRAM_TESTS=faces -DSTENOGRAM_WERROR=OFF \
      -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=16 > /dev/null
    cmake --build build --target stenogram_cli stenogram_c stenogram_faces > build/log 2>&1 || { tail -n 40 build/log; exit 1; }
    [ -x /venv/bin/pip ] || python3 -m venv /venv
    /venv/bin/pip install --quiet --force-reinstall .
    STENOGRAM_NO_SKIPS=1 NEEDS_PYTHON=1 PYTHON=/venv/bin/python tests/faces.sh'
  exit
fi

export SOURCE_DIR BUILD_DIR
BUILD_DIR=$(cd "${1:-$SOURCE_DIR/build}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

shopt -s nullglob
eval=$SOURCE_DIR/../shared/eval
files=("$SOURCE_DIR"/examples/briefing.txt)
for file in "$eval"/seed/* "$eval"/dev/*; do
  case $file in
  *.gold.json) ;;
  *.txt | *.md | *.html | *.srt | *.vtt | *.json) files+=("$file") ;;
  esac
done
[ -d "$eval" ] || echo "SKIPPED: no evaluation sets at $eval: the sample alone"

"$BUILD_DIR/stenogram" parse --format ndjson "${files[@]}" > "$work/expected"
failures=0 equal=0 all=0
# face NAME COMMAND...: runs it on all files and compares line by line.
face() {
  local name=$1 same
  shift
  if ! "$@" "${files[@]}" > "$work/got"; then
    echo "$name: fails"
    failures=$((failures + 1))
    return
  fi
  same=$(LC_ALL=C awk 'NR == FNR { want[NR] = $0; next } want[FNR] == $0 { ++n } END { print n + 0 }' "$work/expected" "$work/got")
  echo "$name: $same of ${#files[@]} equal"
  equal=$((equal + same)) all=$((all + ${#files[@]}))
  cmp -s "$work/expected" "$work/got" || failures=$((failures + 1))
}

face command "$BUILD_DIR/stenogram" parse --format ndjson --jobs 2
face C++ "$BUILD_DIR/tests/stenogram_faces"
for runtime in c rust go node java; do
  if "$SOURCE_DIR/tests/runtimes/build.sh" $runtime "$BUILD_DIR/runtimes/$runtime"; then
    face $runtime "$BUILD_DIR/runtimes/$runtime/turns" --json
  elif [ -n "${STENOGRAM_NO_SKIPS:-}" ]; then
    failures=$((failures + 1))
  fi
done
python=${PYTHON:-python3}
if "$python" -c 'import stenogram' 2> /dev/null; then
  face Python "$python" -c 'import stenogram, sys
for path in sys.argv[1:]:
    sys.stdout.buffer.write(stenogram.parse_file(path).to_json(offsets="utf-8").encode() + b"\n")'
elif [ -n "${NEEDS_PYTHON:-}" ]; then
  echo "Python: the package stenogram is not installed for $python"
  failures=$((failures + 1))
else
  echo "SKIPPED: Python: the package stenogram is not installed for $python"
fi
echo "$equal of $all outputs are equal"
[ "$failures" -eq 0 ]
