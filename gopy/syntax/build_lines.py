"""`//go:build` and `// +build` lines: read, written in normal form, and moved to their place above the package clause."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    # ("tag", name), ("!", x), ("&&", x, y) or ("||", x, y)
    Constraint: TypeAlias = tuple["str | Constraint", ...]

MAX_TERMS = 1000  # of a //go:build expression
MAX_OLD_OPERATORS = 100  # of a // +build line
TOO_COMPLEX = "expression too complex for // +build lines"


class ConstraintError(Exception):
    """A constraint that cannot be read or written."""


def parse_constraint(text: str) -> Constraint:
    """The expression of a `//go:build` line (without that prefix). Errors: ConstraintError."""
    tokens = _tokens(text)
    if sum(t not in ("&&", "||", "!", "(", ")") for t in tokens) > MAX_TERMS:
        raise ConstraintError("build expression too large")
    tokens.append("")
    x, at = _binary(tokens, 0, "||")
    if tokens[at]:
        raise ConstraintError(f"unexpected token {tokens[at]}")
    return x


def _tokens(text: str) -> list[str]:
    tokens = []
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and (text[end].isalpha() or text[end].isdigit() or text[end] in "_."):
            end += 1
        if end == at:
            if text[at] in " \t":
                at += 1
                continue
            end = at + (2 if text.startswith(("&&", "||"), at) else 1)
            if text[at:end] not in ("&&", "||", "!", "(", ")"):
                raise ConstraintError(f"invalid syntax at {text[at]}")
        tokens.append(text[at:end])
        at = end
    return tokens


def _binary(tokens: list[str], at: int, op: str) -> tuple[Constraint, int]:
    """A sequence of operands joined by `op`."""

    def operand(at: int) -> tuple[Constraint, int]:
        return _binary(tokens, at, "&&") if op == "||" else _unary(tokens, at)

    x, at = operand(at)
    while tokens[at] == op:
        y, at = operand(at + 1)
        x = (op, x, y)
    return x, at


def _unary(tokens: list[str], at: int) -> tuple[Constraint, int]:
    negated = tokens[at] == "!"
    if negated:
        at += 1
        if tokens[at] == "!":
            raise ConstraintError("double negation not allowed")
    token = tokens[at]
    x: Constraint
    if token == "(":  # noqa: S105
        x, at = _binary(tokens, at + 1, "||")
        if tokens[at] != ")":
            raise ConstraintError("missing close paren")
    elif token in ("", "&&", "||", ")", "!"):
        raise ConstraintError(f"unexpected token {token}" if token else "unexpected end of expression")
    else:
        x = ("tag", token)
    return (("!", x) if negated else x), at + 1


def parse_plus_build(text: str) -> Constraint:
    """The expression of a `// +build` line (without that prefix): blanks are "or", commas "and"."""
    either: Constraint | None = None
    operators = 0
    for clause in text.split():
        both: Constraint | None = None
        for literal in clause.split(","):
            name = literal.removeprefix("!")
            valid = name and all(ch.isalpha() or ch.isdigit() or ch in "_." for ch in name)
            x: Constraint = ("tag", name if valid else "ignore")
            if literal.startswith("!") and not literal.startswith("!!") and literal != "!":
                x = ("!", x)
            operators += both is not None
            both = ("&&", both, x) if both else x
        assert both is not None
        operators += either is not None
        either = ("||", either, both) if either else both
    if operators > MAX_OLD_OPERATORS:
        raise ConstraintError(TOO_COMPLEX)
    return either or ("tag", "ignore")


def constraint_text(x: Constraint) -> str:
    """The expression as `//go:build` lines have it."""
    op, *operands = x
    if op == "tag":
        return str(operands[0])
    texts = []
    for y in operands:
        assert not isinstance(y, str)
        text = constraint_text(y)
        texts.append(f"({text})" if y[0] in ("&&", "||") and y[0] != op else text)
    return "!" + texts[0] if op == "!" else f" {op} ".join(texts)


def plus_build_lines(x: Constraint) -> list[str]:
    """The same constraint as `// +build` lines. Errors: ConstraintError where those cannot say it."""
    groups = []
    for either in _operands(_push_not(x, False), "&&"):
        clauses = [_operands(both, "&&") for both in _operands(either, "||")]
        if any(literal[0] not in ("tag", "!") for clause in clauses for literal in clause):
            raise ConstraintError(TOO_COMPLEX)
        groups.append(clauses)
    if all(len(clauses) == 1 for clauses in groups):
        groups = [[[literal for clauses in groups for literal in clauses[0]]]]
    return [
        "// +build " + " ".join(",".join(constraint_text(literal) for literal in clause) for clause in clauses)
        for clauses in groups
    ]


def _push_not(x: Constraint, negated: bool) -> Constraint:
    """`x`, or its negation, with ! only before tags."""
    op, *operands = x
    if op == "tag":
        return ("!", x) if negated else x
    inner = [y for y in operands if not isinstance(y, str)]
    if op == "!":
        return _push_not(inner[0], not negated)
    if negated:
        op = "||" if op == "&&" else "&&"
    return (op, *(_push_not(y, negated) for y in inner))


def _operands(x: Constraint, op: str) -> list[Constraint]:
    if x[0] != op:
        return [x]
    return [z for y in x[1:] if not isinstance(y, str) for z in _operands(y, op)]


def place_build_lines(lines: list[str], go_build: list[int], plus_build: list[int]) -> list[str]:
    """The printed lines with their constraints together, in normal form, as high as they must stand.

    `go_build`, `plus_build`: indices of the lines that hold constraints. The block goes below the last empty line
    of the comments that open the file, or where the first constraint was, if that is higher.
    """
    insert = 0
    for i, line in enumerate(lines):
        if not line:
            insert = i + 1
        elif not line.startswith("//"):
            break
    if go_build and go_build[0] < insert:
        insert = go_build[0]
    elif plus_build and plus_build[0] < insert:
        insert = plus_build[0]
    comments = {i: lines[i][_comment_start(lines[i]) :] for i in (*go_build, *plus_build)}
    block = _block([comments[i] for i in go_build], [comments[i] for i in plus_build])
    block.append("")
    after: list[str] = []
    gap = True  # no empty line may follow
    rest = ""  # what stood before a constraint on its line
    for i in range(insert, len(lines)):
        if i in comments:
            rest += lines[i].removesuffix(comments[i])
            gap = not after or not after[-1]
        elif rest:
            after.append((rest + lines[i]).rstrip())
            rest = ""
            gap = False
        elif lines[i] or not gap:
            after.append(lines[i])
            gap = False
    if after and not after[-1]:
        after.pop()
    return lines[:insert] + block + after


def _comment_start(line: str) -> int:
    """Where the // comment of a line starts that holds a constraint, its indentation included."""
    return 0 if line.lstrip().startswith("//") else line.rindex("//")


def _block(go_build: list[str], plus_build: list[str]) -> list[str]:
    """The constraint lines, rewritten if they can be read."""
    x: Constraint | None = None
    try:
        if len(go_build) == 1:
            x = parse_constraint(go_build[0].removeprefix("//go:build").strip())
        elif not go_build:
            for line in plus_build:
                y = parse_plus_build(line.partition("+build")[2])
                x = ("&&", x, y) if x else y
    except ConstraintError:
        x = None
    if x is None:
        return go_build + plus_build
    block = ["//go:build " + constraint_text(x)]
    if plus_build:
        try:
            block += plus_build_lines(x)
        except ConstraintError as error:
            block.append(f"// +build error: {error}")
    return block
