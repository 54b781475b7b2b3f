#!/usr/bin/env bash
# The Python tests under the address sanitizer: no leak of ours, no use after free. By hand, since it builds the library
# once more (five minutes): BUILD_DIR=build tests/python/asan.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$(realpath "${BUILD_DIR:-build}")
venv=$build/python-venv  # of tests/python/check.sh
[ -x "$venv/bin/pip" ] || { echo "no $venv: run the test \`python\` first"; exit 1; }
module=$build/python-asan
CXXFLAGS="-fsanitize=address -O1 -g1 -fno-omit-frame-pointer" LDFLAGS=-fsanitize=address \
  "$venv/bin/pip" --disable-pip-version-check --quiet install --no-deps --upgrade --target "$module" .
cd tests/python
# Python keeps what it interned to the end of the process, so leaks are told by growth (test_memory.py), not by the
# sanitizer; the start of another program would lose the sanitizer.
ASAN_OPTIONS=detect_leaks=0 PYTHONMALLOC=malloc PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$module \
  LD_PRELOAD="$(g++ -print-file-name=libasan.so) $(g++ -print-file-name=libstdc++.so.6)" \
  "$venv/bin/python" -m pytest -q -p no:cacheprovider "$@"
