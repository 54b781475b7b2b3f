#!/usr/bin/env bash
# What configuring says and decides: the defaults of the options, and where something is missing what to install.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# configured EXPECTED OPTION...: 0 where it shall work, 1 where it shall stop; what it says in $work/said, in one line.
configured() {
  local expected=$1 status=0
  shift
  rm -rf "$work/tree"
  "$CMAKE" -S "$SOURCE_DIR" -B "$work/tree" -G "$GENERATOR" "$@" > "$work/log" 2>&1 || status=1
  tr '\n' ' ' < "$work/log" | tr -s ' ' > "$work/said"
  [ "$status" -eq "$expected" ] || { cat "$work/log"; echo "configuring with $*: status $status"; exit 1; }
}
says() { grep -qF -- "$1" "$work/said" || { cat "$work/log"; echo "configuring does not say: $1"; exit 1; }; }
decides() { grep -q "^STENOGRAM_$1:BOOL=$2\$" "$work/tree/CMakeCache.txt" || { echo "STENOGRAM_$1 is not $2 by default"; exit 1; }; }

configured 0
decides BUILD_TESTS ON; decides BUILD_CLI ON; decides BUILD_BENCHMARKS OFF; decides BUILD_PYTHON OFF
configured 0 -DCMAKE_DISABLE_FIND_PACKAGE_doctest=ON
decides BUILD_TESTS OFF
configured 1 -DCMAKE_DISABLE_FIND_PACKAGE_doctest=ON -DSTENOGRAM_BUILD_TESTS=ON
says "apt-get install doctest-dev"
configured 1 -DCMAKE_DISABLE_FIND_PACKAGE_CLI11=ON
says "apt-get install libcli11-dev"
configured 1 -DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON
says "apt-get install libboost-locale-dev"
configured 1 -DCMAKE_DISABLE_FIND_PACKAGE_simdjson=ON
says "apt-get install libsimdjson-dev"
configured 1 -DSTENOGRAM_BOOST_LOCALE_HAS_ICU=0  # what the check finds where Boost.Locale was built without
says "apt-get install libboost-locale-dev libicu-dev"
configured 0 -DCMAKE_SYSTEM_NAME=Linux -DSTENOGRAM_HOST_TOOLS="$BUILD_DIR"  # stated, it means cross-compiling
says "Cross-compiling: the ICU backend of Boost.Locale is not checked here but at its first use"
