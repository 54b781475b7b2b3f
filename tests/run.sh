#!/usr/bin/env bash
# Every test of the project, from a bare Debian 12 or Ubuntu 22.04 machine: installs what is missing, builds the plain
# tree and three more (address and undefined behaviour sanitizers with libFuzzer; thread sanitizer; no vector
# instructions), and ends in the lines of one ctest and how many tests were skipped. On Debian the toolchains of the other
# runtimes are installed, and a runtime that cannot run is a failure there. Takes no arguments. FUZZ_RUNS=N changes the
# inputs a fuzz target (a twentieth of them under the sanitizers, where each takes forty times as long).
set -euo pipefail
cd "$(dirname "$0")/.."
build=$PWD/build
jobs=$(nproc)

say() { printf '\n== %s\n' "$*"; }

install_packages() {
  local wanted=(g++ cmake ninja-build pkg-config binutils python3 clang-14 libclang-rt-14-dev libboost-locale-dev libicu-dev
    libsimdjson-dev doctest-dev libcli11-dev libre2-dev abigail-tools python3-dev python3-venv
    chromium fonts-dejavu-core debootstrap)
  # Of the other runtimes what is missing: a toolchain from elsewhere does as well.
  local tool
  for tool in cargo:cargo rustc:rustc go:golang-go node:nodejs npm:npm javac:default-jdk-headless; do
    command -v "${tool%%:*}" > /dev/null || wanted+=("${tool#*:}")
  done
  wanted+=(libjna-java)
  if ! command -v apt-get > /dev/null; then
    say "no apt-get here: the tests use what is there of a C++20 compiler, CMake, Ninja, clang 14 with its runtimes, Boost.Locale with ICU, simdjson, doctest, CLI11, RE2, pkg-config and Python 3"
    return
  fi
  if [ "$(. /etc/os-release && echo "${ID:-}")" = debian ]; then export STENOGRAM_NO_SKIPS=1; fi
  local missing=()
  for package in "${wanted[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  local known=()  # some releases ship clang's runtimes inside another package
  for package in "${missing[@]}"; do
    if apt-cache show "$package" > /dev/null 2>&1; then known+=("$package"); fi
  done
  [ ${#known[@]} -gt 0 ] || return 0
  say "installing ${known[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${known[@]}" > /dev/null
}

# tree FOLDER CMAKE_OPTIONS...: configures and builds a tree; prints only what fails.
tree() {
  local folder=$1 log
  shift
  log=$(mktemp)
  say "building ${folder#"$PWD"/}"
  { cmake -S . -B "$folder" -G Ninja "$@" && cmake --build "$folder" -j "$jobs"; } > "$log" 2>&1 ||
    { tail -n 60 "$log"; exit 1; }
  rm -f "$log"
}

install_packages
clangxx=$(command -v clang++-14 || command -v clang++ || true)
clang=$(command -v clang-14 || command -v clang || true)
[ -n "$clang" ] && [ -n "$clangxx" ] || { echo "clang is missing: the sanitizer tree needs it"; exit 1; }

# A generator cannot be exchanged under a tree, so a tree of another one is begun anew.
for folder in "$build" "$build"/{asan,tsan,scalar}; do
  if [ -f "$folder/CMakeCache.txt" ] && ! grep -q 'CMAKE_GENERATOR:INTERNAL=Ninja' "$folder/CMakeCache.txt"; then
    rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles"
  fi
done

runs=${FUZZ_RUNS:-200000}
tree "$build" -DCMAKE_BUILD_TYPE=Release -DSTENOGRAM_BUILD_TESTS=ON -DSTENOGRAM_WERROR=ON -DSTENOGRAM_FUZZ_RUNS="$runs" \
  -DSTENOGRAM_BUILD_BENCHMARKS=ON \
  "-DSTENOGRAM_TREES=asan;tsan;scalar"
other=(-DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=-O1 -DSTENOGRAM_HOST_TOOLS="$build" -DSTENOGRAM_BUILD_CLI=OFF
  -DSTENOGRAM_BUILD_TESTS=ON -DSTENOGRAM_VERIFY=ON)
# What the plain tree's compiler has warned of already is built in few units, which is quicker.
quick=("${other[@]}" -DSTENOGRAM_WERROR=OFF -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=16)
tree "$build/asan" "${other[@]}" -DSTENOGRAM_WERROR=ON -DCMAKE_C_COMPILER="$clang" -DCMAKE_CXX_COMPILER="$clangxx" \
  -DSTENOGRAM_SANITIZE=fuzzer,address,undefined -DSTENOGRAM_FUZZ_RUNS="$((runs / 20))" -DSTENOGRAM_TEST_PREFIX=asan.
tree "$build/tsan" "${quick[@]}" -DSTENOGRAM_SANITIZE=thread -DSTENOGRAM_TEST_PREFIX=tsan. \
  -DSTENOGRAM_TESTS=threads
tree "$build/scalar" "${quick[@]}" -DSTENOGRAM_SIMD=OFF -DSTENOGRAM_TEST_PREFIX=scalar. \
  -DSTENOGRAM_TESTS=unit

say "running every test"
cd "$build"
status=0
ctest -j "$jobs" --output-on-failure | tee ctest.log || status=$?
skips=$(grep -c '\*\*\*Skipped' ctest.log || true)
printf '\n%s skipped\n' "$skips"
grep -h '^SKIPPED: ' Testing/Temporary/LastTest.log | sort -u || true
exit "$status"
