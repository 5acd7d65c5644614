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
    """Ishigami and Homma's function with a = 7 and b = 0.1, of inputs within 0-1 spread over +-pi."""
    angle = numpy.pi * (2 * x - 1)
    return numpy.sin(angle[0]) + 7 * numpy.sin(angle[1]) ** 2 + 0.1 * angle[2] ** 4 * numpy.sin(angle[0])


def uneven(x):
    """Products and a threshold, so that first and total indices differ and none is the other's."""
    return x[0] * x[1] + 2 * (x[2] > 0.3) + x[3] ** 2 * x[0] + 0.1 * x[1]


def indices():
    """First-order and total indices by SciPy, from the first 1,024 points of our own sequence, not shifted."""
    lines = []
    for function, inputs in [(ishigami, 3), (uneven, 4)]:
        found = qmc.Sobol(2 * inputs, scramble=False).random(1024).T
        a, b = found[:inputs], found[inputs:]
        mixed = [numpy.where(numpy.arange(inputs)[:, None] == one, b, a) for one in range(inputs)]
        values = {"f_A": function(a), "f_B": function(b), "f_AB": numpy.array([function(one) for one in mixed])}
        values = {"f_A": values["f_A"][None], "f_B": values["f_B"][None], "f_AB": values["f_AB"][:, None]}
        told = sobol_indices(func=values, n=1024)
        for one in range(inputs):
            numbers = [float(told.first_order.reshape(-1)[one]), float(told.total_order.reshape(-1)[one])]
            lines.append(",".join([function.__name__, str(one), *map(repr, numbers)]))
    (FOLDER / "indices.csv").write_text("\n".join(lines) + "\n")


def acceptability():
    """Rank acceptabilities, central weights and confidence factors by their definitions (Lahdelma & Salminen 2001).

    Worlds are made up: what each fit is made of, three numbers for each of four approaches, and weights. The third
    approach comes first in few of them, the fourth in none.
    """
    draw = numpy.random.default_rng(2001)
    parts = draw.random((300, 4, 3)) * numpy.array([1, 0.9, 0.7, 0.2])[:, None]
    parts[:, 3] = numpy.minimum(parts[:, 3], 0.5 * parts[:, :3].min(axis=1))
    parts, weights = parts.round(4), draw.dirichlet([1, 1, 1], 300).round(4)
    worlds = numpy.hstack([parts.reshape(300, 12), weights])
    numpy.savetxt(FOLDER / "smaa_worlds.csv", worlds, fmt="%.4f", delimiter=",")
    fit = numpy.einsum("wap,wp->wa", parts, weights)
    # The rank of an approach is the number of those that are better.
    ranks = (fit[:, None, :] > fit[:, :, None]).sum(axis=2)
    lines = []
    for approach in range(4):
        shares = [(ranks[:, approach] == rank).mean() for rank in range(4)]
        first = weights[ranks[:, approach] == 0]
        cells = shares
        if len(first):
            central = first.mean(axis=0)
            confidence = ((parts @ central).argmax(axis=1) == approach).mean()
            cells = [*shares, *central, confidence]
        lines.append(",".join(repr(float(cell)) for cell in cells))
    (FOLDER / "smaa.csv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    if "--directions" in sys.argv:
        directions()
    else:
        points()
        indices()
        acceptability()
