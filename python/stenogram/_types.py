"""The types that are Python's own: the error, and what `Document.at` gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ._core import Document, Entity, Region, Table, Turn


class ParseError(ValueError):
    """A source, option or document that was refused. `str(error)` is the message, behind the path where there is one.

    >>> import stenogram
    >>> try:
    ...     stenogram.parse(b"caf\\xe9")
    ... except stenogram.ParseError as error:
    ...     error.code, error.byte
    ('invalid_utf8', 3)

    code: one of the library's error codes, such as 'invalid_utf8', 'invalid_argument', 'io'; number: its number.
    byte: where, in bytes of the source from 0 (0 where no byte is to blame).
    index: the same as an index of the str that was parsed; None where it was no str.
    path: the path that was given, a str, or None.
    """

    def __init__(
        self,
        message: str,
        code: str = "internal",
        number: int = 11,
        byte: int = 0,
        index: int | None = None,
        path: str | None = None,
    ) -> None:
        super().__init__(message, code, number, byte, index, path)
        self.message = message
        self.code = code
        self.number = number
        self.byte = byte
        self.index = index
        self.path = path

    def __str__(self) -> str:
        if self.path is None or self.message.startswith(f"{self.path}: "):
            return self.message
        return f"{self.path}: {self.message}"


class Place(NamedTuple):
    """What stands at an offset of a document; each None where none does.

    >>> import stenogram
    >>> stenogram.parse("So be it.").at(0).turn is None
    True
    """

    region: Region | None
    turn: Turn | None
    entity: Entity | None


class Tables(NamedTuple):
    """Every Table over the same documents, which the column `document` counts from 0.

    >>> import stenogram
    >>> [table.name for table in stenogram.tables([])][:3]
    ['documents', 'speakers', 'turns']
    """

    documents: Table
    speakers: Table
    turns: Table
    entities: Table
    things: Table
    regions: Table
    cues: Table


def tables(documents: Iterable[Document]) -> Tables:
    """Tables over many documents, for data frames and databases.

    >>> import stenogram
    >>> pages = ["Ann Lee: Why now?\\nBob Ray: Because we can.", "Cy Coe: Well?\\nDi Dow: Yes, it is."]
    >>> tables = stenogram.tables(stenogram.parse_many(pages))
    >>> len(tables.documents), len(tables.turns)
    (2, 4)

    Raises TypeError for what is no Document.
    """
    held = list(documents)
    return Tables(
        Table("documents", held),
        Table("speakers", held),
        Table("turns", held),
        Table("entities", held),
        Table("things", held),
        Table("regions", held),
        Table("cues", held),
    )
