"""Random programs behave in wasm as in the interpreter, whatever their graph, and wherever they are suspended."""

import pytest

from gopy.ir.parse import parse_module
from tests.emit.engine import RUNTIME, Program
from tests.emit.random_program import program
from tests.ir.interpret import Interpreter, Thrown

MASK = (1 << 64) - 1
PLAIN = "set set temp note check".split()
PANICS = [*PLAIN, "risky"]
PARKS = [*PLAIN, "yield", "suspend", "preempt", "self"]
ROOTS = [*PLAIN, "new", "copy", "clear", "use", "self"]
ALL = [*PANICS, *PARKS, *ROOTS, "slow"]


def expected(text, argument):
    """Result (None: it panics) and notes, by interpretation."""
    notes = []
    made = [0x100000]

    def new():
        made[0] += 16
        return [made[0]]

    def note(number):
        notes.append(number)
        return []

    hooks = {"main.note": note, "main.new": new, "host.use": lambda _: [], "main.yield": list}
    try:
        result = Interpreter(parse_module(RUNTIME + text), hooks).call("main.main", [argument])[0]
    except Thrown:
        result = None
    return result, notes


def check(text, **options):
    for argument in (0, 5):
        result, notes = expected(text, argument)
        if result is None:  # what is not caught is another test's
            continue
        run = Program(text, **options)
        assert run.run("main.main", argument) & MASK == result
        assert run.notes == notes
        assert run.lost() == []


@pytest.mark.parametrize("seed", range(40))
def test_graphs(seed):
    check(program(seed, [op for op in PLAIN if op != "check"], handlers=False))


@pytest.mark.parametrize("seed", range(40))
def test_handlers(seed):
    check(program(seed, PANICS, handlers=True))


@pytest.mark.parametrize("seed", range(40))
def test_suspension(seed):
    check(program(seed, [op for op in PARKS if op != "check"], handlers=False))


@pytest.mark.parametrize("seed", range(40))
def test_roots(seed):
    check(program(seed, [op for op in ROOTS if op != "check"], handlers=False), look=True)


@pytest.mark.parametrize("seed", range(40))
def test_everything(seed):
    check(program(seed, ALL, handlers=True), look=True)
