"""`fuel`: how the number of instructions grows with the size of the input.

Instructions are counted by the engine, so the verdict is the same on every machine.

The driver is run with each size; what the smallest size takes counts as the cost of starting and is taken off.
Growth is judged by the ratio of the last two differences: for sizes n, 2n, 4n it is 3 if the work grows like n, 5 if like n^2.
The border between two classes is the geometric mean of their ratios. Classes whose ratios are close (n and n log n, unless the
sizes lie far apart) are not told apart: garbage collection and growing maps alone make a difference of a few hundredths.
"""

from __future__ import annotations

from math import log, sqrt

from gopy.classroom.checks.program import compiled, execute, explain_limit, wrong_status
from gopy.classroom.outcome import Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check

_CLASSES = ("1", "log n", "n", "n log n", "n^2", "n^3", "2^n")


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    outcome = Outcome(check)
    fields = check.fields
    image = compiled(attempt, outcome, str(fields["driver"]))
    if image is None:
        return outcome
    used: list[int] = []
    sizes = [int(size) for size in fields["sizes"]]
    for size in sizes:
        ran = execute(image, attempt.options([str(size)]), attempt)
        if explain_limit(outcome, ran, attempt):
            outcome.says.append(_at(size))
            return outcome
        if ran.status:
            outcome.fail(wrong_status(ran))
            outcome.says.append(_at(size))
            outcome.output = ran.printed
            return outcome
        used.append(ran.fuel)
    outcome.fuel = used[-1]
    outcome.actual = "\n".join(f"n = {size}: {fuel:,}" for size, fuel in zip(sizes, used, strict=True))
    most = int(fields.get("most", 0))
    if most and used[-1] > most:
        outcome.fail(
            Text(
                "it takes {count} instructions for n = {size}; {most} are allowed",
                count=f"{used[-1]:,}",
                size=sizes[-1],
                most=f"{most:,}",
            )
        )
    wanted = str(fields["growth"])
    found = growth(sizes, used)
    if exceeds(sizes, used, wanted):
        outcome.fail(Text("the work grows like {found}; it should grow like {wanted}", found=found, wanted=wanted))
    return outcome


def _at(size: int) -> Text:
    return Text("that was for n = {size}", size=size)


def exceeds(sizes: list[int], used: list[int], wanted: str) -> bool:
    """Whether the work clearly grows faster than a class."""
    ratio = _measured(used)
    if not ratio:
        return False
    low = _ratio(wanted, sizes)
    above = [_ratio(name, sizes) for name in _CLASSES[_CLASSES.index(wanted) + 1 :]]
    high = next((other for other in above if other > low * _CLOSE), above[-1])
    return ratio > sqrt(low * high)


def growth(sizes: list[int], used: list[int]) -> str:
    """The class of growth that fits best."""
    ratio = _measured(used)
    if not ratio:
        return "1"
    expected = [_ratio(name, sizes) for name in _CLASSES]
    for name, low, high in zip(_CLASSES, expected, expected[1:], strict=False):
        if ratio <= sqrt(low * high):
            return name
    return _CLASSES[-1]


_CLOSE = 1.25  # classes whose ratios differ by less are one


def _measured(used: list[int]) -> float:
    """The ratio of the last two differences; 0 if the work does not depend on the size."""
    base = used[0]
    a, b = max(used[-2] - base, 1), max(used[-1] - base, 1)
    return 0.0 if b < base // 50 or b <= 1000 else b / a


def _ratio(name: str, sizes: list[int]) -> float:
    """How the last difference would relate to the one before it."""
    n0, n1, n2 = float(sizes[0]), float(sizes[-2]), float(sizes[-1])
    if name == "1":
        return 1.0
    if name == "2^n":
        return 1e9

    def work(n: float) -> float:
        if name == "log n":
            return log(n)
        if name == "n log n":
            return n * log(n)
        return n ** {"n": 1, "n^2": 2, "n^3": 3}[name]

    return (work(n2) - work(n0)) / max(work(n1) - work(n0), 1e-9)
