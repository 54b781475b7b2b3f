"""What pickles of parts of a document are read by."""

from operator import attrgetter
from typing import Any

from ._core import Document, Span


def row(document: Document, table: str, index: int) -> Any:
    return attrgetter(table)(document)[index]


def rows(document: Document, table: str, indices: tuple[int, ...]) -> Any:
    return attrgetter(table)(document)._pick(indices)


def span(document: Document, start: int, end: int) -> Span:
    return document.span(start, end)
