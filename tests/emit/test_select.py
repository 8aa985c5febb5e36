"""Assignments that are held back (emit/select.py): moves among locals that are read once or never, as in `i, v = v, i`."""

import random

import pytest

from gopy.ir.parse import parse_module
from tests.emit.engine import RUNTIME, Program
from tests.ir.interpret import Interpreter

MASK = (1 << 64) - 1
LOCALS = [f"%x{i}" for i in range(7)]


def moves(rng):
    """A loop that assigns to several locals in parallel, by way of temporaries; most are read only once in the whole function."""
    chosen = rng.sample(LOCALS, rng.randrange(2, 5))
    sources = rng.sample([*chosen, "%n"], len(chosen))
    steps = [f"  %t{i} = {source}" for i, source in enumerate(sources)]
    steps += [f"  {local} = %t{i}" for i, local in enumerate(chosen)]
    start = "\n".join(f"  {local} = i64.add(%a, {i * 10})" for i, local in enumerate(LOCALS))
    temporaries = [f"%t{i}: i64" for i in range(len(chosen))]
    return f"""func main.main(%a: i64) -> i64 is export {{
  local {", ".join([*(f"{local}: i64" for local in [*LOCALS, "%n"]), *temporaries])}
entry.0:
{start}
  %n = 0
  jump loop.1
loop.1:
{chr(10).join(steps)}
  %n = i64.add(%n, 1)
  if i64.lt_s(%n, 4) then loop.1 else out.2
out.2:
  return {rng.choice(chosen)}
}}
"""


@pytest.mark.parametrize("seed", range(30))
def test_moves_among_locals(seed):
    text = moves(random.Random(seed))  # noqa: S311 - it must be repeatable
    result = Interpreter(parse_module(RUNTIME + text), {}).call("main.main", [5])[0]
    assert Program(text).run("main.main", 5) & MASK == result & MASK
