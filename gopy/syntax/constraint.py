"""Build constraints as trees: `//go:build linux && !cgo` and the older `// +build linux,!cgo` (go/build/constraint).

A constraint is a tuple: ("tag", name), ("!", x), ("&&", x, y) or ("||", x, y). Error messages are Go's.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Constraint = tuple["str | Constraint", ...]

_MAX_TERMS = 1000
_MAX_OLD_OPERATORS = 100
_SPACE = " \t\n\v\f\r\x85\xa0"


class ConstraintError(Exception):
    """A constraint that cannot be read; str() is Go's message."""


def go_build_expression(line: str) -> str | None:
    """The expression of a `//go:build` line; None if the line is none."""
    line = line.removesuffix("\n")
    if "\n" in line or not line.startswith("//go:build"):
        return None
    return _after_keyword(line.strip(_SPACE)[len("//go:build") :])


def plus_build_expression(line: str) -> str | None:
    """The words of a `// +build` line; None if the line is none."""
    line = line.removesuffix("\n")
    if "\n" in line or not line.startswith("//"):
        return None
    line = line[2:].strip(_SPACE)
    return _after_keyword(line[len("+build") :]) if line.startswith("+build") else None


def _after_keyword(rest: str) -> str | None:
    """What follows a keyword, which a space must end."""
    trimmed = rest.strip(_SPACE)
    return None if rest and rest == trimmed else trimmed


def parse(text: str) -> Constraint:
    """The tree of a `//go:build` expression. Raises ConstraintError."""
    parser = _Parser(text)
    tree = parser.alternatives()
    if parser.token:
        raise ConstraintError(f"unexpected token {parser.token}")
    return tree


def parse_plus_build(text: str) -> Constraint:
    """The tree of the words of a `// +build` line: words are alternatives, commas join. Raises ConstraintError."""
    tree: Constraint | None = None
    operators = 0
    for word in text.split():
        clause: Constraint | None = None
        for literal in word.split(","):
            leaf = _old_literal(literal)
            operators += clause is not None
            clause = leaf if clause is None else ("&&", clause, leaf)
        assert clause is not None
        operators += tree is not None
        tree = clause if tree is None else ("||", tree, clause)
    if operators > _MAX_OLD_OPERATORS:
        raise ConstraintError("expression too complex for // +build lines")
    return tree if tree is not None else ("tag", "ignore")


def _old_literal(text: str) -> Constraint:
    if text.startswith("!!") or text == "!":
        return ("tag", "ignore")
    name = text.removeprefix("!")
    leaf: Constraint = ("tag", name if name and all(map(_in_tag, name)) else "ignore")
    return ("!", leaf) if name != text else leaf


def _in_tag(char: str) -> bool:
    return char.isalpha() or char.isdecimal() or char in "_."


class _Parser:
    """Recursive descent; `token` is the last one read, "" at the end; `is_tag` whether it is a tag."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.token = ""
        self.is_tag = False
        self.terms = 0

    def alternatives(self) -> Constraint:
        tree = self.conjunction()
        while self.token == "||":  # noqa: S105
            tree = ("||", tree, self.conjunction())
        return tree

    def conjunction(self) -> Constraint:
        tree = self.term()
        while self.token == "&&":  # noqa: S105
            tree = ("&&", tree, self.term())
        return tree

    def term(self) -> Constraint:
        self.terms += 1
        if self.terms > _MAX_TERMS:
            raise ConstraintError("build expression too large")
        self.next()
        if self.token != "!":  # noqa: S105
            return self.atom()
        self.next()
        if self.token == "!":  # noqa: S105
            raise ConstraintError("double negation not allowed")
        return ("!", self.atom())

    def atom(self) -> Constraint:
        if self.token == "(":  # noqa: S105
            try:
                tree = self.alternatives()
            except ConstraintError as error:
                if str(error) == "unexpected end of expression":
                    raise ConstraintError("missing close paren") from None
                raise
            if self.token != ")":  # noqa: S105
                raise ConstraintError("missing close paren")
            self.next()
            return tree
        if not self.is_tag:
            raise ConstraintError(f"unexpected token {self.token}" if self.token else "unexpected end of expression")
        tree = ("tag", self.token)
        self.next()
        return tree

    def next(self) -> None:
        text = self.text
        while self.at < len(text) and text[self.at] in " \t":
            self.at += 1
        start = self.at
        self.is_tag = False
        char = text[start : start + 1]
        if char in ("(", ")", "!"):
            self.at += 1
        elif char in ("&", "|"):
            if text[start + 1 : start + 2] != char:
                raise ConstraintError(f"invalid syntax at {char}")
            self.at += 2
        elif char:
            while self.at < len(text) and _in_tag(text[self.at]):
                self.at += 1
            if self.at == start:
                raise ConstraintError(f"invalid syntax at {char}")
            self.is_tag = True
        self.token = text[start : self.at]


def tags(tree: Constraint) -> Iterator[str]:
    """The tags of a constraint, in order."""
    if tree[0] == "tag":
        yield str(tree[1])
        return
    for child in tree[1:]:
        assert not isinstance(child, str)
        yield from tags(child)


def evaluate(tree: Constraint, holds: Callable[[str], bool]) -> bool:
    """The value of a constraint; `holds` says whether a tag does."""
    op, x = tree[0], tree[1]
    if op == "tag":
        return holds(str(x))
    assert not isinstance(x, str)
    if op == "!":
        return not evaluate(x, holds)
    y = tree[2]
    assert not isinstance(y, str)
    if op == "&&":
        return evaluate(x, holds) and evaluate(y, holds)
    return evaluate(x, holds) or evaluate(y, holds)


def oldest_release(tree: Constraint, positive: bool = True) -> int:
    """The smallest N such that the constraint implies go1.N (0 for go1); -1 if it implies no release.

    An `or` implies the smaller of its sides, an `and` the larger; below a `!` (`positive` False) it is the other way
    round, and a tag implies nothing.
    """
    op, x = tree[0], tree[1]
    if op == "tag":
        tag = str(x)
        release = tag.removeprefix("go1.")
        if not positive or release == tag or not release.isascii() or not release.isdigit() or len(release) > 8:
            return 0 if positive and tag == "go1" else -1
        return int(release)
    assert not isinstance(x, str)
    if op == "!":
        return oldest_release(x, not positive)
    y = tree[2]
    assert not isinstance(y, str)
    larger = (op == "&&") == positive
    return (max if larger else min)(oldest_release(x, positive), oldest_release(y, positive))


def to_string(tree: Constraint) -> str:
    """The constraint as `//go:build` writes it."""
    op, x = tree[0], tree[1]
    if op == "tag":
        return str(x)
    assert not isinstance(x, str)
    if op == "!":
        return f"!({to_string(x)})" if x[0] in ("&&", "||") else f"!{to_string(x)}"
    y = tree[2]
    assert not isinstance(y, str)
    other = "||" if op == "&&" else "&&"
    left, right = (f"({to_string(each)})" if each[0] == other else to_string(each) for each in (x, y))
    return f"{left} {op} {right}"


def plus_build_lines(tree: Constraint) -> list[str]:
    """The expressions of the `// +build` lines that mean the same. Raises ConstraintError if they would be too many."""
    lines: list[list[list[str]]] = []  # lines all hold; of a line's words one; of a word's literals all
    for line in _operands(_negations_inward(tree, False), "&&"):
        words = []
        for word in _operands(line, "||"):
            literals = _operands(word, "&&")
            if any(literal[0] == "||" for literal in literals):
                raise ConstraintError("expression too complex for // +build lines")
            words.append([to_string(literal) for literal in literals])
        lines.append(words)
    if all(len(line) == 1 for line in lines):
        lines = [[[literal for line in lines for literal in line[0]]]]
    return [" ".join(",".join(word) for word in line) for line in lines]


def _negations_inward(tree: Constraint, negate: bool) -> Constraint:
    op, x = tree[0], tree[1]
    if op == "tag":
        return ("!", tree) if negate else tree
    assert not isinstance(x, str)
    if op == "!":
        return _negations_inward(x, not negate)
    y = tree[2]
    assert not isinstance(y, str)
    if negate:
        op = "||" if op == "&&" else "&&"
    return (op, _negations_inward(x, negate), _negations_inward(y, negate))


def _operands(tree: Constraint, op: str) -> list[Constraint]:
    """The operands of a chain of one operator."""
    if tree[0] != op:
        return [tree]
    x, y = tree[1], tree[2]
    assert not isinstance(x, str)
    assert not isinstance(y, str)
    return _operands(x, op) + _operands(y, op)
