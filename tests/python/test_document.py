"""A document and its parts: what they show, how they compare, and that they outlive each other."""

import copy
import gc
import json
import pickle
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence

import pytest
import stenogram
from conftest import PAGE, SAMPLE

TABLES = ["turns", "speakers", "exchanges", "entities", "things", "regions", "warnings", "cues"]


def test_turns_know_what_was_said_and_what_is_printed(page):
    turn = page.turns[3]
    assert turn.raw == "Nobody (laughter) at all."
    assert turn.text == str(turn) == "Nobody at all."
    assert turn.label.text == "Bob Ray:" and turn.label_text == "Bob Ray"
    assert turn.speaker == page.turns[1].speaker and turn.speaker.name == "Bob Ray"
    assert [span.text for span in turn.speech] == ["Nobody", "at all."]
    assert [span.text for span in turn.paragraphs] == ["Nobody (laughter) at all."]
    assert [(e.text, e.value) for e in page.turns[1].entities] == [("May 3, 2018", "2018-05-03")]
    assert turn.time is None


def test_questions_know_their_answers(sample):
    question = sample.turns[1]
    assert question.kind == "question" and question.question is None
    assert list(question.answers) == [sample.turns[2]]
    assert sample.turns[2].question == question
    assert question.exchange == sample.exchanges[0]
    assert list(sample.exchanges[0].questions) == [question] and list(sample.exchanges[0].answers) == [sample.turns[2]]


def test_metadata_is_a_mapping(sample):
    assert isinstance(sample.metadata, Mapping)
    assert list(sample.metadata) == ["title", "date", "published", "place", "event"]
    assert sample.metadata["date"].value == "2024-05-17"
    assert sample.metadata.get("url") is None and "url" not in sample.metadata
    with pytest.raises(KeyError):
        sample.metadata["url"]
    assert dict(sample.metadata)["place"].text == "Port Selby"


def test_regions_cover_what_is_visible(sample):
    covered = [False] * len(sample.text)
    for region in sample.regions:
        assert not any(covered[region.start:region.end])
        covered[region.start:region.end] = [True] * (region.end - region.start)
    assert all(c.isspace() for c, inside in zip(sample.text, covered) if not inside)


def test_sequences_are_lazy_and_sliced(sample):
    turns = sample.turns
    assert isinstance(turns, Sequence) and len(turns) == 9
    assert [t.index for t in turns[::-2]] == [8, 6, 4, 2, 0]
    assert [t.index for t in turns[1:][2:4][::-1]] == [4, 3]
    assert turns[-1].index == 8 and list(reversed(turns))[0] == turns[-1]
    assert turns[2] in turns and turns.index(turns[2]) == 2 and turns.count(turns[2]) == 1
    assert turns[:3] == turns[0:3] and turns[:3] != turns[:2] and hash(turns[:3]) == hash(turns[0:3])
    for wrong in (9, -10):
        with pytest.raises(IndexError):
            turns[wrong]
    with pytest.raises(ValueError):
        turns.index(7)
    with pytest.raises(ValueError):
        turns[::0]


@pytest.mark.parametrize("table", TABLES)
def test_equality_hash_and_pickles_of_rows(sample, table):
    other = stenogram.parse_file(SAMPLE)
    mine, theirs = getattr(sample, table), getattr(other, table)
    assert list(mine) == list(theirs) and [hash(r) for r in mine] == [hash(r) for r in theirs]
    assert len(set(mine)) == len(mine)
    assert pickle.loads(pickle.dumps(mine)) == mine
    for row in mine[:3]:
        assert pickle.loads(pickle.dumps(row)) == row
        assert row != 7 and row == mine[row.index] and repr(row)


def test_equality_hash_and_pickles_of_documents(sample):
    other = stenogram.parse_file(SAMPLE)
    assert sample == other and hash(sample) == hash(other) and sample != stenogram.parse(PAGE) and sample != 7
    assert pickle.loads(pickle.dumps(sample)) == sample
    assert copy.copy(sample) is sample and copy.deepcopy(sample) is sample
    for part in (sample.metadata["date"], sample.convention.forms[0], sample.turns[1].label, sample.turns[1:3]):
        assert pickle.loads(pickle.dumps(part)) == part


def test_json_is_that_of_the_library_and_reads_back(sample):
    assert stenogram.from_json(sample.to_json()) == stenogram.Document.from_json(sample.to_json().encode()) == sample
    for unit in ("utf-8", "utf-16", "codepoint"):
        assert stenogram.from_json(sample.to_json(offsets=unit)) == sample
    assert stenogram.from_dict(sample.to_dict()) == sample
    assert json.loads(sample.to_json(offsets="codepoint")) == sample.to_dict()
    assert "text" not in sample.to_dict(text=False)
    with pytest.raises(stenogram.ParseError) as caught:
        stenogram.from_json("{]")
    assert (caught.value.code, caught.value.byte) == ("malformed_json", 1)
    with pytest.raises(stenogram.ParseError, match="none of utf-8, utf-16, codepoint"):
        sample.to_json(offsets="bytes")
    broken = sample.to_dict()
    broken["regions"][0]["span"] = [5, 3]
    with pytest.raises(stenogram.ParseError):
        stenogram.from_dict(broken)


def test_verify_and_why(sample):
    assert sample.verify() is None
    assert "the title names the speaker" in sample.why() and "Refused (1)" in sample.why()
    assert sample.why() == sample.to_text(why=True)
    assert sample.turns[0].reason[0] and sample.turns[0].why and 0 <= sample.turns[0].confidence <= 1


def test_reprs_are_worth_reading(sample):
    assert repr(sample).endswith("2024-05-17 en: 9 turns, 2 speakers, 4 exchanges, 30 entities>")
    assert "Turn 2 answer of 'Elena Marwick'" in repr(sample.turns[2]) and "Forty" in repr(sample.turns[2])
    assert repr(sample.turns).startswith("<Sequence of 9:")
    assert "2024-05-17" in repr(sample.metadata)
    assert repr(sample.convention.forms[0]) == "<Form 'Question:': 1 label, 4 turns>"
    assert repr(stenogram.Parser(date="2024-05-17", entities=["DATE"])) == "Parser(date='2024-05-17', entities=['DATE'])"
    documents = stenogram.parse_many(["So be it."])
    assert repr(documents) == "<DocumentIterator: 0 documents given>"
    next(documents), documents.close()
    assert repr(documents) == "<DocumentIterator: 1 document given, closed>"
    entity = next(e for e in sample.entities if e.value)
    assert repr(entity) == f"<Entity {entity.type} {entity.text!r} = {entity.value} [{entity.start}:{entity.end}]>"


def test_parts_outlive_the_name_of_their_document():
    entity = stenogram.parse_file(SAMPLE).entities[-1]
    span = stenogram.parse(PAGE).turns[0].label
    rows = stenogram.parse(PAGE.encode()).turns[1:]
    gc.collect()
    junk = [bytes(1 << 16) for _ in range(64)]
    assert entity.document.text[entity.start:entity.end] == entity.text
    assert span.text == "Ann Lee:" and [t.speaker_name for t in rows] == ["Bob Ray", "Ann Lee", "Bob Ray", "Ann Lee", "Bob Ray"]
    assert junk


def test_documents_are_immutable(page):
    with pytest.raises(AttributeError):
        page.text = ""
    with pytest.raises(AttributeError):
        page.turns[0].text = ""
    with pytest.raises(TypeError):
        stenogram.Document()


def test_eight_threads_read_one_document(sample):
    wanted, got = sample.to_json(), []

    def read():
        for _ in range(20):
            got.append([(t.text, t.start, [e.text for e in t.entities]) for t in sample.turns])
        got.append(sample.to_json())

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got.count(wanted) == 8 and len(got) == 168


def test_the_command_says_the_same(sample):
    made = subprocess.run([sys.executable, "-m", "stenogram", "parse", str(SAMPLE)], capture_output=True)
    assert made.returncode == 0, made.stderr
    assert made.stdout.decode() == sample.to_json() + "\n"
