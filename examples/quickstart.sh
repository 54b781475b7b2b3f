#!/usr/bin/env bash
# From a bare machine to a parsed transcript: installs what is missing, builds into build/, parses examples/briefing.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT

step() { printf '== %s\n' "$*"; }
stop() {
  printf '\nquickstart: %s\n' "$*" >&2
  exit 1
}
# quietly DONE COMMAND...: runs a long command in silence; when it fails, its last lines are the reason.
quietly() {
  local seconds=$SECONDS done=$1
  shift
  "$@" > "$log" 2>&1 || {
    tail -n 25 "$log" >&2
    stop "this failed: $*"
  }
  printf '   %s in %d s\n' "$done" $((SECONDS - seconds))
}

# 1. Packages. missing_of PREDICATE PACKAGE...: those that the predicate does not find.
missing_of() {
  local found=$1 package
  shift
  for package in "$@"; do "$found" "$package" || printf '%s ' "$package"; done
}
apt_has() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2> /dev/null)" = installed ]; }
dnf_has() { rpm -q "$1" > /dev/null 2>&1; }
brew_has() { brew list --formula "$1" > /dev/null 2>&1; }
as_root() {
  if [ "$(id -u)" = 0 ]; then env DEBIAN_FRONTEND=noninteractive "$@"; else sudo env DEBIAN_FRONTEND=noninteractive "$@"; fi
}
apt_install() { as_root apt-get install -y --no-install-recommends "$@"; }
apt_knows() {
  local package
  for package in "$@"; do apt-cache show "$package" > /dev/null 2>&1 || return 1; done
}

step "1 of 3: what the build needs"
if command -v apt-get > /dev/null && command -v dpkg-query > /dev/null; then
  read -ra missing <<< "$(missing_of apt_has g++ cmake ninja-build libboost-locale-dev libicu-dev libsimdjson-dev libcli11-dev)" || true
  if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" != 0 ] && ! command -v sudo > /dev/null; then
      stop "installing needs root, and there is no sudo. As root: apt-get install ${missing[*]}"
    fi
    if ! apt_knows "${missing[@]}"; then
      printf '   reading the list of packages (apt-get update)\n'
      quietly "read" as_root apt-get update
    fi
    printf '   installing %s\n' "${missing[*]}"
    # An old list names packages that are gone: then it is brought up to date, and tried once more.
    if apt_install "${missing[@]}" > "$log" 2>&1; then
      printf '   installed\n'
    else
      quietly "list of packages read again" as_root apt-get update
      quietly "installed" apt_install "${missing[@]}"
    fi
  fi
elif command -v dnf > /dev/null; then
  read -ra missing <<< "$(missing_of dnf_has gcc-c++ cmake ninja-build boost-devel libicu-devel simdjson-devel cli11-devel)" || true
  [ ${#missing[@]} -eq 0 ] || stop "install these, then run this again: sudo dnf install ${missing[*]}"
elif command -v brew > /dev/null; then
  read -ra missing <<< "$(missing_of brew_has cmake ninja boost icu4c simdjson cli11)" || true
  [ ${#missing[@]} -eq 0 ] || stop "install these, then run this again: brew install ${missing[*]}"
else
  stop "no package manager that this script knows (apt-get, dnf, brew). The build needs: a C++20 compiler, CMake 3.22, \
Ninja, Boost.Locale 1.74 with its ICU backend, simdjson and CLI11"
fi
printf '   everything is here\n'

step "2 of 3: building into build/ (the first time takes a minute or two)"
generator=()
[ -e build/CMakeCache.txt ] || generator=(-G Ninja)
quietly "configured" cmake -S . -B build ${generator[@]+"${generator[@]}"} -DCMAKE_BUILD_TYPE=Release -DSTENOGRAM_BUILD_CLI=ON
quietly "built" cmake --build build --target stenogram_cli --parallel

step "3 of 3: build/stenogram parse examples/briefing.txt --format text"
printf '\n'
build/stenogram parse examples/briefing.txt --format text || stop "the command failed on the sample"
printf '\nYour own: build/stenogram parse FILE --format text. More: build/stenogram parse --help, README.md\n'
