"""Mutants of the corpus of exercises: do the tests catch the same ones with gopy as with real Go, test by test?

A mutant is a package of tests/corpus with one change in a file that is no test: an operator flipped, a number off by one, a
condition negated, a statement dropped, a constant or a loop's exit exchanged. The changes are drawn with a seed, the same
number for each package as far as it has so many places. Mutants are laid out as packages of one module and run in
batches with `go test -json` and `gopy test -json`; what is compared is the verdict of each test, subtest and example (pass,
fail, skip, or begun and never ended), and that of the package. A mutant that does not compile must not compile under both.

Endless mutants are ended by -timeout, ravenous ones by a limit of memory. A mutant whose verdicts differ is run again, with
both: where real Go does not agree with itself (a lock dropped, say) any of its verdicts is right; where gopy does
not agree with itself all of its verdicts must be.

Usage: python tools/conformance/mutants.py [-v] [--count N] [--seed S] [--keep DIR] [package ...]
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import go
from corpus_tests import CORPUS, MODULE, go_environment, gopy_command, packages

TIMEOUT = "5s"
MEMORY = 3 << 30
BATCH = 60
AGAIN = 6  # how often a mutant is run again, at most

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|\'(?:[^\'\\\n]|\\.)+\'|[A-Za-z_]\w*|\d[\w.]*'
    r"|<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|[-+*/%&|^]=|<<|>>|&\^|[^\s\w]",
    re.S,
)
EXCHANGED = {
    "+": "-",
    "-": "+",
    "*": "/",
    "/": "*",
    "%": "/",
    "<": "<=",
    "<=": "<",
    ">": ">=",
    ">=": ">",
    "==": "!=",
    "!=": "==",
    "&&": "||",
    "||": "&&",
    "++": "--",
    "--": "++",
    "+=": "-=",
    "-=": "+=",
    "*=": "+=",
    "<<": ">>",
    ">>": "<<",
    "&": "|",
    "|": "&",
    "^": "&",
    "true": "false",
    "false": "true",
    "break": "continue",
    "continue": "break",
    "min": "max",
    "max": "min",
}
CONDITION = re.compile(r"^(\s*(?:\} else )?if (?:[^{}]*; )?)([^;{}]+)( \{)$", re.M)
STATEMENT = re.compile(r"^\s+(?:defer )?[\w.\[\]*]+(?:\(.*\)|(?: [-+*/|&]?= .*[^{(,])|\+\+|--)$", re.M)
BINARY = re.compile(r"[\w)\]\"'}]$")


def places(text: str) -> list[tuple[int, int, str]]:
    """All changes of a file: where from, where to, and the new text."""
    found = []
    body = re.search(r"^(?:func|const|var|type) ", text, re.M)
    first = body.start() if body else 0
    for match in TOKEN.finditer(text):
        word, start = match.group(), match.start()
        if start < first or word.startswith(("//", "/*")):
            continue
        if re.fullmatch(r"\d+", word):
            found.append((start, match.end(), str(int(word) + 1)))
            if int(word) > 0:
                found.append((start, match.end(), str(int(word) - 1)))
        elif word in EXCHANGED:
            # A sign or the star of a pointer stays.
            if word in "+-*&^<>" and not (text[:start].endswith(" ") or BINARY.search(text[:start])):
                continue
            if word in "*&" and not text[match.end() :].startswith(" "):
                continue
            found.append((start, match.end(), EXCHANGED[word]))
    for match in CONDITION.finditer(text):
        found.append((match.start(2), match.end(2), f"!({match[2]})"))
    for match in STATEMENT.finditer(text):
        if match.start() > first and not match.group().lstrip().startswith(("return", "import")):
            found.append((match.start(), match.end(), ""))
    return found


class Mutant:
    """A changed copy of `package` at `directory` (in the scratch module); `change` describes the change."""

    def __init__(self, package: str, directory: str, file: str, text: str, change: str) -> None:
        self.package = package
        self.directory = directory
        self.file = file
        self.text = text
        self.change = change

    def lay_out(self, root: Path) -> None:
        """Write the package; its own import path becomes the mutant's."""
        source, target = CORPUS / self.package, root / self.directory
        shutil.copytree(source, target)
        (target / self.file).write_text(self.text, "utf-8")
        for path in target.glob("*.go"):
            text = path.read_text("utf-8")
            changed = text.replace(f'"{MODULE}/{self.package}"', f'"{MODULE}/{self.directory}"')
            if changed != text:
                path.write_text(changed, "utf-8")


def draw(asked: list[str], count: int, seed: int) -> list[Mutant]:
    """`count` mutants, spread evenly over the packages."""
    rng = random.Random(seed)  # noqa: S311 - a selection, not a secret
    pools = {}
    for package in asked:
        files = [p for p in sorted((CORPUS / package).glob("*.go")) if not p.name.endswith("_test.go")]
        pool = [(path, change) for path in files for change in places(path.read_text("utf-8"))]
        rng.shuffle(pool)
        pools[package] = pool
    mutants: list[Mutant] = []
    number = 0
    while len(mutants) < count and any(pools.values()):
        number += 1
        for package in asked:
            if not pools[package] or len(mutants) >= count:
                continue
            path, (start, end, new) = pools[package].pop()
            text = path.read_text("utf-8")
            line = text.count("\n", 0, start + len(text[start:end]) - len(text[start:end].lstrip())) + 1
            change = f"{package}/{path.name}:{line}: {text[start:end].strip()!r} becomes {new!r}"
            directory = f"mutants/{package.replace('/', '_')}_{number}/{package.rpartition('/')[2]}"
            mutants.append(Mutant(package, directory, path.name, text[:start] + new + text[end:], change))
    return mutants


def verdicts(output: str) -> dict[str, dict[str, str]]:
    """package -> test -> what became of it; the package itself is the test "". Tests that never ended are "open"."""
    found: dict[str, dict[str, str]] = {}
    for line in output.split("\n"):
        if not line.startswith("{"):
            continue
        event = json.loads(line)
        action, package = event["Action"], event.get("Package")
        if package is None:
            continue
        tests = found.setdefault(package, {})
        if action in ("pass", "fail", "skip"):
            tests[event.get("Test", "")] = action
            if event.get("FailedBuild"):
                tests[""] = "no build"
        elif action == "run":
            tests.setdefault(event["Test"], "open")
    return found


def limit_memory() -> None:
    """Keep a child, and its children, from taking all of the memory."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def execute(command: list[str], root: Path, environment: dict[str, str], limited: bool) -> str:
    """The standard output of a command in the scratch module."""
    done = subprocess.run(
        command,
        cwd=root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
        preexec_fn=limit_memory if limited and os.name == "posix" else None,
    )
    return done.stdout.decode("utf-8", "backslashreplace")


def ask(mutants: list[Mutant], root: Path) -> list[tuple[dict[str, str], dict[str, str]]]:
    """For each mutant the verdicts of real Go and of gopy."""
    named = [f"./{mutant.directory}" for mutant in mutants]
    flags = ["test", "-json", "-count=1", f"-timeout={TIMEOUT}"]
    real = verdicts(execute([go(), *flags, *named], root, go_environment(), True))
    gopy, environment = gopy_command()
    ours = verdicts(execute([*gopy, *flags, "--memory", "1GB", *named], root, environment, False))
    paths = [f"{MODULE}/{mutant.directory}" for mutant in mutants]
    return [(real.get(path, {}), ours.get(path, {"": "not run"})) for path in paths]


class Outcome:
    """How a mutant fared: `kind` is caught, survived, no build; `same` whether both agree; `why` where they do not."""

    def __init__(self, mutant: Mutant, real: list[dict[str, str]], ours: list[dict[str, str]]) -> None:
        """The verdicts of each run."""
        self.mutant = mutant
        first = real[0].get("", "missing")
        self.kind = {"pass": "survived", "fail": "caught"}.get(first, first)
        self.same = all(one in real for one in ours)
        self.unstable = any(one != real[0] for one in real)
        names = sorted({name for one in (*real, *ours) for name in one})
        self.why = [
            f"  {name or 'package'}: go {'/'.join(sorted({r.get(name, 'not run') for r in real}))}, "
            f"gopy {'/'.join(sorted({o.get(name, 'not run') for o in ours}))}"
            for name in names
            if {r.get(name) for r in real} != {o.get(name) for o in ours}
        ]


def compare(mutants: list[Mutant], root: Path) -> list[Outcome]:
    """Run a batch; what differs is run again, alone."""
    shutil.rmtree(root / "mutants", ignore_errors=True)
    for mutant in mutants:
        mutant.lay_out(root)
    outcomes = []
    for mutant, (real, ours) in zip(mutants, ask(mutants, root), strict=True):
        reals, oursall = [real], [ours]
        if real != ours:
            for _ in range(AGAIN):
                ((again, ours_again),) = ask([mutant], root)
                reals.append(again)
                oursall.append(ours_again)
                if all(one in reals for one in oursall):
                    break
        outcomes.append(Outcome(mutant, reals, oursall))
    return outcomes


def value(arguments: list[str], flag: str, default: str) -> str:
    """Take a flag with a value out of the arguments."""
    if flag not in arguments:
        return default
    at = arguments.index(flag)
    found = arguments[at + 1]
    del arguments[at : at + 2]
    return found


def main() -> int:
    """Print the figures; 1 if a mutant differs."""
    arguments = sys.argv[1:]
    count, seed = int(value(arguments, "--count", "1000")), int(value(arguments, "--seed", "1"))
    keep = value(arguments, "--keep", "")
    mutants = draw(packages([a for a in arguments if not a.startswith("-")]), count, seed)
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(keep or temporary) / "corpus"
        shutil.copytree(CORPUS, root, dirs_exist_ok=True)
        for start in range(0, len(mutants), BATCH):
            for outcome in compare(mutants[start : start + BATCH], root):
                outcomes.append(outcome)
                if not outcome.same:
                    print(f"DIFFERENT {outcome.mutant.change}")
                    print("\n".join(outcome.why[:12]), flush=True)
            same = sum(outcome.same for outcome in outcomes)
            if "-v" in arguments:
                print(f"{same} of {len(outcomes)} the same", flush=True)
    kinds = sorted({outcome.kind for outcome in outcomes})
    print(", ".join(f"{kind}: {sum(o.kind == kind for o in outcomes)}" for kind in kinds))
    print(f"real Go does not agree with itself: {sum(o.unstable for o in outcomes)}")
    print(f"mutants: {same} of {len(outcomes)} with the same verdicts")
    return int(same != len(outcomes))


if __name__ == "__main__":
    sys.exit(main())
