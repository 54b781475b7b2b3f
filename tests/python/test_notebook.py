"""The notebook in examples/ runs from top to bottom and shows what it says."""

import nbclient
import nbformat
from conftest import ROOT


def test_the_notebook_runs(sample):
    notebook = nbformat.read(ROOT / "examples" / "first_look.ipynb", as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells)
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(ROOT / "examples")}}).execute()
    outputs = {cell["id"]: cell["outputs"] for cell in notebook.cells if cell["cell_type"] == "code"}
    assert "9 turns, 2 speakers" in outputs["parse"][0]["text"]
    assert 'class="stenogram"' in outputs["look"][0]["data"]["text/html"]
    assert "yesterday is 2024-05-16" in outputs["parts"][0]["text"]
    assert "Elena Marwick" in outputs["table"][0]["data"]["text/html"]
    assert any("image/png" in output.get("data", {}) for output in outputs["plot"])
    answers = [turn for turn in sample.turns if turn.kind == "answer"]
    printed = outputs["answers"][0]["text"]
    assert printed.count("A: ") == printed.count("Q: ") == len(answers) == 4
    assert all(turn.text.splitlines()[0] in printed for turn in answers)
