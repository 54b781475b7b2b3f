#!/bin/sh
# build.sh RUNTIME FOLDER: builds the example of a runtime and leaves FOLDER/turns, which runs it. Exits with 77 where the
# toolchain is missing. From the environment: SOURCE_DIR, BUILD_DIR (with the shared library in it).
set -eu
runtime=$1 out=$2
library=$BUILD_DIR/bindings/c
examples=$SOURCE_DIR/examples
mkdir -p "$out"
need() {
  for tool; do
    command -v "$tool" > /dev/null || { echo "SKIPPED: examples/$runtime needs $tool"; exit 77; }
  done
}
# runs COMMAND: what FOLDER/turns does.
runs() {
  printf '#!/bin/sh\nLD_LIBRARY_PATH=%s; export LD_LIBRARY_PATH\nexec %s "$@"\n' "$library" "$1" > "$out/turns"
  chmod +x "$out/turns"
}
case $runtime in
c)
  need "${CC:-cc}"
  "${CC:-cc}" -std=c89 -Wall -Wextra -I"$SOURCE_DIR/include" "$examples/c/turns.c" -o "$out/program" -L"$library" -lstenogram
  runs "$out/program"
  ;;
rust)
  need cargo
  (cd "$examples/rust" && RUSTFLAGS="-L $library" cargo build -q --release --locked --offline --target-dir "$out/target")
  runs "$out/target/release/turns"
  ;;
go)
  need go "${CC:-cc}"
  sum=$(cat "$SOURCE_DIR"/include/stenogram/c/*.h | cksum | cut -d ' ' -f 1)  # Go's cache does not look into headers
  (cd "$examples/go" && CGO_ENABLED=1 CGO_CFLAGS="-I$SOURCE_DIR/include -DHEADERS=$sum" CGO_LDFLAGS=-L$library \
    GOFLAGS=-buildvcs=false go build -o "$out/program" .)
  runs "$out/program"
  ;;
node)
  need node npm
  cp "$examples/node/package.json" "$examples/node/turns.js" "$out"
  [ -d "$out/node_modules/koffi" ] || (cd "$out" && npm install --silent --no-audit --no-fund) ||
    { echo "examples/node: npm cannot install koffi"; exit 1; }
  runs "node $out/turns.js $library/libstenogram.so.0"
  ;;
java)
  need javac java
  jna=${JNA_JAR:-/usr/share/java/jna.jar}
  [ -f "$jna" ] || { echo "SKIPPED: examples/java needs JNA: libjna-java, or JNA_JAR"; exit 77; }
  javac -encoding UTF-8 -cp "$jna" -d "$out/classes" "$examples/java/Turns.java"
  runs "java -cp $jna:$out/classes -Djna.library.path=$library Turns"
  ;;
*)
  echo "there is no runtime $runtime"
  exit 2
  ;;
esac
