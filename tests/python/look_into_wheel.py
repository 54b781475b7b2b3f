"""Looks into wheels: what they are tagged, what they carry. Usage: look_into_wheel.py WHEEL..."""
import re
import sys
import zipfile

for wheel in sys.argv[1:]:
    names = zipfile.ZipFile(wheel).namelist()
    glibc = re.search(r"manylinux_2_(\d+)_", wheel)
    assert glibc and int(glibc[1]) <= 35, wheel
    for wanted in ["stenogram/_core.pyi", "stenogram/py.typed", "stenogram/bin/stenogram"]:
        assert wanted in names, wanted
    for licence in ["ICU", "Boost", "simdjson", "LICENSE"]:
        assert any("/licenses/" in name and licence in name for name in names), licence
    libraries = [name for name in names if name.startswith("stenogram.libs/") and name[-1] != "/"]
    assert any("icu" in name for name in libraries) and any("boost" in name for name in libraries), libraries
    for name in libraries:
        assert re.search(r"-[0-9a-f]{8}\.so", name), name + " bears no hash"
