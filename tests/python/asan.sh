#!/usr/bin/env bash
# The Python tests that run the binding's C++ under the address sanitizer: no use after free, nothing written beside a
# buffer. By hand, since it builds the library once more (three minutes on an idle machine):
# BUILD_DIR=build tests/python/asan.sh [PYTEST_ARGUMENTS]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$(realpath "${BUILD_DIR:-build}")
venv=$build/python-venv  # of tests/python/check.sh
[ -x "$venv/bin/pip" ] || { echo "no $venv: run the test \`python\` first"; exit 1; }
module=$build/python-asan
sanitizer=(-fsanitize=address -g1 -fno-omit-frame-pointer)
CXXFLAGS="${sanitizer[*]}" LDFLAGS=-fsanitize=address \
  "$venv/bin/pip" --disable-pip-version-check --quiet install --no-deps --upgrade --target "$module" \
  --config-settings=build-dir="$build/python-asan-build" --config-settings=cmake.define.CMAKE_CXX_FLAGS_RELEASE=-O1 .
cd tests/python
# Python keeps what it interned to the end of the process, so leaks are told by growth (test_memory.py, in the plain run:
# the sanitizer keeps what is freed). Left out too is what starts other programs, which lose the sanitizer, and what
# tests texts rather than memory: docs, stubs, notebook, README.
ASAN_OPTIONS=detect_leaks=0 PYTHONMALLOC=malloc PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$module \
  LD_PRELOAD="$(g++ -print-file-name=libasan.so) $(g++ -print-file-name=libstdc++.so.6)" \
  "$venv/bin/python" -m pytest --durations=5 \
  -k 'not leave_no_memory and not screenshot and not the_command and not large' \
  test_document.py test_html.py test_memory.py test_offsets.py test_parse.py test_parse_many.py test_tables.py "$@"
