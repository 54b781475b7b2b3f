#include <doctest/doctest.h>

#include "corpus/diff.hpp"

TEST_CASE("corpus: equal texts have no difference") {
  CHECK(corpus::line_diff("", "") == "");
  CHECK(corpus::line_diff("a\nb\n", "a\nb\n") == "");
}

TEST_CASE("corpus: a difference shows the lines of each side between common ones") {
  CHECK(corpus::line_diff("1\n2\n3\na\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\nb\n4\n5\n6\n7\n8\nten\n") ==
        "  ...\n  2\n  3\n- a\n+ b\n  4\n  5\n  ...\n  7\n  8\n- 9\n+ ten\n");
}

TEST_CASE("corpus: a side that is empty or lacks its last line end differs") {
  CHECK(corpus::line_diff("", "a\n") == "+ a\n");
  CHECK(corpus::line_diff("a\n", "") == "- a\n");
  CHECK(corpus::line_diff("a\n", "a") == "- a\n+ a\n");
}
