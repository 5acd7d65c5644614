"""What the peers in Python share: the tables of a folder, and the comparison with our answers."""

import sys
import time

import numpy

# Relative, or absolute where numbers are small.
LIMIT = 1e-9
RUNS = 5
# One run of the model for each approach of a world.
APPROACHES = 4


def table(folder, name):
    """The names in a file's first line, and the numbers below."""
    with (folder / name).open() as lines:
        names = next(lines).strip().split(",")
        return names, numpy.loadtxt(lines, delimiter=",", ndmin=2)


def compare(peer, names, found, ours):
    """Stops where anything read off a run differs from ours; `found` and `ours` have one line to a run."""
    difference = numpy.abs(found - ours) / numpy.maximum(1, numpy.abs(ours))
    # `not <=` finds what is not a number as well.
    for run, column in numpy.argwhere(~(difference <= LIMIT))[:1]:
        sys.exit(f"{peer}: {names[column]} of run {run} is {found[run, column]}, ours {ours[run, column]}")
    print(f"note {peer} agrees with {len(ours)} runs within {LIMIT}, largest difference {difference.max():.1e}")


def tell(case, evaluations, work):
    """Prints `time CASE microseconds` for five runs of `work`, which takes that many evaluations."""
    for _ in range(RUNS):
        print(f"time {case} {seconds(work) * 1e6 / evaluations}", flush=True)


def seconds(work):
    """What `work` takes of the processor: what else the machine does is left out, which favours the peer."""
    start = time.process_time()
    work()
    return time.process_time() - start
