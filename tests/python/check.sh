#!/usr/bin/env bash
# The Python package as its users get it, built once: bindings/python/wheels.sh makes the wheels (by pip, in isolation, as
# `pip install .` does), the wheel for PYTHON (default: python3) is looked into and installed in a venv, and every test of
# this folder runs against it. wheel.sh tries the same wheel in a bare Debian.
set -euo pipefail
python=${PYTHON:-python3}
venv=$BUILD_DIR/python-venv
dist=$BUILD_DIR/dist
"$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2> /dev/null ||
  { echo "skipped: needs Python 3.10 or later with venv and its headers (python3-venv, python3-dev)"; exit 77; }
[ -x "$venv/bin/pip" ] || "$python" -m venv "$venv"
pip() { "$venv/bin/pip" --disable-pip-version-check --quiet "$@"; }
pip install -r "$SOURCE_DIR/tests/python/requirements.txt" ||
  { echo "skipped: PyPI cannot be reached, which the tests of the Python package need"; exit 77; }

# A library that is missing reaches the user in words.
if refused=$(pip install --no-deps --target "$BUILD_DIR/python-refused" \
  --config-settings=cmake.define.CMAKE_DISABLE_FIND_PACKAGE_simdjson=ON "$SOURCE_DIR" 2>&1); then
  echo "it was installed without simdjson"; exit 1
fi
printf '%s' "$refused" | grep -q 'simdjson was not found.*apt-get install libsimdjson-dev' ||
  { printf '%s\n' "$refused"; echo "does not say that simdjson is missing"; exit 1; }

rm -rf "$dist"
if command -v dpkg-query > /dev/null; then
  "$SOURCE_DIR/bindings/python/wheels.sh" "$dist"
  "$python" "$SOURCE_DIR/tests/python/look_into_wheel.py" "$dist"/stenogram-*.whl
  pip install --force-reinstall --no-deps --no-index --find-links "$dist" stenogram
else  # the licences that a wheel carries come from Debian's packages
  pip install --force-reinstall --no-deps "$SOURCE_DIR"
fi

cd "$SOURCE_DIR/tests/python"
PYTHONDONTWRITEBYTECODE=1 HYPOTHESIS_STORAGE_DIRECTORY=$BUILD_DIR/hypothesis PATH=$venv/bin:$PATH exec "$venv/bin/python" -m pytest "$@"
