"""Offsets are those of str, and `*_byte` those of its UTF-8, on text made to trip them up."""

import pytest
import stenogram
from hypothesis import given, settings, strategies as st

WORDS = st.sampled_from(["Why", "because", "we", "can", "\u4e2d\u6587", "\u4f1a\u8bae", "\N{GRINNING FACE}",
                         "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}", "Cafe\N{COMBINING ACUTE ACCENT}",
                         "a\N{COMBINING RING BELOW}\N{COMBINING DIAERESIS}", "May 3, 2018", "Geneva", "\u201cso\u201d",
                         "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\ufeff", "(laughter)", "\u05e9\u05dc\u05d5\u05dd"])
SPEECH = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
LABELS = st.sampled_from(["Ann Lee: ", "Bob Ray: ", "\u8bb0\u8005\uff1a", "Jos\u00e9 D\u00edaz: ", ""])
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])
PAGES = st.lists(st.tuples(LABELS, SPEECH, ENDS).map("".join), max_size=20).map("".join)


def check(document):
    text, raw = document.text, document.text.encode()
    parts = [*document.turns, *document.entities, *document.regions, *document.cues]
    parts += [span for turn in document.turns for span in (*turn.speech, *turn.paragraphs)]
    for part in parts:
        shown = part.raw if isinstance(part, stenogram.Turn) else part.text
        assert text[part.start:part.end] == shown
        assert raw[part.start_byte:part.end_byte].decode() == shown
        assert document.at(part.start).region is not None
    every = list(range(len(text) + 1))
    in_bytes = document.convert(every, "codepoint", "utf-8")
    assert in_bytes == [len(text[:i].encode()) for i in every]
    assert document.convert(in_bytes, "utf-8", "codepoint") == every
    assert document.convert(every, "codepoint", "utf-16") == [len(text[:i].encode("utf-16-le")) // 2 for i in every]


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_offsets_of_pages(page):
    document = stenogram.parse(page)
    assert document.text == page or page.startswith("\ufeff") and document.text == page[1:]
    check(document)
    assert stenogram.parse(page.encode()) == document
    check(stenogram.from_json(document.to_json(offsets="utf-16")))


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_offsets_of_any_text(text):
    document = stenogram.parse(text)
    check(document)
    assert document.verify() is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20), st.characters(categories=["Cs"]), st.text(max_size=20))
def test_lone_surrogates_are_errors_with_their_index(before, surrogate, after):
    text = before + surrogate + after
    index = next(i for i, c in enumerate(text) if 0xD800 <= ord(c) < 0xE000)
    with pytest.raises(stenogram.ParseError) as caught:
        stenogram.parse(text)
    assert (caught.value.code, caught.value.index) == ("invalid_utf8", index)
    assert caught.value.byte == len(text[:index].encode())


def test_offsets_beyond_the_index_stride():
    document = stenogram.parse("\u4e2d\N{GRINNING FACE}e\N{COMBINING ACUTE ACCENT} " * 5000 + "\nAnn Lee: Why, then?\nBob Ray: So.\nAnn Lee: And now?\nBob Ray: I do not know.\n")
    check_from = document.turns[0]
    assert document.text[check_from.start:check_from.end] == "Why, then?"
    assert document.span(check_from.start, check_from.end).start_byte == check_from.start_byte


def test_offsets_out_of_range(page):
    end = len(page.text)
    assert page.convert(end + 7, "codepoint", "utf-8") == len(page.text.encode())
    assert page.at(end) == page.at(-1) == (None, None, None)
    with pytest.raises(stenogram.ParseError, match="negative"):
        page.convert(-1, "codepoint", "utf-8")
    with pytest.raises(stenogram.ParseError, match="none of utf-8"):
        page.convert(1, "code", "utf-8")
