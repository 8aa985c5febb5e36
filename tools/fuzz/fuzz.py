"""Fuzzing of the whole of `gopy vet`: mutated Go programs must give findings, never a traceback or a hang.

    python tools/fuzz/fuzz.py --count 100000 --seed 1 --failures /tmp/fuzz

Parts of real Go files (Go's own std, read in place, and the programs of tests/) are changed token by token or byte by
byte, and go through the whole chain in this process: reading, parsing, checking, all analyzers, all report formats; one
in eight also through the formatter and the fixes. An exception, an analyzer that failed, a run of more than ten
seconds or of more than 3 GB are failures; each is written to the folder of failures with its seed. Every input is
determined by (seed, number), so `--only NUMBER` repeats one.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import resource
import signal
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from gopy.cli.main import DEEP_LIMIT, DEEP_STACK  # noqa: E402
from gopy.source.file import FileSet  # noqa: E402
from gopy.source.render import Renderer, plain  # noqa: E402
from gopy.tool import fixes, pages  # noqa: E402
from gopy.tool.fmt import format_source  # noqa: E402
from gopy.tool.github import to_github  # noqa: E402
from gopy.tool.json_report import to_json  # noqa: E402
from gopy.tool.sarif import to_sarif  # noqa: E402
from gopy.tool.vet import Options, Report, vet  # noqa: E402
from gopy.vet.registry import ANALYZERS  # noqa: E402

TIME_LIMIT = 10  # seconds for one input
MEMORY_LIMIT = 3 << 30  # bytes of address space
MAX_LINES = 300
TOKEN = re.compile(
    rb"//[^\n]*|/\*.*?\*/|`[^`]*`|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|[A-Za-z_]\w*|\d[\w.]*|"
    rb"<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|[=!<>+\-*/%&|^:]=|<<|>>|&\^|\s+|.",
    re.DOTALL,
)
WORDS = (
    b"break case chan const continue default defer else fallthrough for func go goto if import interface map package range "
    b"return select struct switch type var nil true false iota _ int string error any float64 byte rune len cap append "
    b"make new copy delete panic recover close min max clear complex real imag print"
).split()
PREDECLARED = WORDS[WORDS.index(b"nil") :]
SIGNS = (
    b"+ - * / % & | ^ << >> &^ += -= *= == != < <= > >= && || <- ++ -- = := ! ( ) [ ] { } , . ; : ... ~ \n ? @ #"
).split(b" ")
SORTS = {
    "binary": b"+ - * / % & | ^ << >> &^ == != < <= > >= && ||".split(),
    "assign": b"+= -= *= /= = := <<= &^=".split(),
    "post": b"++ --".split(),
}
KINDS_OF_CHANGE = (*range(12), *[3, 4, 5] * 9)  # 3, 4 and 5 keep most programs parsing
KEYWORDS = frozenset(WORDS[: WORDS.index(b"nil")])
LITERALS = (
    b"0 1 -1 1.5 1e1000000 0x 0b2 08 1_000 1__0 'a' '\\' '' \"\" \"%d %s\" `x` 0i 1e-400 9223372036854775808 07 '\\x' "
    b'0x1p-2 18446744073709551616 1<<100 "\\u{1}" '
).split()
BYTES = [
    text.encode("utf-8", "surrogatepass")
    for text in (
        *(
            "\0",
            "\ufeff",
            "\r",
            "\r\n",
            "\t",
            '"',
            "`",
            "'",
            "/*",
            "*/",
            "//",
            "\\",
            "；",
            "“",
            "（",
            "世界",
            "𝔘",
            "\ud800",
        ),
        *("\x1b[0m", "//line x:0:0\n", "//go:build !\n", "//gopy:ignore\n", "/*line :9999999999999:1*/"),
    )
] + [b"\x80", b"\xff\xfe"]


class TooLong(BaseException):
    """The time limit is over; not an Exception, lest an analyzer's driver takes it for an analyzer's failure."""


def corpus(goroot: Path | None) -> list[bytes]:
    """Texts to mutate: tests' programs, and small files of Go's std, cut into parts of at most MAX_LINES lines."""
    paths = sorted((ROOT / "tests").rglob("*.go"))
    if goroot is not None:
        paths += [p for p in sorted((goroot / "src").rglob("*.go")) if p.is_file() and p.stat().st_size < 12_000]
    texts = [data for data in (p.read_bytes() for p in paths) if 5 <= data.count(b"\n") <= MAX_LINES]
    whole = [data for data in texts if b"package main" in data]  # they compile alone: make them half of all
    return texts + whole * max(1, (len(texts) - len(whole)) // max(1, len(whole)))


def sort(token: bytes) -> str:
    """What kind of token it is: a program in which tokens are replaced by others of their kind mostly still parses."""
    if token in KEYWORDS:
        return "keyword"
    if token[:1].isdigit() or token[:1] in b"\"'`":
        return "literal"
    if token[:1].isalpha() or token[:1] == b"_":
        return "name"
    return next((kind for kind, signs in SORTS.items() if token in signs), token.decode("latin-1"))


def part(rng: random.Random, text: bytes) -> bytes:
    """The text, or its head with some of its top-level declarations: small inputs make many runs."""
    pieces = re.split(rb"\n\n(?=(?:func|type|var|const|//)\b)", text)
    if len(pieces) < 4 or text.count(b"\n") < 60:
        return text
    first = rng.randrange(1, len(pieces))
    return b"\n\n".join(pieces[:1] + pieces[first : first + rng.randrange(1, 5)]) + b"\n"


def mutate(rng: random.Random, text: bytes, other: bytes) -> bytes:
    """`text` with one to six changes of tokens, sometimes of bytes; tokens come from itself, from `other`, or lists."""
    tokens = TOKEN.findall(text)
    pool = [t for t in TOKEN.findall(other) if not t.isspace()] or [b"x"]
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 6))):
        places = [i for i, t in enumerate(tokens) if not t.isspace() and not t.startswith((b"//", b"/*"))]
        if not places:
            break
        change = rng.choice(KINDS_OF_CHANGE)
        if change in (3, 4, 5):
            places = [i for i in places if sort(tokens[i]) in ("name", "literal", "binary")] or places
        at = rng.choice(places)
        token = tokens[at]
        same = [tokens[i] for i in places if sort(tokens[i]) == sort(token)]
        match change:
            case 0:
                del tokens[at]
            case 1:
                tokens.insert(at, token + b" ")
            case 2:
                i = rng.choice(places)
                tokens[at], tokens[i] = tokens[i], token
            case 3:
                tokens[at] = rng.choice(same)
            case 4:
                tokens[at] = rng.choice([t for t in pool if sort(t) == sort(token)] or same)
            case 5:
                tokens[at] = rng.choice({"literal": LITERALS, "name": PREDECLARED}.get(sort(token), same))
            case 6:
                tokens[at] = rng.choice(pool)
            case 7:
                tokens[at] = rng.choice(rng.choice((WORDS, SIGNS, LITERALS)))
            case 8:
                tokens.insert(at, b" " + rng.choice(rng.choice((WORDS, SIGNS, LITERALS))) + b" ")
            case 9:  # a stretch moved elsewhere
                stretch = tokens[at : at + rng.randrange(2, 12)]
                del tokens[at : at + len(stretch)]
                i = rng.randrange(len(tokens) + 1)
                tokens[i:i] = stretch
            case 10:  # a stretch twice or gone
                size = rng.randrange(2, 30)
                tokens[at : at + size] = tokens[at : at + size] * rng.choice((0, 2))
            case 11:
                i = rng.randrange(len(pool))
                tokens[at:at] = [b" ".join(pool[i : i + rng.randrange(1, 8)]), b" "]
    data = b"".join(tokens)
    if rng.random() < 0.15:
        for _ in range(rng.randrange(1, 4)):
            at = rng.randrange(len(data) + 1)
            match rng.randrange(4):
                case 0:
                    data = data[:at] + rng.choice(BYTES) + data[at:]
                case 1:
                    data = data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]
                case 2:
                    data = data[:at] + data[at + rng.randrange(1, 20) :]
                case 3:
                    data = data[:at] if rng.random() < 0.3 else data[at:]
    return data


def chain(data: bytes, cwd: str, thorough: bool) -> Report:
    """Everything `gopy vet -` does with a text, all formats."""
    report = vet(cwd, ["-"], Options(list(ANALYZERS)), data)
    if report.internal:
        raise RuntimeError("; ".join(report.internal))

    def summary(code: str) -> tuple[str, str]:
        return pages.summary(code, "en")

    renderer = Renderer(report.fset, width=60, color=thorough, summary=summary)
    for group in report.groups:
        for diagnostic in group.diagnostics:
            renderer.render(diagnostic)
            plain(diagnostic, report.fset)
    to_json(report, str, lambda name: os.path.join(cwd, name)).encode()
    to_sarif(report, str, summary, cwd).encode()
    to_github(report, str).encode()
    if thorough:
        fixes.changes(report)
        format_source("x.go", data, FileSet())
    return report


def run_deep(data: bytes, cwd: str, thorough: bool) -> None:
    """As the command line does after a RecursionError: again, with a big stack."""
    failures: list[BaseException] = []

    def work() -> None:
        sys.setrecursionlimit(DEEP_LIMIT)
        try:
            chain(data, cwd, thorough)
        except BaseException as error:  # reported below
            failures.append(error)

    threading.stack_size(DEEP_STACK)
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(TIME_LIMIT)
    if thread.is_alive():
        raise TooLong
    if failures:
        raise failures[0]


def make(seed: int, number: int, texts: list[bytes]) -> tuple[bytes, bool]:
    """The input with this number, and whether it is run thoroughly."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 - it must be repeatable
    text = part(rng, rng.choice(texts))
    data = mutate(rng, text, rng.choice(texts))
    if rng.random() < 0.05:  # a fragment
        data = re.sub(rb"(?m)^package \w+", b"", data, count=1)
    return data, rng.random() < 0.125


def alarm(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong


def signature(error: BaseException) -> str:
    """What makes two failures the same: the exception, and where in gopy it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    last = next((f for f in reversed(frames) if "/gopy/" in f.filename), frames[-1])
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno} {str(error)[:100]}"


def main() -> int:
    """Run; exit status 1 if anything failed."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--start", type=int, default=0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", type=int, help="repeat this number, print its text and the traceback")
    options.add_argument("--failures", type=Path, help="folder for the inputs that failed")
    options.add_argument("--goroot", type=Path, help="take Go's std too")
    asked = options.parse_args()
    texts = corpus(asked.goroot)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    signal.signal(signal.SIGALRM, alarm)
    cwd = tempfile.mkdtemp()
    numbers = range(asked.start, asked.start + asked.count) if asked.only is None else [asked.only]
    found: Counter[str] = Counter()
    slowest = 0.0
    refused = 0
    began = time.monotonic()
    for number in numbers:
        data, thorough = make(asked.seed, number, texts)
        start = time.monotonic()
        signal.alarm(TIME_LIMIT)
        try:
            try:
                refused += chain(data, cwd, thorough).has_errors
            except RecursionError:
                signal.alarm(0)
                run_deep(data, cwd, thorough)
        except (Exception, TooLong) as error:
            signal.alarm(0)
            name = signature(error)
            found[name] += 1
            if asked.only is not None:
                sys.stdout.buffer.write(data)
                traceback.print_exception(error)
            if found[name] <= 3:
                print(f"{number}: {name}", flush=True)
                if asked.failures is not None:
                    asked.failures.mkdir(parents=True, exist_ok=True)
                    (asked.failures / f"{asked.seed}-{number}.go").write_bytes(data)
                    with (asked.failures / f"{asked.seed}-{number}.txt").open("w") as out:
                        traceback.print_exception(error, file=out)
        finally:
            signal.alarm(0)
        slowest = max(slowest, time.monotonic() - start)
        if (number + 1) % 1000 == 0:
            rate = (number + 1 - asked.start) / (time.monotonic() - began)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
            print(
                f"{number + 1}: {sum(found.values())} failures of {len(found)} kinds, {refused} programs with errors, "
                f"{rate:.1f}/s, slowest {slowest:.1f} s, {memory} MB",
                flush=True,
            )
    for name, count in found.most_common():
        print(f"{count:5} {name}")
    print(f"{len(numbers)} inputs, {sum(found.values())} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
