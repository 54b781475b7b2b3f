"""What is dropped is given back, and what is kept outlives its document's name."""
import gc
import pickle
import sys

import pytest
import stenogram

from conftest import SAMPLE


def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_documents_leave_no_memory_behind():
    text = SAMPLE.read_text(encoding="utf-8")

    def use():
        document = stenogram.parse(text)
        for turn in document.turns:
            turn.text, turn.paragraphs, [e.value for e in turn.entities]
        document.turns_table().__arrow_c_stream__()
        pickle.loads(pickle.dumps(document)).to_json()

    for _ in range(200):
        use()
    gc.collect()
    before = resident()
    for _ in range(2000):
        use()
    gc.collect()
    # A document of this page takes over 30 KB: 2,000 that stayed would be 60 MB.
    assert resident() - before < 10 << 20


def test_rows_outlive_the_name_of_their_document():
    document = stenogram.parse_file(SAMPLE)
    kept = [document.turns[1], document.entities[0], document.speakers[0], document.regions[2:4], document.metadata]
    printed = [repr(row) for row in kept]
    del document
    gc.collect()
    assert [repr(row) for row in kept] == printed
