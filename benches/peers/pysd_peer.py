"""The Vensim file in PySD: `python pysd_peer.py FOLDER`. Compares each run with ours, then takes time."""

import sys
import warnings
from pathlib import Path

import black
import numpy
import pysd

from shared import APPROACHES, compare, table, tell

# It takes about a second for one run of the model.
WORLDS = 1


def main(folder):
    # PySD makes the Python that it writes pretty, which takes long and nobody reads it.
    black.format_file_contents = lambda text, **_: text
    warnings.filterwarnings("ignore")
    inputs, values = table(folder, "inputs.csv")
    names, ours = table(folder, "expected.csv")
    values, ours = values[: WORLDS * APPROACHES], ours[: WORLDS * APPROACHES]
    model = pysd.read_vensim(str(folder / "model.mdl"))

    def run(line):
        return model.run(params=dict(zip(inputs, line)), return_columns=names).to_numpy()[-1]

    compare("PySD", names, numpy.array([run(line) for line in values]), ours)
    tell("evaluation/pysd", WORLDS, lambda: [run(line) for line in values])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
