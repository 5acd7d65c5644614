"""The Vensim file as NumPy over arrays of runs: `python numpy_twin.py FOLDER`. Compares, then takes time.

The file's equations become one Python function, in an order in which each knows what it needs: what never changes
is worked out once before the first step, and of the rest only what a reading needs. One element of every array is
one run, so that the interpreter's cost is shared by as many runs as there are.
"""

import graphlib
import re
import sys
from pathlib import Path

import numpy

from shared import APPROACHES, compare, seconds, table, tell

WORLDS = 1024
# Runs side by side that are tried; the quickest is the one that is timed.
SIZES = [256, 512, 1024, 2048, 4096]
# Vensim's words, each with NumPy's for the same.
WORDS = [
    (r"IF THEN ELSE\(", "numpy.where("),
    (r"INTEGER\(", "numpy.floor("),
    (r"\bMAX\(", "numpy.maximum("),
    (r"\bMIN\(", "numpy.minimum("),
    (r"\bABS\(", "numpy.abs("),
    (r"\bLN\(", "numpy.log("),
    (r":AND:", "&"),
    (r"(?<![<>])=", "=="),
    (r"\b(TIME STEP|FINAL TIME|INITIAL TIME|Time)\b", lambda found: found[0].lower().replace(" ", "_")),
]


def equations(text):
    """Each name with its expression in Python; of a stock, a pair of its flow and its start."""
    found = {}
    for statement in text.removeprefix("{UTF-8}").split("|"):
        equation = statement.split("~")[0].strip()
        if " = " not in equation or equation.startswith("*"):
            continue
        name, expression = equation.split(" = ", 1)
        for vensim, python in WORDS:
            name, expression = re.sub(vensim, python, name), re.sub(vensim, python, expression)
        stock = re.fullmatch(r"INTEG\( (.*), (.*?)\)", expression)
        found[name] = stock.groups() if stock else expression
    return found


def needs(expression):
    return set(re.findall(r"(?<![\w.])[a-z_]\w*", expression)) - {"numpy"}


def program(found, inputs, readings):
    """A function of the inputs, each an array over runs, that gives the readings at the end of each run."""
    stocks = {name: both for name, both in found.items() if isinstance(both, tuple)}
    plain = {name: text for name, text in found.items() if isinstance(text, str)}
    # A name for each flow, since all flows are known before any stock moves.
    plain |= {f"flow_of_{name}": flow for name, (flow, _) in stocks.items()}
    wanted = needed(plain, [*readings, "time_step", "initial_time", "final_time"], stocks)
    order = graphlib.TopologicalSorter({name: needs(text) & plain.keys() for name, text in plain.items()})
    order = [name for name in order.static_order() if name in wanted and name not in inputs]
    changing = {"time", *stocks}
    for name in order:
        if needs(plain[name]) & changing:
            changing.add(name)
    kept = [name for name in stocks if name in wanted]
    lines = [f"def model({', '.join(inputs)}):", "    runs = len(approach)"]
    lines += [f"    {name} = {plain[name]}" for name in order if name not in changing]
    lines += [f"    {name} = numpy.zeros(runs) + {stocks[name][1]}" for name in kept]
    lines += ["    for step in range(round((final_time - initial_time) / time_step) + 1):"]
    lines += ["        time = initial_time + step * time_step"]
    lines += [f"        {name} = {plain[name]}" for name in order if name in changing and not is_flow(name)]
    lines += ["        if time == final_time:", "            break"]
    lines += [f"        {name} = {plain[name]}" for name in order if name in changing and is_flow(name)]
    lines += [f"        {name} += time_step * flow_of_{name}" for name in kept]
    lines += [f"    return numpy.stack([numpy.broadcast_to(one, runs) for one in ({', '.join(readings)},)], axis=1)"]
    scope = {"numpy": numpy}
    exec(compile("\n".join(lines), "<the Vensim file>", "exec"), scope)
    return scope["model"]


def is_flow(name):
    return name.startswith("flow_of_")


def needed(plain, readings, stocks):
    """What the readings need, directly or not."""
    wanted, left = set(), set(readings)
    while left:
        name = left.pop()
        wanted.add(name)
        text = " ".join([f"flow_of_{name}", stocks[name][1]]) if name in stocks else plain.get(name, "")
        left |= needs(text) - wanted
    return wanted


def main(folder):
    names, values = table(folder, "inputs.csv")
    readings, ours = table(folder, "expected.csv")
    values, ours = values[: WORLDS * APPROACHES], ours[: WORLDS * APPROACHES]
    model = program(equations((folder / "model.mdl").read_text()), names, readings)

    def run(size):
        blocks = range(0, len(values), size)
        return numpy.concatenate([model(*values[block : block + size].T.copy()) for block in blocks])

    numpy.seterr(all="ignore")  # Of both arms of a choice the one not taken may divide by 0.
    compare("NumPy", readings, run(SIZES[-1]), ours)
    size = min(SIZES, key=lambda size: seconds(lambda: model(*values[:size].T.copy())) / size)
    print(f"note NumPy {numpy.__version__} is quickest with {size} runs side by side")
    tell("file_worlds/numpy", WORLDS, lambda: run(size))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
