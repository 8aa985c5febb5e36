"""Random literals and operations, against what go/constant makes of them."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from gopy.constant import value as constant
from tools.stdfacts import extract

pytestmark = pytest.mark.go

DIGITS = {2: "01", 8: "01234567", 10: "0123456789", 16: "0123456789abcdefABCDEF"}
PREFIXES = {2: "0b", 8: "0o", 10: "", 16: "0x"}
EXPONENTS = (0, 1, 20, 22, 300, 308, 310, 323, 330, 1000, 1233, 1240, 5000, 100_000, 100_000_000)
PIECES = (
    "a",
    "é",
    "世",
    "\\n",
    "\\x00",
    "\\xff",
    "\\377",
    "\\u00e9",
    "\\U0001F600",
    "\\\\",
    '\\"',
    "'",
    "\u200b",
    "\u00a0",
)
CHARS = ("'a'", "'\\n'", "'\\''", "'世'", "'\\x41'", "'\\377'", "'\\u1234'", "'\\U0001F600'", "'\"'", "'\\\\'")


def digits(rng: random.Random, base: int, most: int) -> str:
    return "".join(rng.choice(DIGITS[base]) for _ in range(rng.randint(1, most)))


def literal(rng: random.Random, kind: str) -> str:
    if kind == "INT":
        base = rng.choice((2, 8, 10, 10, 10, 16))
        text = digits(rng, base, rng.choice((2, 20, 100)))
        return PREFIXES[base] + (text.lstrip("0") or "0" if base == 10 else text)
    if kind == "FLOAT":
        sign = rng.choice(("", "-", "+"))
        if rng.random() < 0.2:
            return f"0x{digits(rng, 16, 10)}.{digits(rng, 16, 4)}p{sign}{rng.choice(EXPONENTS)}"
        return f"{digits(rng, 10, 20)}.{digits(rng, 10, 30)}e{sign}{rng.choice(EXPONENTS)}"
    if kind == "IMAG":
        return literal(rng, rng.choice(("INT", "FLOAT"))) + "i"
    if kind == "CHAR":
        return rng.choice(CHARS)
    return '"' + "".join(rng.choice(PIECES) for _ in range(rng.randint(0, 90))) + '"'


def cases(rng: random.Random) -> list[list[str]]:
    result: list[list[str]] = []
    for _ in range(2000):
        kind = rng.choice(("INT", "FLOAT", "IMAG", "CHAR", "STRING"))
        result.append([kind, literal(rng, kind)])
    for _ in range(4000):
        kinds = [rng.choice(("INT", "FLOAT", "IMAG", "CHAR")) for _ in range(2)]
        ops = ["+", "-", "*", "=="]
        if "IMAG" not in kinds:
            ops += ["/", "<", ">="]
        if kinds in (["INT", "INT"], ["INT", "CHAR"]):
            ops += ["//", "%", "&", "|", "^", "&^"]
        texts = [literal(rng, kind) for kind in kinds]
        x, y = (constant.make_from_literal(t, k) for t, k in zip(texts, kinds, strict=True))
        op = rng.choice(ops)
        known = not isinstance(x, constant.Unknown) and not isinstance(y, constant.Unknown)
        if known and not (op in ("/", "//", "%") and constant.sign(y) == 0):
            result.append([kinds[0], texts[0], op, kinds[1], texts[1]])
    return result


def go_float(text: str) -> float:
    return float(text.replace("Inf", "inf")) if "Inf" in text else float.fromhex(text)


def shown(value: constant.Value) -> list[object]:
    parts: list[object] = [constant.str_of(value), constant.exact(value), constant.exact(constant.to_int(value))]
    if constant.kind(value) in (constant.INT, constant.FLOAT):
        parts += [constant.float64_val(value), constant.float32_val(value)]
    return parts


def test_agrees_with_go_constant(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent / "oracle", tmp_path / "oracle")
    program = str(tmp_path / "program")
    build = [extract.go_command(), "build", "-o", program, "."]
    subprocess.run(build, cwd=tmp_path / "oracle", check=True, timeout=120)
    asked = cases(random.Random(7))  # noqa: S311
    text = "".join("\t".join(case) + "\n" for case in asked)
    answers = subprocess.run([program], input=text, capture_output=True, text=True, timeout=120, check=True).stdout
    for case, answer in zip(asked, answers.splitlines(), strict=True):
        x = constant.make_from_literal(case[1], case[0])
        if len(case) == 2:
            got = shown(x)
        else:
            y = constant.make_from_literal(case[4], case[3])
            if case[2] in ("<", ">=", "=="):
                assert str(constant.compare(x, case[2], y)).lower() == answer, case
                continue
            got = shown(constant.binary_op(x, case[2], y))
        parts = answer.split("\t")
        wanted: list[object] = [*parts[:3], *map(go_float, parts[3:])]
        assert got == wanted, case
