"""Build constraints: which files belong to a build (go/build/constraint; `go help buildconstraint`).

gopy checks programs for one fixed platform, linux/amd64, on every host: the same verdict for every student. GOOS and
GOARCH from the environment are not consulted; `tags` adds tags as `-tags` does.
"""

from __future__ import annotations

from gopy.types.version import NEWEST_MINOR

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
RELEASES = frozenset(f"go1.{minor}" for minor in range(1, NEWEST_MINOR + 1))


def satisfied(tag: str, tags: AbstractSet[str]) -> bool:
    """Whether one tag holds."""
    return tag in (GOOS, GOARCH, "unix", "gc") or tag in tags or tag in RELEASES


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


def file_matches(name: str, data: bytes, tags: AbstractSet[str]) -> bool:
    """Whether a file belongs to the build, by its name and by the constraints above its package clause.

    A `//go:build` line that cannot be read keeps the file out, as in Go; without one, all `// +build` lines must hold.
    """
    if not name_matches(name, tags):
        return False
    if b"go:build" not in data and b"+build" not in data:
        return True
    from gopy.syntax import constraint  # most programs have no constraints

    def holds(tag: str) -> bool:
        return satisfied(tag, tags)

    found, old = build_lines(data)
    try:
        if found:
            return len(found) == 1 and constraint.evaluate(constraint.parse(found[0]), holds)
    except constraint.ConstraintError:
        return False
    for words in old:
        try:
            if not constraint.evaluate(constraint.parse_plus_build(words), holds):
                return False
        except constraint.ConstraintError:  # Go skips it
            continue
    return True


def build_lines(data: bytes) -> tuple[list[str], list[str]]:
    """The expressions of the file's `//go:build` lines and of its `// +build` lines, where Go looks for them.

    Both stand outside /* */ above the package clause; the older ones among // comments that an empty line follows.
    """
    from gopy.syntax import constraint

    go: list[str] = []
    plus: list[str] = []
    pending: list[str] = []  # +build lines that no empty line follows yet
    in_comment = ended = False
    for raw in data.removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        line = raw.strip().decode("utf-8", "replace")
        if not line and not ended:
            plus += pending
            pending.clear()
            continue
        ended = ended or not line.startswith("//")
        if not in_comment:
            expression = constraint.go_build_expression(line)
            if expression is not None:
                go.append(expression)
        if not ended:
            words = constraint.plus_build_expression(line)
            if words is not None:
                pending.append(words)
        while line and not (line.startswith("//") and not in_comment):
            if in_comment:
                _, close, line = line.partition("*/")
                in_comment = not close
                line = line.strip()
            elif line.startswith("/*"):
                in_comment = True
                line = line[2:]
            else:
                return go, plus
    return go, plus
