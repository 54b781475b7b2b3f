"""What pickles of parts of a document are read by."""

from operator import attrgetter


def row(document, table, index):
    return attrgetter(table)(document)[index]


def rows(document, table, indices):
    return attrgetter(table)(document)._pick(indices)


def span(document, start, end):
    return document.span(start, end)
