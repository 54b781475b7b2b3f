#!/bin/sh
# Every function of the C ABI stands under a comment that says who owns what, how long it lives, what can fail, which
# threads may call it and what it costs.
set -eu
cd "$SOURCE_DIR/include/stenogram"
awk '
  FNR == 1 { comment = "" }
  /^\/\*/ { comment = ""; inside = 1 }
  inside { comment = comment " " $0 }
  /\*\/[ ]*$/ { inside = 0 }
  /^$/ { comment = "" }
  /^STG_API/ {
    ++functions
    count = split("Owner: Lives: Errors: Threads: Cost:", words, " ")
    for (i = 1; i <= count; ++i)
      if (index(comment, words[i]) == 0) { print FILENAME ":" FNR ": says nothing of " words[i]; ++faults }
  }
  END {
    if (functions < 50) { print "only " functions " functions were found"; ++faults }
    exit faults > 0
  }' c/*.h
