#!/bin/sh
# Installs into an empty prefix and builds the same small application in the three ways that a consumer has.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
here=$SOURCE_DIR/tests/install
run() { "$@" > "$work/log" 2>&1 || { cat "$work/log"; echo "failed: $*"; exit 1; }; }
expect() { [ "$("$@")" = "1 turn of Jane Roe" ] || { echo "$* says: $("$@")"; exit 1; }; }

run "$CMAKE" --install "$BUILD_DIR" --prefix "$prefix"

echo "find_package"
run "$CMAKE" -S "$here/find_package" -B "$work/a" -G "$GENERATOR" -DCMAKE_PREFIX_PATH="$prefix"
run "$CMAKE" --build "$work/a"
expect "$work/a/app"
expect "$work/a/c_app"

echo "pkg-config"
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name stenogram.pc)")
export PKG_CONFIG_PATH
run "$CXX" -std=c++17 "$here/app.cpp" -o "$work/app" $(pkg-config --cflags --libs stenogram)
expect "$work/app"
run "$CC" -std=c89 "$here/app.c" -o "$work/c_app" $(pkg-config --cflags --libs stenogram-c) \
  -Wl,-rpath,"$(pkg-config --variable=libdir stenogram-c)"
expect "$work/c_app"

echo "add_subdirectory, as a shared library"
run "$CMAKE" -S "$here/add_subdirectory" -B "$work/b" -G "$GENERATOR" -DCMAKE_BUILD_TYPE=Debug -DBUILD_SHARED_LIBS=ON \
  -DSTENOGRAM_DIR="$SOURCE_DIR" -DSTENOGRAM_HOST_TOOLS="$BUILD_DIR" -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
if grep -q Werror "$work/b/compile_commands.json"; then echo "warnings are errors in a consumer's build"; exit 1; fi
run "$CMAKE" --build "$work/b" --target app c_app
expect "$work/b/app"
expect "$work/b/c_app"
version=$(sed -n 's/.*define STENOGRAM_VERSION "\(.*\)"/\1/p' "$SOURCE_DIR/include/stenogram/version.hpp")
library=$(find "$work/b" -name "libstenogram-cpp.so.$version")
LC_ALL=C readelf -d "$library" | grep -q "soname: \[libstenogram-cpp.so.$version\]" ||
  { echo "the shared library does not carry its full version as SONAME"; exit 1; }
