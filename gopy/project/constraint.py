"""Build constraints: which files belong to a build (go/build/constraint; `go help buildconstraint`).

gopy checks programs for one fixed platform, linux/amd64, on every host: the same verdict for every student. GOOS and
GOARCH from the environment are not consulted; `tags` adds tags as `-tags` does.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

GOOS = "linux"
GOARCH = "amd64"
KNOWN_OS = frozenset(
    (
        "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris "
        "wasip1 windows zos"
    ).split()
)
KNOWN_ARCH = frozenset(
    (
        "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le "
        "ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
    ).split()
)
NEWEST_MINOR = 27


def satisfied(tag: str, tags: AbstractSet[str]) -> bool:
    """Whether one tag holds."""
    if tag in (GOOS, GOARCH, "unix", "gc") or tag in tags:
        return True
    if tag.startswith("go1."):
        minor = tag[4:]
        return minor.isdigit() and int(minor) <= NEWEST_MINOR
    return False


def name_matches(name: str, tags: AbstractSet[str]) -> bool:
    """Whether a file name's _GOOS, _GOARCH or _GOOS_GOARCH suffix lets it into the build."""
    stem = name.split(".", 1)[0]
    under = stem.find("_")
    if under < 0:
        return True
    parts = stem[under:].split("_")
    if parts and parts[-1] == "test":
        parts.pop()
    if len(parts) >= 2 and parts[-2] in KNOWN_OS and parts[-1] in KNOWN_ARCH:
        return satisfied(parts[-1], tags) and satisfied(parts[-2], tags)
    if parts and (parts[-1] in KNOWN_OS or parts[-1] in KNOWN_ARCH):
        return satisfied(parts[-1], tags)
    return True


class ConstraintError(Exception):
    """A //go:build line that cannot be read."""


def evaluate(expression: str, tags: AbstractSet[str]) -> bool:
    """The value of a `//go:build` expression: `||`, `&&`, `!`, parentheses and tags. Errors: ConstraintError."""
    tokens = _tokens(expression)
    value, at = _either(tokens, 0, tags, 0)
    if at != len(tokens):
        raise ConstraintError(f"unexpected token {tokens[at]}")
    return value


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char in " \t":
            at += 1
        elif text.startswith(("&&", "||"), at):
            tokens.append(text[at : at + 2])
            at += 2
        elif char in "!()":
            tokens.append(char)
            at += 1
        else:
            end = at
            while end < len(text) and (text[end].isalnum() or text[end] in "_."):
                end += 1
            if end == at:
                raise ConstraintError(f"invalid syntax at {char}")
            tokens.append(text[at:end])
            at = end
    return tokens


def _either(tokens: list[str], at: int, tags: AbstractSet[str], depth: int) -> tuple[bool, int]:
    value, at = _both(tokens, at, tags, depth)
    while at < len(tokens) and tokens[at] == "||":
        right, at = _both(tokens, at + 1, tags, depth)
        value = value or right
    return value, at


def _both(tokens: list[str], at: int, tags: AbstractSet[str], depth: int) -> tuple[bool, int]:
    value, at = _term(tokens, at, tags, depth)
    while at < len(tokens) and tokens[at] == "&&":
        right, at = _term(tokens, at + 1, tags, depth)
        value = value and right
    return value, at


def _term(tokens: list[str], at: int, tags: AbstractSet[str], depth: int) -> tuple[bool, int]:
    negated = False
    while at < len(tokens) and tokens[at] == "!":
        negated = not negated
        at += 1
    if at >= len(tokens):
        raise ConstraintError("unexpected end of expression")
    if depth > 100:
        raise ConstraintError("expression nests too deeply")
    token = tokens[at]
    if token == "(":  # noqa: S105
        value, at = _either(tokens, at + 1, tags, depth + 1)
        if at >= len(tokens) or tokens[at] != ")":
            raise ConstraintError("missing close paren")
        at += 1
    elif token in (")", "&&", "||"):
        raise ConstraintError(f"unexpected token {token}")
    else:
        value, at = satisfied(token, tags), at + 1
    return value != negated, at


def file_matches(name: str, data: bytes, tags: AbstractSet[str]) -> bool:
    """Whether a file belongs to the build, by its name and by the constraint above its package clause.

    A constraint that cannot be read keeps the file out, as in Go.
    """
    if not name_matches(name, tags):
        return False
    expression = build_line(data)
    if expression is None:
        return True
    try:
        return evaluate(expression, tags)
    except ConstraintError:
        return False


def build_line(data: bytes) -> str | None:
    """The expression of the file's `//go:build` line, or None: only above the package clause, outside /* */."""
    if b"//go:build" not in data:
        return None
    in_comment = False
    for raw in data.removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        line = raw.strip()
        if not in_comment and line.startswith(b"//go:build"):
            rest = line[len(b"//go:build") :]
            if rest[:1] in (b" ", b"\t"):
                return rest.strip().decode("utf-8", "replace")
        while line:
            if in_comment:
                end = line.find(b"*/")
                if end < 0:
                    line = b""
                else:
                    in_comment = False
                    line = line[end + 2 :].strip()
            elif line.startswith(b"//"):
                line = b""
            elif line.startswith(b"/*"):
                in_comment = True
                line = line[2:]
            else:
                return None
    return None
