"""Writes the reference tables beside it, with SciPy's own Sobol' points and indices.

    python tests/data/worlds/make.py

`--directions` prints the packed numbers of `src/explore/worlds/directions.rs` instead. Needs SciPy 1.17.
"""

import sys
from pathlib import Path

import numpy
import scipy
from scipy.stats import qmc, sobol_indices

FOLDER = Path(__file__).parent
DIMENSIONS = 80
POINTS = 1 << 16
# Every first use of a direction number, and some moments between.
ROWS = sorted({0, 3, 5, 6, 7, 100, 777, 1023, 12345, 54321, POINTS - 1} | {1 << bit for bit in range(16)})


def points():
    """Points of 80 dimensions as 32-bit fractions in hexadecimal; the number of the point comes first."""
    found = qmc.Sobol(DIMENSIONS, scramble=False, bits=32).random(POINTS)
    lines = [",".join([str(row)] + [f"{int(value * 2**32):08x}" for value in found[row]]) for row in ROWS]
    (FOLDER / "sobol.csv").write_text("\n".join(lines) + "\n")


def directions():
    """Per dimension: the polynomial in ten bits, then each starting number m_i in i bits."""
    table = numpy.load(Path(scipy.__file__).parent / "stats" / "_sobol_direction_numbers.npz")
    for polynomial, starts in zip(table["poly"][:DIMENSIONS], table["vinit"]):
        polynomial = int(polynomial)
        packed, place = polynomial, 10
        for index in range(1, polynomial.bit_length()):
            packed |= int(starts[index - 1]) << place
            place += index
        print(f"    0x{packed:x},")


def ishigami(x):
    """Ishigami and Homma's function with a = 7 and b = 0.1, inputs within ±π."""
    return numpy.sin(x[0]) + 7 * numpy.sin(x[1]) ** 2 + 0.1 * x[2] ** 4 * numpy.sin(x[0])


def uneven(x):
    """A function of products and thresholds, so that neither index is zero or the other."""
    return x[0] * x[1] + 2 * (x[2] > 0.3) + x[3] ** 2 * x[0] + 0.1 * x[1]


if __name__ == "__main__":
    if "--directions" in sys.argv:
        directions()
    else:
        points()
