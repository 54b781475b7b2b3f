"""Tables over the Arrow PyCapsule interface: pyarrow, pandas, Polars and DuckDB read the same rows that objects show."""

import datetime
import gc

import duckdb
import pandas
import polars
import pyarrow
import pytest
import stenogram
from conftest import PAGE, SAMPLE

OTHER = (
    "Di D\u00edaz: Is it \u4e2d\u6587 (pause) or not, may I ask?\n"
    "Cy Coe: It is, as we said in May 2018.\n"
    "Di D\u00edaz: And who asked for it?\n"
    "Cy Coe: Nobody, that I can tell you.\n"
    "Di D\u00edaz: I thank you for that.\n"
    "Cy Coe: And I thank you.\n"
)


@pytest.fixture(scope="module")
def documents():
    return [stenogram.parse_file(SAMPLE), stenogram.parse(""), stenogram.parse(PAGE), stenogram.parse(OTHER)]


def milliseconds(time):
    return [None, None] if time is None else [datetime.timedelta(seconds=t) for t in time]


def turn_row(number, turn):
    who = turn.speaker
    return {
        "document": number, "turn": turn.index, "speaker": who and who.display_name, "name": who and who.name,
        "role": who and who.role, "kind": turn.kind, "label": turn.label_text,
        "replies_to": turn.question and turn.question.index, "exchange": turn.exchange and turn.exchange.index,
        "begin": turn.start, "end": turn.end, "begin_byte": turn.start_byte, "end_byte": turn.end_byte,
        "time_begin": milliseconds(turn.time)[0], "time_end": milliseconds(turn.time)[1],
        "confidence": pytest.approx(turn.confidence), "text": turn.text,
    }


def entity_row(number, e):
    return {
        "document": number, "entity": e.index, "type": e.type, "text": e.text, "subtype": e.subtype, "value": e.value,
        "iso": e.iso, "wikidata": e.wikidata, "thing": e.thing and e.thing.index, "turn": e.turn and e.turn.index,
        "begin": e.start, "end": e.end, "begin_byte": e.start_byte, "end_byte": e.end_byte,
        "confidence": pytest.approx(e.confidence),
    }


def region_row(number, r):
    return {
        "document": number, "region": r.index, "kind": r.kind, "turn": r.turn and r.turn.index, "begin": r.start,
        "end": r.end, "begin_byte": r.start_byte, "end_byte": r.end_byte, "confidence": pytest.approx(r.confidence),
        "text": r.text,
    }


def speaker_row(number, s):
    return {"document": number, "speaker": s.index, "name": s.name, "role": s.role, "affiliation": s.affiliation,
            "wikidata": s.wikidata, "labels": list(s.labels)}


def thing_row(number, t):
    return {"document": number, "thing": t.index, "type": t.type, "name": t.name, "wikidata": t.wikidata}


ROWS = {"turns": turn_row, "entities": entity_row, "regions": region_row, "speakers": speaker_row, "things": thing_row}


def wanted(name, documents):
    return [ROWS[name](i, row) for i, d in enumerate(documents) for row in getattr(d, name)]


def test_the_pages_have_turns(documents):
    assert [len(d.turns) for d in documents] == [9, 0, 6, 6]


@pytest.mark.parametrize("name", ROWS)
def test_tables_hold_what_objects_show(documents, name):
    table = getattr(stenogram.tables(documents), name)
    read = pyarrow.table(table)
    read.validate(full=True)
    assert read.to_pylist() == wanted(name, documents)
    assert len(table) == read.num_rows and table.column_names == tuple(read.column_names)
    alone = pyarrow.table(getattr(documents[0], name + "_table")())
    assert alone.to_pylist() == wanted(name, documents[:1])


def test_the_documents_table(documents):
    rows = pyarrow.table(stenogram.tables(iter(documents)).documents).to_pylist()
    assert [r["turns"] for r in rows] == [len(d.turns) for d in documents]
    assert rows[0] == {
        "document": 0, "name": str(SAMPLE), "title": documents[0].metadata["title"].text, "date": "2024-05-17",
        "published": "2024-05-17T16:05", "place": "Port Selby", "event": documents[0].metadata["event"].text, "url": None,
        "language": "en", "media_type": "text/plain", "encoding": "utf-8", "bytes": SAMPLE.stat().st_size, "turns": 9,
    }


def test_all_four_read_the_same(documents):
    turns = stenogram.tables(documents).turns
    rows = pyarrow.table(turns).to_pylist()
    frame = pandas.DataFrame.from_arrow(turns)
    assert frame["text"].tolist() == [r["text"] for r in rows]
    assert frame["speaker"].astype(object).where(frame["speaker"].notna(), None).tolist() == [r["speaker"] for r in rows]
    assert frame["begin"].tolist() == [r["begin"] for r in rows] and str(frame["kind"].dtype) == "category"
    assert polars.DataFrame(turns).rows() == [tuple(r.values()) for r in rows]
    assert duckdb.sql("select * exclude (time_begin, time_end) from turns").fetchall() == [
        tuple(v for k, v in r.items() if not k.startswith("time")) for r in rows]
    talkers = duckdb.sql("select speaker, sum(length(text)) from turns where document = 0 group by all order by 2 desc")
    assert [name for name, _ in talkers.fetchall()] == ["Elena Marwick", "Question"]


def test_all_four_read_lists(documents):
    speakers = stenogram.tables(documents).speakers
    labels = [list(s.labels) for d in documents for s in d.speakers]
    assert max(map(len, labels)) > 0
    assert [list(row) for row in pandas.DataFrame.from_arrow(speakers)["labels"]] == labels
    assert polars.DataFrame(speakers)["labels"].to_list() == labels
    assert [row for row, in duckdb.sql("select labels from speakers").fetchall()] == labels


def test_columns_outlive_every_name():
    def column(name):
        return pyarrow.table(stenogram.parse(PAGE + "x" * 4000).turns_table())[name]

    wanted = stenogram.parse(PAGE + "x" * 4000).turns
    texts, begins, speakers = column("text"), column("begin_byte"), column("speaker")
    frame = polars.DataFrame(stenogram.parse(PAGE).turns_table())
    stream = stenogram.parse(PAGE).turns_table().__arrow_c_stream__()
    gc.collect()
    junk = [bytes(4096) for _ in range(4096)]
    assert texts.to_pylist() == [t.text for t in wanted]
    assert begins.to_pylist() == [t.start_byte for t in wanted]
    assert speakers.to_pylist() == [t.speaker_name for t in wanted]
    assert frame["text"].to_list() == [t.text for t in stenogram.parse(PAGE).turns]
    assert "arrow_array_stream" in repr(stream) and junk


def test_numbers_and_text_are_the_documents_memory():
    document = stenogram.parse("Ann Lee: Why now, may I ask you all?\nBob Ray: Because (pause) we can, as we said.\n"
                               "Ann Lee: And who asked for it then?\nBob Ray: Nobody, that I can tell you now.\n" * 2)
    assert len(document.turns) == 8
    one, two = (pyarrow.table(document.turns_table()) for _ in range(2))

    def address(table, column, buffer):
        return table[column].chunk(0).buffers()[buffer].address

    for column in ("begin", "end", "begin_byte", "end_byte", "replies_to", "exchange", "time_begin", "time_end"):
        assert address(one, column, 1) == address(two, column, 1), column
    assert one["speaker"].chunk(0).indices.buffers()[1].address == two["speaker"].chunk(0).indices.buffers()[1].address
    assert address(one, "begin", 1) == address(one, "begin_byte", 1)  # ASCII: code points are bytes
    text = one["text"].chunk(0).buffers()
    assert text[2].address == address(two, "text", 2) and text[2].size == len(document.text)
    assert text[3].size > 0 and text[3].address != address(two, "text", 3)  # the turn with a pause, copied


def test_large_tables_come_in_batches():
    page = "Ann Lee: Why \u2019tis so, may I ask?\nBob Ray: Because we can, I say.\n"
    document = stenogram.parse(page * 40000)
    assert len(document.turns) == 80000
    read = pyarrow.table(document.turns_table())
    assert [len(chunk) for chunk in read["text"].chunks] == [65536, 14464]
    read.validate(full=True)
    last = document.turns[-1]
    row = read.slice(79999).to_pylist()[0]
    assert (row["begin"], row["begin_byte"], row["turn"], row["text"]) == (last.start, last.start_byte, 79999, last.text)
    assert read["begin"].to_pylist()[65530:65540] == [t.start for t in document.turns[65530:65540]]


def test_a_stream_is_read_once_a_table_again_and_again(documents):
    table = documents[0].turns_table()
    assert pyarrow.table(table) == pyarrow.table(table)
    assert pyarrow.schema(table) == pyarrow.table(table).schema


def test_wrong_arguments(documents):
    with pytest.raises(ValueError, match="no table 'turn'"):
        stenogram.Table("turn", documents)
    with pytest.raises(TypeError, match="of Documents"):
        stenogram.tables([7])
    assert repr(documents[0].turns_table()).startswith("<Table turns, 9 rows: document turn speaker")
