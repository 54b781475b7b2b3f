"""The docstrings tell the truth and leave nothing out; the stubs agree with the module."""

import ast
import doctest
import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import stenogram
from conftest import ROOT, SAMPLE

PUBLIC = [getattr(stenogram, name) for name in stenogram.__all__ if name != "__version__"]


def members(cls):
    return [(name, value) for name, value in vars(cls).items() if not name.startswith("_")]


def documented():
    for public in PUBLIC:
        yield public.__name__, public.__doc__
        if inspect.isclass(public) and public.__module__ == "stenogram._core":
            for name, value in members(public):
                yield f"{public.__name__}.{name}", (value.fget if isinstance(value, property) else value).__doc__ or value.__doc__


@pytest.mark.parametrize(("name", "text"), [*documented()])
def test_everything_public_is_documented(name, text):
    assert text and len(text) > 10, name
    kind = inspect.getattr_static(getattr(stenogram, name.split(".")[0]), name.split(".")[1]) if "." in name else None
    assert isinstance(kind, property) or ">>> " in text, f"{name} has no example"


def annotations():
    """Each property of the stubs with the names that its type is made of."""
    stubs = ast.parse((Path(stenogram.__file__).parent / "_core.pyi").read_text(encoding="utf-8"))
    classes = {node.name: node for node in stubs.body if isinstance(node, ast.ClassDef)}

    def properties(node):
        for base in node.bases:
            if isinstance(base, ast.Name):
                yield from properties(classes[base.id])
        for member in node.body:
            if isinstance(member, ast.FunctionDef) and any(getattr(d, "id", "") == "property" for d in member.decorator_list):
                yield member.name, ast.unparse(member.returns)

    for name in stenogram.__all__:
        if name in classes:
            for member, type_ in properties(classes[name]):
                yield name, member, type_


@pytest.mark.parametrize(("name", "member", "type_"), [*annotations()])
def test_docstrings_name_the_type(name, member, type_):
    value = getattr(stenogram, name).__dict__[member]
    words = set(re.findall(r"\w+", value.fget.__doc__ or value.__doc__))
    wanted = set(re.findall(r"\w+", type_.replace("_Kind", "str").replace("_Table", "str")))
    assert {word for word in wanted if word not in words and word + "s" not in words} == set()


def test_every_example_does_what_it_says(monkeypatch):
    monkeypatch.chdir(ROOT)
    known = {"stenogram": stenogram, "document": stenogram.parse_file(SAMPLE)}
    runner, parser = doctest.DocTestRunner(), doctest.DocTestParser()
    for name, text in [("stenogram", stenogram.__doc__), *documented()]:
        runner.run(parser.get_doctest(text, dict(known), name, None, 0))
    assert runner.summarize().attempted > 60
    assert runner.summarize().failed == 0


def run(*command, **more):
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, **more)
    assert done.returncode == 0, done.stdout + done.stderr


def test_stubs_agree_with_the_module(tmp_path):
    allowed = tmp_path / "allowed"
    # What pybind11 puts into every class: a conduit, a metaclass, and an __init__ that refuses where there is none.
    allowed.write_text(r".*\._pybind11_conduit_v1_" "\n" r"stenogram\._core\.[A-Z][A-Za-z]*" "\n" r"stenogram\._core\.[A-Z][A-Za-z]*\.__init__" "\n")
    run("mypy.stubtest", "stenogram", "--ignore-disjoint-bases", "--allowlist", str(allowed), "--ignore-unused-allowlist",
        "--mypy-config-file", str(ROOT / "pyproject.toml"), cwd=tmp_path)


def test_a_type_checker_agrees(tmp_path):
    env = {**os.environ, "MYPY_CACHE_DIR": str(tmp_path)}
    run("mypy", "--strict", str(Path(__file__).parent / "typed_use.py"), env=env, cwd=tmp_path)
    package = Path(stenogram.__file__).parent
    run("mypy", "--strict", "-p", "stenogram", env=env, cwd=tmp_path)
    assert (package / "py.typed").exists()


def test_a_type_checker_finds_mistakes(tmp_path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import stenogram\nstenogram.parse('x', dat='2024-05-17')\nstenogram.parse('x').turns[0].kind = 'answer'\n")
    done = subprocess.run([sys.executable, "-m", "mypy", str(wrong)], capture_output=True, text=True, cwd=tmp_path)
    assert 'wrong.py:2: error: Unexpected keyword argument "dat"' in done.stdout and "wrong.py:3: error" in done.stdout
