"""What the tests share: the sample page and a small one with all that trips offsets up."""

from pathlib import Path

import pytest
import stenogram

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "briefing.txt"

PAGE = (
    "Ann Lee: Why now, may I ask \N{GRINNING FACE}\N{ZERO WIDTH JOINER}? Cafe\N{COMBINING ACUTE ACCENT} \u4e2d\u6587.\r\n"
    "Bob Ray: \u201cBecause\u201d we can, since\N{NO-BREAK SPACE}May 3, 2018.\r\n"
    "Ann Lee: And who asked in Geneva?\r\n"
    "Bob Ray: Nobody (laughter) at all.\r\n"
    "Ann Lee: I thank you for that.\r\n"
    "Bob Ray: And I thank you.\r\n"
)


@pytest.fixture(scope="session")
def sample():
    return stenogram.parse_file(SAMPLE)


@pytest.fixture
def page():
    return stenogram.parse(PAGE)
