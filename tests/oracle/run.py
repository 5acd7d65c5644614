"""Runs every Vensim file of a folder in PySD and compares it with our own run (`examples/oracle.rs`).

    python run.py FOLDER

PySD reads the equations as text and knows nothing of our program, so what agrees here is not one mistake
made twice by the same code. Prints the largest difference; exits 1 where one is above the limit.
"""

import sys
import warnings
from multiprocessing import Pool
from pathlib import Path

import black
import numpy
import pysd

# Sums of the same numbers in another order differ by some units in the sixteenth place.
LIMIT = 1e-12


def compare(model_file):
    """The largest difference of each stock over the whole run, and of each reading at the horizon."""
    stock_names, stocks = table(model_file.with_suffix(".stocks.csv"))
    reading_names, readings = table(model_file.with_suffix(".readings.csv"))
    theirs = pysd.read_vensim(str(model_file)).run(return_columns=stock_names + reading_names)
    assert len(theirs) == len(stocks), f"{model_file}: {len(theirs)} moments against {len(stocks)}"
    over_time = numpy.abs(theirs[stock_names].to_numpy() - stocks).max(axis=0)
    at_end = numpy.abs(theirs[reading_names].to_numpy()[-1] - readings[0])
    names = zip(stock_names + reading_names, [*over_time, *at_end])
    return [(difference, model_file.stem, name) for name, difference in names]


def table(file):
    """The names in a file's first line, and the numbers below."""
    with file.open() as lines:
        names = next(lines).strip().split(",")
        return names, numpy.loadtxt(lines, delimiter=",", ndmin=2)


def make_ready():
    """PySD makes the Python that it writes pretty, which is half of its time and nobody reads it."""
    black.format_file_contents = lambda text, **_: text
    warnings.filterwarnings("ignore")


def main(folder):
    model_files = sorted(Path(folder).glob("*.mdl"))
    with Pool(initializer=make_ready) as pool:
        found = sum(pool.map(compare, model_files, chunksize=1), [])
    # `not <=` finds what is not a number as well.
    beyond = [row for row in found if not row[0] <= LIMIT]
    for difference, case, name in beyond[:20]:
        print(f"   {case}: {name} differs by {difference:.1e}")
    largest = max(found, default=(numpy.nan, "", ""))
    print(f"   {len(model_files)} files, {len(found)} series, largest difference {largest[0]:.1e} ({largest[1]})")
    return 1 if beyond or not found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
