#!/bin/sh
# layouts.sh CC INCLUDE: every struct of the C ABI lies in memory as layouts.txt lists it: size; place and size of each
# member. The list is that of a 64-bit platform.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  printf '#include <stdio.h>\n#include "stenogram/stenogram.h"\nint main(void) {\n'
  sed 's,/\*.*\*/,,' "$2"/stenogram/c/*.h | awk '
    /^typedef struct [a-z_]+ \{/ { name = $3; printf "  printf(\"%s %%u\\n\", (unsigned)sizeof(%s));\n", name, name; next }
    /^\}/ { name = "" }
    name {
      sub(/^ *const /, "")
      sub(/^ *[a-z0-9_]+\** /, "")
      sub(/\[[0-9]+\]/, "")
      gsub(/[;,]/, " ")
      for (i = 1; i <= NF; ++i)
        printf "  printf(\"  %s %%u %%u\\n\", (unsigned)offsetof(%s, %s), (unsigned)sizeof(((%s*)0)->%s));\n", $i, name, $i, name, $i
    }'
  printf '  return 0;\n}\n'
} > "$work/layouts.c"
"$1" -std=c89 -I"$2" "$work/layouts.c" -o "$work/layouts"
"$work/layouts" > "$work/layouts.txt"
diff layouts.txt "$work/layouts.txt" || { echo "A struct has changed: record it in layouts.txt and in CHANGELOG.md."; exit 1; }
