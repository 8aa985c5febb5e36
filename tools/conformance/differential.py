"""Small programs through the real compiler and go vet, and through gopy: the same lines, columns and texts?

The programs are those of tests/differential/programs and seeded mutations of them (tokens deleted, doubled, swapped or
replaced; lines deleted or doubled; names, operators, literals and verbs exchanged), which is how learners' programs go
wrong. Compile errors are compared with `go tool compile -e`, findings of programs that compile with `go vet`.

Usage: python tools/conformance/differential.py [--count N] [--seed S] [-v]
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import ROOT, go
from errorcheck import import_config

from gopy.source.diagnostic import ERROR, VET, Text
from gopy.tool.vet import Options, vet
from gopy.vet.registry import ANALYZERS

PROGRAMS = ROOT / "tests" / "differential" / "programs"
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|\'(?:[^\'\\\n]|\\.)+\'|[A-Za-z_]\w*|\d[\w.]*'
    r"|<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|[-+*/%&|^]=|<<|>>|&\^|[^\s\w]",
    re.S,
)
OPERATORS = [
    "+",
    "-",
    "*",
    "/",
    "%",
    "==",
    "!=",
    "<",
    ">",
    "<=",
    "&&",
    "||",
    "=",
    ":=",
    "+=",
    "&",
    "|",
    "<-",
    "<<",
    "!",
]
LITERALS = ["0", "1", '"x"', "1.5", "'a'", "nil", "true", "-1", "[]int{}", "1 << 70", "`r`", "2i", "300"]
TYPES = [
    "int",
    "string",
    "float64",
    "bool",
    "byte",
    "error",
    "[]int",
    "map[string]int",
    "*int",
    "func()",
    "chan int",
    "any",
]
KEYWORDS = ["if", "for", "return", "break", "continue", "func", "var", "type", "else", "defer", "go", "range", "switch"]


def mutate(text: str, rng: random.Random) -> str:
    """One or two random changes."""
    for _ in range(rng.choice((1, 1, 1, 2))):
        tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text) if not m.group().startswith("//")]
        at = rng.randrange(3, len(tokens))  # the package clause stays
        start, end, token = tokens[at]
        names = sorted({t for _, _, t in tokens if t[0].isalpha()})
        match rng.randrange(12):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:end] + " " + token + text[end:]
            case 2:
                other_start, other_end, other = tokens[at - 1]
                text = text[:other_start] + token + text[other_end:start] + other + text[end:]
            case 3 | 4 | 5:
                if token[0].isalpha():
                    new = rng.choice(names + TYPES[:4])
                elif token[0].isdigit() or token[0] in "\"'`":
                    new = rng.choice(LITERALS)
                else:
                    new = rng.choice(OPERATORS)
                text = text[:start] + new + text[end:]
            case 6:
                lines = text.split("\n")
                del lines[rng.randrange(2, len(lines))]
                text = "\n".join(lines)
            case 7:
                lines = text.split("\n")
                line = rng.randrange(2, len(lines))
                lines.insert(line, lines[line])
                text = "\n".join(lines)
            case 8:
                typed = [t for t in tokens if t[2] in TYPES]
                if typed:
                    start, end, _ = rng.choice(typed)
                    text = text[:start] + rng.choice(TYPES) + text[end:]
            case 9:
                verbs = [m.start() + 1 for m in re.finditer(r"%[a-z]", text)]
                if verbs:
                    verb = rng.choice(verbs)
                    text = text[:verb] + rng.choice("dsvqxfTtpw%z") + text[verb + 1 :]
            case 10:
                swaps = list(re.finditer(r":=|(?<![:=!<>+*/%&|^-])=(?!=)", text))
                if swaps:
                    swap = rng.choice(swaps)
                    text = text[: swap.start()] + ("=" if swap.group() == ":=" else ":=") + text[swap.end() :]
            case 11:
                text = text[:start] + rng.choice(KEYWORDS + names[:5]) + " " + text[start:]
    return text


def corpus(count: int, seed: int) -> dict[str, str]:
    """name -> program: the originals and `count` mutations."""
    rng = random.Random(seed)  # noqa: S311 - a corpus, not a secret
    originals = {path.stem: path.read_text() for path in sorted(PROGRAMS.glob("*.go"))}
    programs = dict(originals)
    for number in range(count):
        name = rng.choice(sorted(originals))
        programs[f"{name}{number}"] = mutate(originals[name], rng)
    return programs


PLACE = re.compile(r"^(?:vet: )?\S*?main\.go:(\d+:\d+): (.*)")


def parse_output(output: str) -> list[str]:
    """`line:col: message` with continuation lines, paths cut off, sorted."""
    found: list[str] = []
    for line in output.split("\n"):
        match = PLACE.match(line)
        if match:
            found.append(f"{match[1]}: " + re.sub(r"\S*/main\.go:", "main.go:", match[2]))
        elif line.startswith("\t") and found:
            found[-1] += "\n" + re.sub(r"\S*main\.go:", "", line)
    return sorted(found)


def gopy_output(directory: Path) -> tuple[list[str], list[str]]:
    """gopy's compile errors and vet findings of main.go, in the same form."""
    report = vet(str(directory), ["."], Options(list(ANALYZERS), limit=0))
    errors: list[str] = list(report.problems + report.internal)
    findings: list[str] = []
    for group in report.groups:
        for diagnostic in group.diagnostics:
            position = report.fset.position(diagnostic.pos)
            text = f"{position.line}:{position.column}: {diagnostic.message}"
            if diagnostic.kind == ERROR:
                for related in diagnostic.related:
                    place = report.fset.position(related.pos)
                    if not isinstance(related.message, Text):
                        text += f"\n\t{place.line}:{place.column}: {related.message}"
                errors.append(text)
            elif diagnostic.kind == VET:
                findings.append(text)
    return sorted(errors), sorted(findings)


def run_go(programs: dict[str, str], root: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """name -> the compiler's errors; name -> go vet's findings, of those that compile."""
    config = import_config()
    (root / "go.mod").write_text("module d\n\ngo 1.27\n")
    errors: dict[str, list[str]] = {}
    for name, text in programs.items():
        directory = root / name
        directory.mkdir()
        (directory / "main.go").write_text(text)
        command = [go(), "tool", "compile", "-e", "-p", "main", "-complete", "-lang=go1.27"]
        command += ["-importcfg", config, "-o", str(root / "out.o"), str(directory / "main.go")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        errors[name] = parse_output(done.stdout + done.stderr)
    findings: dict[str, list[str]] = defaultdict(list)
    clean = [f"./{name}" for name in programs if not errors[name]]
    done = subprocess.run([go(), "vet", *clean], cwd=root, capture_output=True, text=True, check=False)
    for line in (done.stdout + done.stderr).split("\n"):
        match = re.match(r"^(?:vet: )?(?:\./)?(\w+)/main\.go:(\d+:\d+: .*)", line)
        if match:
            findings[match[1]].append(match[2])
    return errors, findings


def compare(count: int, seed: int, verbose: bool) -> tuple[int, int]:
    """(same, all) programs; prints the differences if verbose."""
    programs = corpus(count, seed)
    same = 0
    kinds: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        errors, findings = run_go(programs, root)
        for name in programs:
            ours, advice = gopy_output(root / name)
            theirs, want = errors[name], sorted(findings[name])
            if ours == theirs and (advice == want or theirs):
                same += 1
                continue
            kind = (
                "syntax"
                if any("syntax error" in text for text in theirs + ours)
                else "types"
                if theirs or ours
                else "vet"
            )
            kinds[kind] += 1
            if verbose:
                go_side, gopy_side = (theirs, ours) if ours != theirs else (want, advice)
                print(f"--- {name} ({kind})")
                for text in go_side:
                    if text not in gopy_side:
                        print(f"  go   {text}")
                for text in gopy_side:
                    if text not in go_side:
                        print(f"  gopy {text}")
    refused, vetted = sum(map(bool, errors.values())), sum(map(bool, findings.values()))
    print(
        f"real Go refuses {refused} of them with {sum(map(len, errors.values()))} errors, and vet complains of {vetted}"
    )
    print(
        f"differential, seed {seed}: {same} of {len(programs)} programs the same ({100 * same / len(programs):.1f} %)",
        dict(kinds),
    )
    return same, len(programs)


def main() -> None:
    """Print the figure."""
    arguments = sys.argv[1:]

    def number(flag: str, default: int) -> int:
        return int(arguments[arguments.index(flag) + 1]) if flag in arguments else default

    compare(number("--count", 300), number("--seed", 1), "-v" in arguments)


if __name__ == "__main__":
    main()
