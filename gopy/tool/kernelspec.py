"""The kernelspec: what Jupyter has to know to start the kernel; installing, listing and removing it.

The files are in kernels/gopy of the checkout; a wheel carries them as shared data (share/jupyter/kernels/gopy) and once more in
the package. What is installed names the Python that runs this.
"""

from __future__ import annotations

import json
import os
import sys

from gopy.source.diagnostic import Text

NAME = "gopy"
MISSING = Text('the Jupyter kernel needs ipykernel: pip install "gopy-classroom[jupyter]"')
_LOGOS = ("logo-32x32.png", "logo-64x64.png", "logo-svg.svg")


class Spec:
    """An installed kernel: its `directory`, and the `python` that it starts ("" if its file cannot be read)."""

    __slots__ = ("directory", "python")

    def __init__(self, directory: str, python: str) -> None:
        self.directory = directory
        self.python = python


def source() -> str:
    """Where the files are."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    packed = os.path.join(package, "kernelspec")
    return packed if os.path.isdir(packed) else os.path.join(os.path.dirname(package), "kernels", NAME)


def available() -> bool:
    """Whether ipykernel is there."""
    from importlib.util import find_spec

    return find_spec("ipykernel") is not None


def directory(prefix: str) -> str:
    """Where kernels go: below a prefix, or for "" where Jupyter has those of the user."""
    if prefix:
        return os.path.join(prefix, "share", "jupyter", "kernels")
    from jupyter_core.paths import jupyter_data_dir

    return os.path.join(jupyter_data_dir(), "kernels")


def spec(files: bool = False) -> dict[str, object]:
    """The contents of kernel.json; with `files`, cells see those in the notebook's directory, else none of the machine."""
    with open(os.path.join(source(), "kernel.json"), encoding="utf-8") as file:
        found: dict[str, object] = json.load(file)
    argv = found["argv"]
    assert isinstance(argv, list)
    argv[0] = sys.executable
    if files:
        found["env"] = {"GOPY_DIRS": "."}
    return found


def install(prefix: str = "", files: bool = False) -> str:
    """Install the kernel; its directory. Errors: OSError."""
    place = os.path.join(directory(prefix), NAME)
    os.makedirs(place, exist_ok=True)
    _write(os.path.join(place, "kernel.json"), (json.dumps(spec(files), indent=1) + "\n").encode())
    for name in _LOGOS:
        with open(os.path.join(source(), name), "rb") as file:
            _write(os.path.join(place, name), file.read())
    return place


def remove(prefix: str = "") -> str:
    """Remove the kernel; the directory that it had, "" if there was none. Only the kernel's own files go. Errors: OSError."""
    place = os.path.join(directory(prefix), NAME)
    if not os.path.isfile(os.path.join(place, "kernel.json")):
        return ""
    for name in ("kernel.json", *_LOGOS):
        try:
            os.remove(os.path.join(place, name))
        except FileNotFoundError:
            continue
    try:
        os.rmdir(place)
    except OSError:  # something else is in it
        pass
    return place


def installed() -> list[Spec]:
    """The gopy kernels that Jupyter finds, in its order."""
    from jupyter_core.paths import jupyter_path

    found: list[Spec] = []
    for place in dict.fromkeys(os.path.join(path, NAME) for path in jupyter_path("kernels")):
        file = os.path.join(place, "kernel.json")
        if not os.path.isfile(file):
            continue
        try:
            with open(file, encoding="utf-8") as opened:
                python = str(json.load(opened)["argv"][0])
        except (OSError, ValueError, KeyError, IndexError, TypeError):
            python = ""
        found.append(Spec(place, python))
    return found


def _write(place: str, data: bytes) -> None:
    temporary = place + ".new"
    with open(temporary, "wb") as file:
        file.write(data)
    os.replace(temporary, place)
