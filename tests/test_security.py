"""What a program that is checked must not be able to do: read other files, write them, or command a terminal or CI."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

OUTSIDE = 'package secret\n\nvar hunter2 int = "x"\n'
REFUSED = {
    "m/../secret": 'malformed import path "m/../secret": invalid path element ".."',
    "m/..": 'malformed import path "m/..": invalid path element ".."',
    "m/./p": 'malformed import path "m/./p": invalid path element "."',
    "m//p": 'malformed import path "m//p": double slash',
    "m/p/": 'malformed import path "m/p/": trailing slash',
    "m/con": 'malformed import path "m/con": "con" disallowed as path element component on Windows',
    "m/p.": 'malformed import path "m/p.": trailing dot in path element',
    "m/p~1": 'malformed import path "m/p~1": trailing tilde and digits in path element',
    "v/../../secret": 'malformed import path "v/../../secret": invalid path element ".."',
    "/secret": "\"/secret\" is not a package path; see 'go help packages'",
    "../secret": '"../secret" is relative, but relative import paths are not supported in module mode',
    "..": '".." is relative, but relative import paths are not supported in module mode',
    "fmt/../../secret": 'malformed import path "fmt/../../secret": invalid path element ".."',
    "m\\x00/p": "invalid import path (invalid character U+0000)",
    "m\\\\..\\\\secret": "invalid import path (invalid character U+005C '\\')",
}
COMMANDS = "\x1b]0;owned\x07\x1b[2J\u009b2J\u202e\x7f"


def gopy(cwd: Path, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    """The command, run as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "gopy.cli.main", *arguments],
        cwd=cwd,
        input=text,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONUTF8": "1", "GOPY_LANG": "en"},
    )


def module(root: Path, files: dict[str, str]) -> Path:
    """A module m below root, with secret beside it."""
    for name, text in {"secret/s.go": OUTSIDE, "m/go.mod": "module m\n\ngo 1.27\n", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root / "m"


def test_import_paths_do_not_lead_out(tmp_path: Path) -> None:
    imports = "".join(f'\ts{i} "{path}"\n' for i, path in enumerate(REFUSED))
    main = f"package main\n\nimport (\n{imports})\n\nfunc main() {{}}\n"
    where = module(tmp_path, {"m/main.go": main, "m/p/p.go": "package p\n\nfunc F() {}\n", "m/vendor/modules.txt": ""})
    done = gopy(where, "vet", "--plain", "-e")
    said = {int(line.split(":")[1]): line.split(": ", 1)[1] for line in done.stderr.split("\n") if "main.go:" in line}
    assert [said[line] for line in range(4, 4 + len(REFUSED))] == list(REFUSED.values())
    assert "hunter2" not in done.stdout + done.stderr
    assert done.returncode == 1


def test_a_module_named_after_a_way_up_leads_nowhere(tmp_path: Path) -> None:
    main = 'package main\n\nimport s "../secret"\n\nfunc main() { s.F() }\n'
    where = module(tmp_path, {"m/main.go": main, "m/go.mod": "module ..\n\ngo 1.27\n"})
    done = gopy(where, "vet", "--plain")
    assert "hunter2" not in done.stdout + done.stderr
    assert done.returncode == 1


def test_line_directives_name_files_but_open_none(tmp_path: Path) -> None:
    secret = tmp_path / "secret.go"
    secret.write_text(OUTSIDE)
    program = f"package main\n\nfunc main() {{\n//line {secret}:3\n\tx := 1\n\tx = x\n}}\n"
    for flags in ((), ("--plain",), ("--json",), ("--sarif",), ("--github",), ("--diff",)):
        done = gopy(module(tmp_path, {"m/main.go": program}), "vet", *flags, "main.go")
        assert "hunter2" not in done.stdout + done.stderr
        assert done.returncode in (0, 1)
    gopy(tmp_path / "m", "vet", "--fix", "main.go")
    assert secret.read_text() == OUTSIDE


def test_no_output_commands_a_terminal(tmp_path: Path) -> None:
    program = (
        f'package main\n\nfunc main() {{\n\tvar x int = `{COMMANDS}`\n//line {COMMANDS}.go:1\n\tvar y int = ""\n}}\n'
    )
    where = module(tmp_path, {"m/main.go": program})
    for flags in ((), ("--plain",), ("--color", "never"), ("-e",)):
        done = gopy(where, "vet", *flags, "main.go")
        assert done.returncode == 1
        assert "owned" in done.stderr
        assert not set(COMMANDS) - set("]0;owned[2J") & set(done.stdout + done.stderr)


@pytest.mark.skipif(os.name != "posix", reason="no such file names")
def test_file_names_do_not_command_a_terminal(tmp_path: Path) -> None:
    name = "a\x1b[2J\n::error::b.go"
    (tmp_path / name).write_text("package p\n\nvar x int = true\n")
    for arguments in (("vet", "--plain", name), ("vet", name), ("fmt", name), ("vet", "--github", name)):
        done = gopy(tmp_path, *arguments)
        said = done.stderr if arguments[0] == "vet" else ""
        assert "\x1b" not in done.stdout + done.stderr
        assert "\n::error::b.go" not in said + done.stdout


def test_findings_do_not_become_workflow_commands(tmp_path: Path) -> None:
    program = "package main\n\n//line x,line=1%0A:\r::set-output name=a::b.go:1\nfunc main() { var x int = `\n::stop-commands::y\n` }\n"
    done = gopy(module(tmp_path, {"m/main.go": program}), "vet", "--github", "main.go")
    assert done.stdout
    assert all(line.startswith("::error file=") for line in done.stdout.split("\n")[:-1])
    assert "\r" not in done.stdout


def test_json_and_sarif_escape_what_they_hold(tmp_path: Path) -> None:
    program = f'package main\n\nfunc main() {{ var x int = `"{COMMANDS}\n` }}\n'
    where = module(tmp_path, {"m/main.go": program})
    for flag in ("--json", "--sarif"):
        done = gopy(where, "vet", flag, "main.go")
        assert "owned" in json.dumps(json.loads(done.stdout))
        assert not {"\x1b", "\x07", "\x7f", "\u009b", "\u202e"} & set(done.stdout)
