"""What may be parsed, with which options, and what is refused."""

import array
import datetime
import signal
import threading
import time

import pytest
import stenogram
from conftest import PAGE, SAMPLE

NAMES = ["Ann Lee", "Bob Ray"] * 3


def names(document):
    return [turn.speaker_name for turn in document.turns]


@pytest.mark.parametrize("given", [PAGE, PAGE.encode(), bytearray(PAGE.encode()), memoryview(PAGE.encode()),
                                   array.array("b", PAGE.encode())])
def test_text_and_bytes_give_one_document(given):
    assert names(stenogram.parse(given)) == NAMES
    assert stenogram.parse(given) == stenogram.parse(PAGE)


def test_a_path_opens_a_file_and_a_str_never_does():
    assert stenogram.parse(SAMPLE) == stenogram.parse_file(str(SAMPLE))
    assert stenogram.parse(SAMPLE).source.name == str(SAMPLE)
    assert stenogram.parse(str(SAMPLE)).text == str(SAMPLE)


def test_a_writable_buffer_may_change_afterwards():
    buffer = bytearray(PAGE.encode())
    document = stenogram.parse(buffer)
    buffer[:] = b"x" * len(buffer)
    assert document.text == PAGE


def test_a_str_is_text_whatever_its_first_bytes_say():
    assert stenogram.parse("caf\u00e9").text == "caf\u00e9"
    with pytest.raises(stenogram.ParseError, match="a str is text"):
        stenogram.parse("x", encoding="windows-1252")
    assert stenogram.parse(b"caf\xe9", encoding="windows-1252").text == "caf\u00e9"


@pytest.mark.parametrize("given", [None, 7, ["x"]])
def test_other_types_are_refused(given):
    with pytest.raises(TypeError, match="str, bytes-like or os.PathLike"):
        stenogram.parse(given)


def test_stated_facts_win():
    page = "Q: Why now?\nA: We began last week.\n"
    document = stenogram.parse(page, date=datetime.date(2024, 5, 17), labels=[("A:", "Jane Roe", "answer")])
    assert names(document) == ["Q", "Jane Roe"]
    assert [e.value for e in document.entities] == ["2024-05-06/2024-05-12"]
    assert document == stenogram.parse(page, date="2024-05-17", labels=["A:=Jane Roe/answer"])
    assert document == stenogram.parse(page, date="2024-05-17", labels=[{"text": "A:", "speaker": "Jane Roe", "kind": "answer"}])
    assert not len(stenogram.parse(page, date="2024-05-17", labels=["A:=Jane Roe/answer"], entities=[]).entities)


def test_one_convention_can_be_stated_for_the_next(sample):
    forms = sample.convention.forms
    assert [form.text for form in forms] == ["Question:", "Name Surname:"]
    assert names(stenogram.parse(sample.text, labels=forms)) == names(sample)


def test_unknown_and_contradictory_options_are_named():
    with pytest.raises(TypeError, match="no option 'labls'"):
        stenogram.parse(PAGE, labls=[])
    with pytest.raises(TypeError, match="option repair: True or False is wanted, not str"):
        stenogram.parse(PAGE, repair="yes")
    with pytest.raises(stenogram.ParseError, match="date") as caught:
        stenogram.parse(PAGE, date="tomorrow")
    assert caught.value.code == "invalid_argument"


def test_errors_say_what_and_where(tmp_path):
    with pytest.raises(stenogram.ParseError) as caught:
        stenogram.parse(b"Question: caf\xe9?")
    assert (caught.value.code, caught.value.byte, caught.value.path) == ("invalid_utf8", 13, None)
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xff")
    with pytest.raises(stenogram.ParseError) as caught:
        stenogram.parse(bad)
    assert caught.value.path == str(bad) and str(caught.value).startswith(str(bad))
    with pytest.raises(stenogram.ParseError) as caught:
        stenogram.parse_file(tmp_path / "none.txt")
    assert caught.value.code == "io"
    with pytest.raises(ValueError, match="NUL"):
        stenogram.parse_file("a\0b")


def test_a_lone_surrogate_is_an_error_with_its_index():
    with pytest.raises(stenogram.ParseError) as caught:
        stenogram.parse("\u00e9\N{GRINNING FACE}\ud800!")
    assert (caught.value.code, caught.value.index, caught.value.byte) == ("invalid_utf8", 2, 6)


def test_cancel_ends_a_parse_and_its_exception_comes_through():
    with pytest.raises(stenogram.ParseError) as caught:
        stenogram.parse(PAGE, cancel=lambda: True)
    assert caught.value.code == "cancelled"

    def fail():
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        stenogram.parse(PAGE, cancel=fail)


def test_a_parser_gives_what_parse_gives():
    parser = stenogram.Parser(date="2024-05-17")
    for _ in range(3):
        assert parser.parse(SAMPLE) == stenogram.parse(SAMPLE, date="2024-05-17")
        assert parser.parse(PAGE) == parser.parse(PAGE.encode()) == stenogram.parse(PAGE, date="2024-05-17")
    with pytest.raises(stenogram.ParseError):
        parser.parse(b"\xff")
    assert names(parser.parse(PAGE)) == NAMES


def test_a_parser_survives_threads_and_its_own_cancel():
    parser = stenogram.Parser()
    made = []
    threads = [threading.Thread(target=lambda: made.append(parser.parse(PAGE))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [stenogram.parse(PAGE)] * 8
    nested = stenogram.Parser(cancel=lambda: nested.parse(PAGE))
    with pytest.raises(RuntimeError, match="in use"):
        nested.parse(PAGE)


def test_the_gil_is_released_while_parsing():
    text = "Ann Lee: Why now, may I ask you?\nBob Ray: Because we can, since May.\n" * 60000
    ticks, done = [], threading.Event()

    def tick():
        while not done.is_set():
            ticks.append(None)
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    before = len(ticks)
    stenogram.parse(text)
    during = len(ticks) - before
    done.set()
    thread.join()
    assert during > 5


def test_ctrl_c_ends_a_parse():
    text = "Ann Lee: Why now, may I ask you?\nBob Ray: Because we can, since May.\n" * 200000
    previous = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        with pytest.raises(KeyboardInterrupt):
            stenogram.parse(text)
    finally:
        signal.signal(signal.SIGALRM, previous)
