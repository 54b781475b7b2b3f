"""A user's program, as a type checker must accept it (mypy --strict). It is not run."""

import datetime
from pathlib import Path

from typing_extensions import assert_type

import stenogram
from stenogram import Document, Entity, ParseError, Turn

document = stenogram.parse(b"bytes", date=datetime.date(2024, 5, 17), labels=["Q:", ("A:", "Jane Roe", "answer"), {"text": "B:"}])
assert_type(document, Document)
assert_type(document.turns[0], Turn)
assert_type(document.turns[1:], "stenogram.Sequence[Turn]")
assert_type([e.value for e in document.entities], list[str | None])
question = document.turns[0].question
if question is not None:
    assert_type(question.answers, tuple[Turn, ...])
for made in stenogram.parse_many([Path("a.txt"), "text"], jobs=2, errors="yield"):
    assert_type(made, Document | ParseError)
for sure in stenogram.parse_many(["text"]):
    assert_type(sure, Document)
entity: Entity | None = document.at(3).entity
title = document.metadata.get("title")
print(title.text if title else "", len(stenogram.tables([document]).turns), document.convert([1, 2], "codepoint", "utf-8"))
stenogram.Parser(labels=document.convention.forms, entities={"DATE"}).parse("text")
