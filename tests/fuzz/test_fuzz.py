"""Whatever the text, `gopy vet` has findings to show, never an exception (tools/fuzz runs many more)."""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gopy.project import constraint, directory, gomod
from tools.fuzz import fuzz

TEXTS = fuzz.corpus(None)
QUICK = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]}

words = st.sampled_from(
    [*fuzz.WORDS, *fuzz.SIGNS, *fuzz.LITERALS, *fuzz.BYTES, b"x", b"f", b"T", b"fmt.Println", b"\n"]
)
soups = st.lists(words, max_size=60).map(b" ".join)
heads = st.sampled_from([b"", b"package main\n", b"package p\nfunc f[T any](x T, y []int) (z int) {\n"])


def run(data: bytes, place: Path) -> None:
    try:
        fuzz.chain(data, str(place), thorough=True)
    except RecursionError:
        fuzz.run_deep(data, str(place), thorough=True)


@settings(max_examples=250, **QUICK)
@given(seed=st.integers(0, 1 << 32))
def test_mutated_programs(tmp_path: Path, seed: int) -> None:
    run(fuzz.make(seed, 0, TEXTS)[0], tmp_path)


@settings(max_examples=250, **QUICK)
@given(head=heads, soup=soups)
def test_any_tokens(tmp_path: Path, head: bytes, soup: bytes) -> None:
    run(head + soup, tmp_path)


@settings(max_examples=150, **QUICK)
@given(head=heads, data=st.binary(max_size=200))
def test_any_bytes(tmp_path: Path, head: bytes, data: bytes) -> None:
    run(head + data, tmp_path)


go_mod_words = st.sampled_from(
    [
        "module",
        "m",
        "go",
        "1.2",
        "1.27rc1",
        "require",
        "replace",
        "=>",
        "use",
        "(",
        ")",
        '"',
        "`",
        "//",
        "\n",
        "\n",
        "\0",
        "世",
    ]
)


@given(words=st.lists(go_mod_words | st.text(max_size=4), max_size=20), name=st.sampled_from(["go.mod", "go.work"]))
def test_any_go_mod(words: list[str], name: str) -> None:
    with suppress(gomod.ModFileError):
        gomod.parse(name, " ".join(words))


@given(name=st.text("a_.go", max_size=12), data=heads | soups | st.binary(max_size=60))
def test_any_build_constraint(name: str, data: bytes) -> None:
    constraint.file_matches(name, b"//go:build " + data, frozenset())
    constraint.file_matches(name, data, frozenset())
    directory.package_name(data)


def test_the_fuzzer_sees_failures(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(*_: object, **__: object) -> str:
        raise KeyError(4)

    monkeypatch.setattr(fuzz, "to_github", broken)
    with pytest.raises(KeyError) as caught:
        fuzz.chain(b"x := 1", str(tmp_path), thorough=False)
    assert fuzz.signature(caught.value).startswith("KeyError")


def test_inputs_are_repeatable_and_mostly_programs() -> None:
    made = [fuzz.make(7, number, TEXTS)[0] for number in range(200)]
    assert made == [fuzz.make(7, number, TEXTS)[0] for number in range(200)]
    assert sum(b"package" in text for text in made) > 150
    assert len(set(made)) > 190


@pytest.fixture(autouse=True)
def _small_stacks_again():
    yield
    threading.stack_size(0)
