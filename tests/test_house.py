"""The rules of the house that a machine can hold: layers, sizes, what start-up may import."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "gopy").rglob("*.py"))
ENGINE = ("gopy.compile", "gopy.emit", "gopy.ir", "gopy.link", "gopy.runtime", "gopy.wasm")
HEAVY = {"argparse", "dataclasses", "inspect", "json", "pathlib", "gettext", "wasmtime", "prompt_toolkit", "pygments"}


def test_layers():
    done = subprocess.run([Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_files_stay_small():
    sizes = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").split("\n")) for path in SOURCES}
    assert {name: size for name, size in sizes.items() if size > 600} == {}


def test_every_module_says_what_it_does():
    assert [str(path) for path in SOURCES if not path.read_text("utf-8").startswith('"""')] == []


def test_start_up_imports_nothing_heavy(tmp_path):
    program = tmp_path / "main.go"
    program.write_text('package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hi") }\n')
    script = "import sys; from gopy.cli.main import main; status = main(['vet', sys.argv[1]]); print(*sys.modules); sys.exit(status)"
    done = subprocess.run([sys.executable, "-c", script, program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    modules = set(done.stdout.split())
    assert HEAVY & modules == set()
    assert {name for name in modules if name.startswith(ENGINE)} == set()


def test_running_again_imports_little(tmp_path):
    """What was compiled before runs without parser, checker and compiler."""
    program = tmp_path / "main.go"
    program.write_text('package main\n\nfunc main() { println("hi") }\n')
    script = "import sys; from gopy.cli.main import main; status = main(['run', sys.argv[1]]); print(*sys.modules); sys.exit(status)"
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", script, program],
            capture_output=True,
            text=True,
            env=os.environ | {"GOPY_CACHE": str(tmp_path / "cache")},
        )
        assert done.returncode == 0, done.stderr
    modules = set(done.stdout.split())
    assert (HEAVY | {"tree_sitter", "typing", "contextlib", "hashlib", "signal"}) & modules == set()
    assert {name for name in modules if name.startswith(("gopy.syntax", "gopy.types", "gopy.compile"))} == set()
