"""go.mod and go.work: the directives that decide which directory an import path means.

Grammar: https://go.dev/ref/mod#go-mod-file-grammar. Only `module`, `go`, `replace`, `require` and `use` carry meaning here;
the other directives are accepted and passed over, unknown ones are errors in Go's words.
"""

from __future__ import annotations

import os

from gopy.types.version import CURRENT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

NEWEST = CURRENT.removeprefix("go")
DEFAULT_GO = "1.16"  # a go.mod without a go line (go.dev/ref/mod#go-mod-file-go)
KNOWN = frozenset(
    ("module", "go", "toolchain", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore", "use")
)


UNTERMINATED = '"'  # a string without end; no word is a quote


class ModFileError(Exception):
    """A go.mod or go.work that Go would refuse; str() is Go's message."""


class ModFile:
    """The contents of one go.mod or go.work."""

    __slots__ = ("path", "module", "go", "requires", "replaces", "uses", "ignores")

    def __init__(self, path: str) -> None:
        self.path = path
        self.module = ""
        self.go = ""  # "1.21"; "" where the file has no go line
        self.requires: dict[str, str] = {}  # module path -> version
        self.replaces: dict[str, str] = {}  # module path -> directory or module path
        self.uses: list[str] = []
        self.ignores: list[str] = []

    @property
    def lang(self) -> str:
        """The language version, as `go1.21`."""
        return "go" + (self.go or DEFAULT_GO)


def _words(line: str) -> list[str]:
    words: list[str] = []
    at, size = 0, len(line)
    while at < size:
        char = line[at]
        if char in " \t\r":
            at += 1
        elif line.startswith("//", at):
            break
        elif char in "()":
            words.append(char)
            at += 1
        elif char in '"`':
            end = line.find(char, at + 1)
            if end < 0:
                return [UNTERMINATED]
            words.append(line[at + 1 : end])
            at = end + 1
        else:
            end = at
            while end < size and line[end] not in ' \t\r()"`' and not line.startswith("//", end):
                end += 1
            words.append(line[at:end])
            at = end
    return words


def _directives(path: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """The directives, blocks unfolded: line number and words. Errors: ModFileError for text that has no such structure."""
    name = os.path.basename(path)
    block = ""
    opened = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.isascii() or "\0" in line:
            wrong = next((c for c in line if not c.isprintable() and c not in "\t\r"), "")
            if wrong:
                raise ModFileError(f"go: errors parsing {name}:\n{name}:{number}: unexpected input character {wrong!r}")
        words = _words(line)
        if words and words[-1] is UNTERMINATED:
            where = f"{name}:{number}:{len(line) + 1}"
            raise ModFileError(f"go: errors parsing {name}:\n{where}: unexpected newline in string")
        if not words:
            continue
        if block:
            if words == [")"]:
                block = ""
            else:
                yield number, [block, *words]
        elif words[-1] == "(" and len(words) == 2:
            block = words[0]
            opened = number
        else:
            yield number, words
    if block:
        where = f"{name}:{number}: syntax error (unterminated block started at {path}:{opened}:1)"
        raise ModFileError(f"go: errors parsing {name}:\n{where}")


def parse(path: str, text: str) -> ModFile:
    """Read a go.mod or go.work.

    Errors: ModFileError in Go's words (unknown directive, unquoted path, invalid go version, missing module).
    """
    name = os.path.basename(path)
    mod = ModFile(path)
    problems: list[str] = []
    for number, words in _directives(path, text):
        verb, args = words[0], words[1:]
        where = f"{name}:{number}"
        if verb not in KNOWN or (verb == "use") > (name == "go.work"):
            problems.append(f"{where}: unknown directive: {verb}")
        elif verb == "module":
            if mod.module:
                problems.append(f"{where}: repeated module statement")
            elif len(args) != 1:
                problems.append(f"{where}: usage: module module/path")
            else:
                mod.module = args[0]
        elif verb == "go":
            if mod.go:
                problems.append(f"{where}: repeated go statement")
            elif len(args) != 1:
                problems.append(f"{where}: go directive expects exactly one argument")
            elif not valid_version(args[0]):
                problems.append(f"{where}: invalid go version '{args[0]}': must match format 1.23.0")
            else:
                mod.go = args[0]
        elif verb == "require" and len(args) == 2:
            mod.requires[args[0]] = args[1]
        elif verb == "replace" and "=>" in args:
            arrow = args.index("=>")
            if arrow > 0 and len(args) > arrow + 1:
                mod.replaces[args[0]] = args[arrow + 1]
        elif verb == "use" and args:
            mod.uses.append(args[0])
        elif verb == "ignore" and args:
            mod.ignores.append(args[0])
    if problems:
        raise ModFileError(f"go: errors parsing {name}:\n" + "\n".join(problems))
    if name == "go.mod" and not mod.module:
        raise ModFileError(
            "go: error reading go.mod: missing module declaration. To specify the module path:\n"
            "\tgo mod edit -module=example.com/mod"
        )
    if version_key(mod.go) > version_key(NEWEST) and mod.go.split(".")[:2] != NEWEST.split("."):
        raise ModFileError(f"go: {name} requires go >= {mod.go} (running go {NEWEST}; GOTOOLCHAIN=local)")
    return mod


def valid_version(text: str) -> bool:
    """Whether text is a Go version such as 1.21, 1.21.3 or 1.22rc1."""
    parts = text.replace("rc", ".").replace("beta", ".").split(".")
    return len(parts) >= 2 and all(map(_is_number, parts))


def version_key(text: str) -> tuple[int, ...]:
    """An order on versions; () for none."""
    parts = text.replace("rc", ".").replace("beta", ".").split(".")
    return tuple(int(part) for part in parts if _is_number(part))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def find_up(start: str, name: str) -> str | None:
    """The file `name` in `start` or the nearest directory above it."""
    while True:
        candidate = os.path.join(start, name)
        if os.path.isfile(candidate):
            return candidate
        above = os.path.dirname(start)
        if above == start:
            return None
        start = above


def read(path: str) -> ModFile:
    """Parse the file at path. Errors: ModFileError, OSError."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return parse(path, file.read())
