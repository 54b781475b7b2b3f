"""parse_many: in order, bounded, stopped by errors, close and Ctrl-C."""

import gc
import itertools
import signal

import pytest
import stenogram
from conftest import PAGE, SAMPLE

pages = [f"Ann Lee: Why, may I ask, number {i}?\nBob Ray: Because we can.\n" for i in range(50)]


@pytest.mark.parametrize("jobs", [0, 1, 2, 8])
def test_documents_come_in_order_of_their_inputs(jobs):
    assert [d.text for d in stenogram.parse_many(pages, jobs=jobs)] == pages


def test_inputs_of_every_sort_and_one_set_of_options():
    given = [PAGE, PAGE.encode(), SAMPLE]
    made = list(stenogram.parse_many(given, jobs=2, date="2024-05-17"))
    assert made == [stenogram.parse(i, date="2024-05-17") for i in given]
    assert made[2].source.name == str(SAMPLE)


@pytest.mark.parametrize("jobs", [1, 2])
def test_inputs_are_read_no_further_than_four_a_job(jobs):
    read = []
    made = stenogram.parse_many((read.append(i) or PAGE for i in itertools.count()), jobs=jobs)
    assert read == []
    for done in range(20):
        next(made)
        assert len(read) <= done + 4 * jobs
    made.close()
    assert list(made) == []


def test_errors_are_raised_or_yielded_in_their_place():
    given = [pages[0], b"\xff", "a\ud800", pages[1]]
    made = list(stenogram.parse_many(given, errors="yield"))
    assert [type(m).__name__ for m in made] == ["Document", "ParseError", "ParseError", "Document"]
    assert (made[1].byte, made[2].index) == (0, 1)
    raising = stenogram.parse_many(given)
    assert next(raising).text == pages[0]
    with pytest.raises(stenogram.ParseError):
        next(raising)
    assert list(raising) == []


def test_an_exception_of_the_inputs_comes_behind_the_documents_before():
    def inputs():
        yield pages[0]
        raise LookupError("mine")

    made = stenogram.parse_many(inputs())
    assert next(made).text == pages[0]
    with pytest.raises(LookupError, match="mine"):
        next(made)
    with pytest.raises(TypeError):
        list(stenogram.parse_many([7]))


def test_progress_is_told_how_many_of_how_many():
    told = []
    list(stenogram.parse_many(pages[:3], progress=lambda done, total: told.append((done, total))))
    list(stenogram.parse_many(iter(pages[:1]), progress=lambda done, total: told.append((done, total))))
    assert told == [(1, 3), (2, 3), (3, 3), (1, None)]


def test_wrong_arguments():
    for wrong in ["one", b"one", SAMPLE]:
        with pytest.raises(TypeError, match="an iterable of inputs"):
            stenogram.parse_many(wrong)
    with pytest.raises(stenogram.ParseError, match="neither raise nor yield"):
        stenogram.parse_many([], errors="ignore")
    with pytest.raises(stenogram.ParseError, match="jobs"):
        stenogram.parse_many([], jobs=-1)


def test_cancel_is_the_last():
    made = list(stenogram.parse_many(pages, jobs=2, errors="yield", cancel=lambda: True))
    assert len(made) == 1 and made[0].code == "cancelled"


def test_it_may_be_forgotten_half_way():
    for jobs in (1, 2):
        made = stenogram.parse_many(itertools.repeat(PAGE), jobs=jobs)
        next(made)
        del made
        gc.collect()
    with stenogram.parse_many(itertools.repeat(PAGE)) as made:
        next(made)
    assert list(made) == []


def test_ctrl_c_stops_it():
    previous = signal.signal(signal.SIGALRM, signal.default_int_handler)
    made = stenogram.parse_many(itertools.repeat(PAGE * 2000), jobs=2)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        with pytest.raises(KeyboardInterrupt):
            for _ in made:
                pass
    finally:
        signal.signal(signal.SIGALRM, previous)
