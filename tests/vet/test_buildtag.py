"""Build constraints that keep go vet itself from looking at the file, so that no file of testdata can hold them."""

from __future__ import annotations

import pytest

from tests.vet.harness import vet


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("//go:build linux\n//go:build amd64\n", ["2:1: unexpected extra //go:build line"]),
        ("//go:build !!linux\n", ["1:1: double negation not allowed"]),
        ("//go:build linux &&\n", ["1:1: unexpected end of expression"]),
        ("//go:build (linux\n", ["1:1: missing close paren"]),
        ("//go:build linux)\n", ["1:1: unexpected token )"]),
        ("//go:build linux & x\n", ["1:1: invalid syntax at &"]),
        ("//go:build a-b\n", ["1:1: invalid syntax at -"]),
        ("//go:build ()\n", ["1:1: unexpected token )"]),
        ("//go:build\n", ["1:1: unexpected end of expression"]),
        ("//go:builder linux\n", []),
        ("// go:build linux\n", []),  # go vet looks only at comments that have "//go:build" in them
        ("// +build !!amd64,x\n", ["1:1: invalid double negative in build constraint: !!amd64,x"]),
        ("// +build a-b c\n", ["1:1: invalid non-alphanumeric build constraint: a-b"]),
        ("// +buildx y\n", ["1:1: possible malformed +build comment"]),
        ("//go:build linux || darwin\n// +build linux darwin\n", []),
        ("//go:build linux && !cgo\n// +build linux,!cgo\n", []),
        ("//go:build (a || b) && !(c && d)\n// +build a b\n// +build !c !d\n", []),
        ("//go:build a && b\n// +build a b\n", ["2:1: +build lines do not match //go:build condition"]),
        ("//go:build go121\n", ['1:1: invalid go version "go121" in build constraint']),
        ("//go:build go1.21.1\n", ['1:1: invalid go version "go1.21.1" in build constraint']),
        ("//go:build !go1.21 || go1\n", []),
        ("//go:build gopher || gopherjs\n", []),
    ],
)
def test_head(head: str, expected: list[str]) -> None:
    assert vet(f"{head}\npackage p\n", "buildtag") == expected


def test_directive() -> None:
    assert vet("//go:debug x=1\n\npackage main\n\nfunc main() {}\n") == []
    assert vet("package main\n\n//go:debug x=1\n\nfunc main() {}\n") == [
        "3:1: //go:debug directive only valid before package declaration"
    ]
    assert vet("package p\n\n//go:debug x=1\n", file="x_test.go") == [
        "3:1: //go:debug directive only valid before package declaration"
    ]
    assert vet("//go:debug\vx=1\n\npackage main\n\nfunc main() {}\n", allow_errors=True) == [
        "1:1: invalid space '\\v' in //go:debug directive"
    ]
