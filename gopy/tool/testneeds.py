"""What a run of tests wants of the test program besides the tests: package regexp if patterns need it, package math/rand for a
random order. Most programs do without, and start faster."""

from __future__ import annotations


class Needs:
    """What a run wants of the program besides: regular expressions in full, a random order."""

    __slots__ = ("regexps", "shuffle")

    def __init__(self, regexps: bool = False, shuffle: bool = False) -> None:
        self.regexps = regexps
        self.shuffle = shuffle

    @property
    def key(self) -> str:
        """For cache keys."""
        return f"{'r' if self.regexps else ''}{'s' if self.shuffle else ''}"


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
