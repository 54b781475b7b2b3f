#!/bin/sh
# The amalgamation in an empty folder: an application beside three files, by the compiler alone.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$CMAKE" --build "$BUILD_DIR" --target amalgamation > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cp "$BUILD_DIR"/amalgamation/* "$work"
cd "$work"
sed 's,<stenogram/,<,' "$SOURCE_DIR/tests/install/app.cpp" > app.cpp
sed 's,<stenogram/,<,' "$SOURCE_DIR/tests/install/app.c" > app.c
"$CXX" -std=c++20 -I. app.cpp stenogram.cpp -o app -lboost_locale -lsimdjson -pthread
[ "$(./app)" = "1 turn of Jane Roe" ] || { echo "the application says: $(./app)"; exit 1; }
