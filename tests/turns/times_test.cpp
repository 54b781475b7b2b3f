// Text that carries the times of a recording.
#include "input/cues_helper.hpp"

using cues::read;
using cues::turns;

TEST_CASE("a time behind a label closes it") {
  CHECK(turns(read("Ann Lee  0:00\nGood morning. I am glad.\n\nBob Ray  0:04\nThank you.\n\nAnn Lee  1:00:09\nWell then.\n")) ==
        "Ann Lee: Good morning. I am glad. [0 4]\nBob Ray: Thank you. [4 3609]\nAnn Lee: Well then. [3609 3609]\n");
  CHECK(turns(read("[Ann Lee] 10:00:00\nGood morning. I am glad.\n\n[Bob Ray] 10:00:04\nThank you.\n\n[Ann Lee] 10:00:09\nWell then.\n")) ==
        "Ann Lee: Good morning. I am glad. [36000 36004]\nBob Ray: Thank you. [36004 36009]\nAnn Lee: Well then. [36009 36009]\n");
  CHECK(turns(read("Ann Lee    00:00:00    Good morning. I am glad.\nBob Ray    00:00:04    Thank you.\nAnn Lee    00:00:09    Well then.\n")) ==
        "Ann Lee: Good morning. I am glad. [0 4]\nBob Ray: Thank you. [4 9]\nAnn Lee: Well then. [9 9]\n");
}

TEST_CASE("a time before a label on a line of its own") {
  CHECK(turns(read("00:00:00 Ann Lee\nGood morning. I am glad.\n\n00:00:04 Bob Ray\nThank you.\n\n00:00:09 Ann Lee\nWell then.\n")) ==
        "Ann Lee: Good morning. I am glad. [0 4]\nBob Ray: Thank you. [4 9]\nAnn Lee: Well then. [9 9]\n");
}

TEST_CASE("a bare time goes on with the turn and is no speech") {
  CHECK(turns(read("Ann Lee (00:00): Good morning. I am glad.\n\n(00:41)\nThe rain came.\n\nBob Ray (00:50): Thank you.\n\n[00:58] It did.\n\nAnn Lee (01:10): Well then.\n")) ==
        "Ann Lee: Good morning. I am glad.  The rain came. [0 50]\nBob Ray: Thank you.  It did. [50 70]\nAnn Lee: Well then. [70 70]\n");
}

TEST_CASE("a programme of hours is no conversation") {
  CHECK(turns(read("Programme of the day\n\nOpening 10:00\nCoffee break 10:30\nHarbour walk 11:00\nCoffee break 15:30\nDinner 18:00\n")).empty());
}
