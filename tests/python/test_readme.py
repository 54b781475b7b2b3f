"""Each Python example of README.md does what it says: the `output` block behind it is what it prints."""

import re
import subprocess
import sys

import pytest
from conftest import ROOT

BLOCKS = re.findall(r"^```python\n(.*?)^```\n(?:[^`]*?```output\n(.*?)^```)?", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)


def test_there_are_examples():
    assert len(BLOCKS) >= 2 and any(output for _, output in BLOCKS)


@pytest.mark.parametrize(("program", "output"), BLOCKS)
def test_readme_examples(program, output):
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout and (not output or done.stdout == output)
