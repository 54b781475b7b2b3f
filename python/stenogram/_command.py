"""The `stenogram` command of the wheel: runs the program that lies beside the module."""

import os
import sys


def main() -> None:
    """Becomes the program, with the arguments that Python was given."""
    program = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "stenogram")
    os.execv(program, [program, *sys.argv[1:]])
