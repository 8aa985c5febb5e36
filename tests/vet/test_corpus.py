"""Go vet's own test data, read in place from GOROOT: the findings that `// ERROR "rx"` comments expect, and no others."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.vet.harness import compare, go_command, vet_texts

# asm and cgo are about assembly and C; tagtest is run file by file with build tags.
NOT_OURS = ("asm", "cgo", "tagtest")
_ERROR = re.compile(r"(?://|/\*) (?:GC_)?ERROR(NEXT)? (.*)$")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|`[^`]*`")


@pytest.fixture(scope="module")
def corpus() -> Path:
    done = subprocess.run([go_command(), "env", "GOROOT"], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip()) / "src" / "cmd" / "vet" / "testdata"


def expected(name: str, text: str) -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        match = _ERROR.search(line)
        if match:
            at = number + 1 if match[1] else number
            found[name, at] = [
                q[1:-1] if q[0] == "`" else q[1:-1].replace('\\"', '"') for q in _QUOTED.findall(match[2])
            ]
    return found


@pytest.mark.go
def test_directories(corpus: Path) -> None:
    problems: list[str] = []
    count = 0
    for directory in sorted(path for path in corpus.iterdir() if path.is_dir() and path.name not in NOT_OURS):
        version = "go1.27"
        if (directory / "go.mod").exists():
            version = "go" + (directory / "go.mod").read_text().split("\ngo ")[1].split()[0]
        texts: dict[str, str | bytes] = {}
        wanted: dict[tuple[str, int], list[str]] = {}
        for path in sorted(directory.glob("*.go")):
            # vet leaves out of constraints what follows " // ERROR ", for the sake of this data.
            text = re.sub(r"^(// ?\+build.*?) // ERROR .*", r"\1", path.read_text(), flags=re.MULTILINE)
            texts[path.name] = text
            wanted.update(expected(path.name, path.read_text()))
        # Run there with a flag that names further functions as printing.
        wanted = {place: [rx for rx in rxs if not rx.startswith("Warn")] for place, rxs in wanted.items()}
        count += sum(map(len, wanted.values()))
        fset, _, found = vet_texts(texts, path=f"cmd/vet/testdata/{directory.name}", version=version)
        problems += [f"{directory.name}/{problem}" for problem in compare(fset, found, wanted)]
    assert problems == []
    assert count > 140
