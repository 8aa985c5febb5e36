"""What a run of tests wants of the test program besides the tests: package regexp if patterns need it, package math/rand for a
random order, crypto/sha256 for the names of files that -fuzz writes. Most programs do without, and start faster."""

from __future__ import annotations


class Needs:
    """What a run wants of the program besides: regular expressions in full, a random order, fuzzing; and that it hands over
    how each test has ended (testresults.RESULT)."""

    __slots__ = ("regexps", "shuffle", "fuzz", "results")

    def __init__(self, regexps: bool = False, shuffle: bool = False, fuzz: bool = False, results: bool = False) -> None:
        self.results = results
        self.regexps = regexps
        self.shuffle = shuffle
        self.fuzz = fuzz

    @property
    def key(self) -> str:
        """For cache keys."""
        wanted = (("r", self.regexps), ("s", self.shuffle), ("f", self.fuzz), ("o", self.results))
        return "".join(letter for letter, wants in wanted if wants)


_SPECIAL = frozenset("\\()[]{}+?")


def is_simple(pattern: str) -> bool:
    """Whether package testing can match a regular expression by itself (gopy/std/src/testing/simple.go)."""
    if not _SPECIAL.isdisjoint(pattern):
        return False
    for alternative in pattern.replace("/", "|").split("|"):
        body = alternative.removeprefix("^")
        if body.startswith("*") or "**" in body or "^" in body or "$" in body.removesuffix("$"):
            return False
    return True
