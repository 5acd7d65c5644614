"""Writes the reference series beside it: three classic models, from closed form or at a tolerance of 1e-13.

    python tests/data/integrator/make.py

The models are those with which system dynamics programs are compared (SDXorg/test-models); definitions and
numbers are ours, so that no file is copied. Needs SciPy.
"""

from math import cos, exp, sin
from pathlib import Path

from scipy.integrate import solve_ivp

FOLDER = Path(__file__).parent


def write(name, columns, rows):
    lines = [",".join(["time", *columns])] + [",".join(repr(float(value)) for value in row) for row in rows]
    (FOLDER / f"{name}.csv").write_text("\n".join(lines) + "\n")


def teacup():
    """A cup of 180 degrees cools to a room of 70 with a time constant of 10 minutes."""
    write("teacup", ["temperature"], [(t, 70 + 110 * exp(-t / 10)) for t in range(31)])


def oscillator():
    """A mass on a spring, both 1, let go at 1: x'' = -x."""
    write("oscillator", ["place", "speed"], [(t, cos(t), -sin(t)) for t in range(21)])


def predator_prey():
    """Lotka and Volterra: births 1, bites 0.1 per predator, deaths 1.5, gains 0.075 per prey; 10 and 5."""
    flows = lambda _, s: [s[0] - 0.1 * s[0] * s[1], 0.075 * s[0] * s[1] - 1.5 * s[1]]
    times = range(11)
    found = solve_ivp(flows, (0, 10), [10.0, 5.0], "DOP853", times, rtol=1e-13, atol=1e-13)
    write("predator_prey", ["prey", "predators"], zip(times, *found.y))


if __name__ == "__main__":
    teacup()
    oscillator()
    predator_prey()
