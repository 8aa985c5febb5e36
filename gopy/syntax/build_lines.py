"""Where gofmt puts `//go:build` and `// +build` lines: together, in normal form, above the package clause."""

from __future__ import annotations

from gopy.syntax.constraint import ConstraintError, parse, parse_plus_build, plus_build_lines, to_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.constraint import Constraint


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
            x = parse(go_build[0].removeprefix("//go:build").strip())
        elif not go_build:
            for line in plus_build:
                y = parse_plus_build(line.partition("+build")[2])
                x = ("&&", x, y) if x else y
    except ConstraintError:
        x = None
    if x is None:
        return go_build + plus_build
    block = ["//go:build " + to_string(x)]
    if plus_build:
        try:
            block += ["// +build " + words for words in plus_build_lines(x)]
        except ConstraintError as error:
            block.append(f"// +build error: {error}")
    return block
