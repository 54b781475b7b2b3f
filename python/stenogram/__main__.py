"""`python -m stenogram` is the command."""

from ._command import main

main()
