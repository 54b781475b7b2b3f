"""Transcripts of speech, as they are found, to document, turns and entities.

    >>> import stenogram
    >>> document = stenogram.parse("Ann Lee: Why now, may I ask?\\nBob Ray: Because we can.\\n")
    >>> document.turns[0].speaker_name
    'Ann Lee'

`parse` takes text (str), raw source (bytes-like) or a path (os.PathLike); `parse_file` and `parse_many` read files and
many sources. Offsets are those of `document.text`; those named `*_byte` count UTF-8 bytes.
"""

from ._core import (
    Convention,
    Cue,
    Document,
    DocumentIterator,
    Entity,
    Exchange,
    Field,
    Form,
    Metadata,
    Parser,
    Refusal,
    Region,
    Sequence,
    Source,
    Span,
    Speaker,
    Table,
    Thing,
    Turn,
    Warning,
    __version__,
    from_dict,
    from_json,
    parse,
    parse_file,
    parse_many,
    version_report,
)
from ._types import ParseError, Place, Tables, tables

__all__ = [
    "Convention",
    "Cue",
    "Document",
    "DocumentIterator",
    "Entity",
    "Exchange",
    "Field",
    "Form",
    "Metadata",
    "ParseError",
    "Parser",
    "Place",
    "Refusal",
    "Region",
    "Sequence",
    "Source",
    "Span",
    "Speaker",
    "Table",
    "Tables",
    "Thing",
    "Turn",
    "Warning",
    "__version__",
    "from_dict",
    "from_json",
    "parse",
    "parse_file",
    "parse_many",
    "tables",
    "version_report",
]
