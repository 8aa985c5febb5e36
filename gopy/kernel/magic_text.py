"""Magics about text and files: %%fmt %%writefile %load. Files are those of the directories that cells may use."""

from __future__ import annotations

import os

from gopy.kernel.engine import granted
from gopy.kernel.failure import Failed, red, refused
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.kernel.kernel import GopyKernel

LARGEST = 1 << 20  # bytes of a file that is loaded into a cell


def fmt(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%%fmt`: the cell is replaced where the front end can do that; the text is shown as well."""
    from gopy.source.file import FileSet
    from gopy.tool.fmt import format_source

    fset = FileSet()
    result = format_source(f"cell[{kernel.execution_count}]", rest.encode("utf-8", "replace"), fset)
    if result.diagnostics:
        kernel.last = (result.diagnostics, fset)
        raise refused(result.diagnostics, fset, kernel.draw)
    text = result.text.decode("utf-8", "replace").strip("\n")
    kernel.payload.append({"source": "set_next_input", "text": text, "replace": True})
    kernel.show({"text/plain": text})


def writefile(kernel: GopyKernel, argument: str, rest: str) -> None:
    """`%%writefile [-a] NAME`."""
    say = kernel.draw.say
    append = argument.startswith("-a ")
    name = argument.removeprefix("-a ").strip()
    if not name:
        raise Failed("UsageError", say(Text("write to which file?")))
    place = _allowed(kernel, name)
    text = rest.removeprefix("\n")
    data = (text if text.endswith("\n") else text + "\n").encode("utf-8", "replace")
    try:
        if append:
            with open(place, "ab") as file:
                file.write(data)
        else:
            temporary = place + ".gopy-new"
            with open(temporary, "wb") as file:
                file.write(data)
            os.replace(temporary, place)
    except OSError as error:
        raise _failed(name, error) from None
    kernel.show({"text/plain": say(Text("{name} is written", name=name))})


def load(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%load NAME`."""
    if not argument:
        raise Failed("UsageError", kernel.draw.say(Text("load which file?")))
    place = _allowed(kernel, argument)
    try:
        with open(place, encoding="utf-8", errors="replace") as file:
            text = file.read(LARGEST)
    except OSError as error:
        raise _failed(argument, error) from None
    kernel.payload.append({"source": "set_next_input", "text": text.rstrip("\n"), "replace": True})


def _failed(name: str, error: OSError) -> Failed:
    said = f"{name}: {error.strerror}"
    return Failed("OSError", said, [red(said)])


def _allowed(kernel: GopyKernel, name: str) -> str:
    """The place of a file. Errors: Failed, if it is in no directory that cells may use."""
    place = os.path.realpath(name)
    for directory in granted():
        try:
            if os.path.commonpath([os.path.realpath(directory), place]) == os.path.realpath(directory):
                return place
        except ValueError:  # on another drive
            continue
    said = kernel.draw.say(
        Text("{name}: cells may only use files of directories in GOPY_DIRS (gopy kernel install --files)", name=name)
    )
    raise Failed("UsageError", said, [red(said)])
