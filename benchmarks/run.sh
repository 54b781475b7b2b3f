#!/usr/bin/env bash
# Builds the benchmarks and prints their table.
#
#   benchmarks/run.sh [FOLDER]     .txt files; ../shared/eval/dev beside the checkout where it is there, else tests/corpus
set -euo pipefail
cd "$(dirname "$0")/.."
build=${BUILD_DIR:-build}
folder=${1:-../shared/eval/dev}
[ -d "$folder" ] || { echo "no $folder here: the corpus is read instead"; folder=tests/corpus; }

cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=Release -DSTENOGRAM_BUILD_BENCHMARKS=ON > /dev/null
cmake --build "$build" -j "$(nproc)" --target stenogram_cli benchmark_plain_text benchmark_scaling benchmark_memory \
  benchmark_start benchmark_python_cpp > /dev/null

missed=0
"$build"/benchmarks/benchmark_plain_text "$folder" || missed=1
if command -v python3 > /dev/null; then python3 benchmarks/plain_text/python_re.py "$folder"; fi
"$build"/benchmarks/benchmark_scaling examples/briefing.txt || missed=1
"$build"/benchmarks/benchmark_memory "$folder" || missed=1
"$build"/benchmarks/benchmark_start "$build"/stenogram examples/briefing.txt || missed=1
python=${PYTHON:-$build/python-venv/bin/python}  # the venv of the tests
if "$python" -c 'import stenogram, pyarrow' 2> /dev/null; then
  "$python" benchmarks/python/compare.py "$build"/benchmarks/benchmark_python_cpp "$folder" || missed=1
else
  echo "no stenogram and pyarrow in $python: Python is not measured (PYTHON names another)"
fi
exit $missed
