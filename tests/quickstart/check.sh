#!/usr/bin/env bash
# examples/quickstart.sh on machines that are not there: programs of the system are stood in for by scripts that write
# down how they were called.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/tree/examples"
cp "$SOURCE_DIR/examples/quickstart.sh" "$work/tree/examples/"
fault() { echo "$*"; cat "$work/out"; exit 1; }

# machine NAME=BODY...: a PATH of nothing but these and a few tools.
machine() {
  rm -rf "$work/bin" "$work/calls" "$work/tree/build"
  mkdir "$work/bin"
  : > "$work/calls"
  local tool
  for tool in bash env dirname mktemp rm tail cat chmod mkdir; do ln -s "$(command -v $tool)" "$work/bin/$tool"; done
  for tool in "$@"; do
    printf '#!/usr/bin/env bash\necho "%s $*" >> %q\n%s\n' "${tool%%=*}" "$work/calls" "${tool#*=}" > "$work/bin/${tool%%=*}"
    chmod +x "$work/bin/${tool%%=*}"
  done
}
run() {
  status=0
  PATH=$work/bin bash "$work/tree/examples/quickstart.sh" > "$work/out" 2>&1 || status=$?
}
says() { grep -qF -- "$1" "$work/out" || fault "quickstart does not say: $1"; }
called() { grep -qF -- "$1" "$work/calls" || fault "quickstart does not call: $1"; }
not_called() { ! grep -qF -- "$1" "$work/calls" || fault "quickstart calls: $1"; }
fails() { [ "$status" -ne 0 ] || fault "quickstart does not stop"; }

builds=('cmake=for a; do [ "$a" != --build ] || { mkdir -p build; printf "#!/usr/bin/env bash\necho parsed" > build/stenogram; chmod +x build/stenogram; }; done')

echo "root, nothing installed, no list of packages"
machine 'apt-get=' 'dpkg-query=exit 1' 'apt-cache=exit 100' 'id=echo 0' "${builds[@]}"
run
[ "$status" -eq 0 ] || fault "quickstart fails"
called "apt-get update"
called "apt-get install -y --no-install-recommends g++ cmake ninja-build libboost-locale-dev"
called "cmake --build build"
says "parsed"

echo "everything installed: apt is left alone"
machine 'apt-get=' 'dpkg-query=echo installed' 'apt-cache=' 'id=echo 1000' "${builds[@]}"
run
[ "$status" -eq 0 ] || fault "quickstart fails"
not_called "apt-get"
says "parsed"

echo "one package missing, for a user with sudo"
machine 'apt-get=' 'dpkg-query=[ "${@: -1}" = libcli11-dev ] || echo installed' 'apt-cache=' 'id=echo 1000' 'sudo=exec "$@"' "${builds[@]}"
run
[ "$status" -eq 0 ] || fault "quickstart fails"
called "sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libcli11-dev"
not_called "apt-get update"

echo "neither root nor sudo"
machine 'apt-get=' 'dpkg-query=exit 1' 'apt-cache=' 'id=echo 1000'
run; fails
says "there is no sudo"
not_called "apt-get"

echo "packages that cannot be had"
machine 'apt-get=echo "E: no network"; exit 100' 'dpkg-query=exit 1' 'apt-cache=' 'id=echo 0'
run; fails
says "E: no network"
says "this failed"
not_called "cmake -S"

echo "a build that breaks"
machine 'apt-get=' 'dpkg-query=echo installed' 'apt-cache=' 'id=echo 0' 'cmake=echo "no such compiler"; exit 1'
run; fails
says "no such compiler"

echo "dnf, brew, neither"
machine 'dnf=' 'rpm=[ "$2" = cmake ]'
run; fails
says "sudo dnf install gcc-c++ ninja-build boost-devel"
machine 'brew=exit 1'
run; fails
says "brew install cmake ninja boost"
machine
run; fails
says "Boost.Locale"
