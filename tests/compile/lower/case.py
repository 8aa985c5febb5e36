"""Goldens of lowering: `golden/NAME.go`, a small program about one notion, and `golden/NAME.ir`, the IR that it becomes.

The IR is that of all functions but main.main, which only calls the others so that they are compiled, and the function that
starts a program. No pass has gone over it; but empty blocks that nothing leads to, behind every return and jump, are left
out. Behind ` ; ` stand line and column of what may call or panic.

`python -m tests.compile.lower.case --update [NAME...]` writes the IR that lowering makes now; look at the difference.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from gopy.compile.program import START
from gopy.ir.module import Module
from gopy.ir.pretty import data_text, print_func
from gopy.source.file import FileSet
from tests.compile.library import Library

GOLDEN = Path(__file__).parent / "golden"
LEFT_OUT = (START, "main.main")
EMPTY = re.compile(r"^dead\.\d+:\n  unreachable\n", re.MULTILINE)
SHOWN_DATA = ("·str.", "·const.", "·template.", "·static.", "main.")


def programs() -> list[Path]:
    """The sources, by name."""
    return sorted(GOLDEN.glob("*.go"))


def lowered(library: Library, path: Path) -> tuple[Module, str]:
    """A program's module, and the text that its golden should be."""
    checked = library.check(path.read_text("utf-8"))
    module = library.lower(checked)
    return module, text_of(module, checked.fset)


def text_of(module: Module, fset: FileSet) -> str:
    """Functions, and the data that they and variables consist of, as text."""

    def position(pos: int) -> str:
        place = fset.position(pos)
        return f"{place.line}:{place.column}"

    datas = [data_text(data) for name, data in module.datas.items() if name.startswith(SHOWN_DATA)]
    funcs = [EMPTY.sub("", print_func(func, position)) for name, func in module.funcs.items() if name not in LEFT_OUT]
    return "\n".join(["".join(datas), *funcs] if datas else funcs)


def main() -> None:
    """Update the goldens that are named, or all."""
    names = [argument for argument in sys.argv[1:] if argument != "--update"]
    if "--update" not in sys.argv:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as directory:
        library = Library(directory)
        for path in programs():
            if names and path.stem not in names:
                continue
            text = lowered(library, path)[1]
            golden = path.with_suffix(".ir")
            if not golden.exists() or golden.read_text("utf-8") != text:
                golden.write_text(text, "utf-8")
                print("updated", golden.name)  # noqa: T201


if __name__ == "__main__":
    main()
