"""A repository for students to start from, with a GitHub Actions workflow: it marks each push, shows the feedback on the run's
page, and hands the result on as the step's output `result`, for GitHub Classroom's reporter, and as a file.

The task, the starter and the visible tests stand at the top, the students' edition of the exercise in .gopy/. Whoever owns the
repository can change that and the workflow: it is for learning; the marks that count are those of `gopy grade`.
"""

from __future__ import annotations

from gopy.classroom.bundle.pieces import File, open_files, starting_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.bundle.pieces import Order

# The name of the workflow and of its job are those that GitHub Classroom looks for.
_WORKFLOW = """name: Autograding Tests
on:
  - push
  - workflow_dispatch
permissions:
  contents: read
jobs:
  run-autograding-tests:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - uses: actions/cache@v4
        with:
          path: ~/.cache/gopy
          key: gopy-VERSION-${{ runner.os }}
      - run: python -P -m pip install "REQUIREMENT"
      - id: gopy
        run: python -P .gopy/mark.py
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: marks
          path: ${{ runner.temp }}/gopy-result.json
          if-no-files-found: ignore
"""
_MARK = '''"""Marks the repository, shows what came of it, and fails if a check is not fulfilled. Made by gopy."""

import base64
import json
import os
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
result = os.path.join(os.environ.get("RUNNER_TEMP", here), "gopy-result.json")
# -P: no module of the repository's is taken for one of ours.
command = [sys.executable, "-P", "-m", "gopy", "export", "github", os.path.join(here, "exercise"), ".", "--lang", "LANGUAGE"]
status = subprocess.run([*command, "-o", result]).returncode
if status:
    sys.exit(status)  # it could not be marked, which is no zero
with open(result, encoding="utf-8") as file:
    data = json.load(file)
points = sum(test["score"] for test in data["tests"])
lines = [f"# {points:g} / {data['max_score']:g}", ""]
told = set()  # what the compiler says stands with each test
for test in data["tests"]:
    sign = "\\u2713" if test["status"] == "pass" else "\\u2717"
    message = test["message"] or ""
    lines += [f"## {sign} {test['name']} ({test['score']:g})", "", "" if message in told else message, ""]
    told.add(message)
text = "\\n".join(lines) + "\\n"
sys.stdout.buffer.write(text.encode())
if os.environ.get("GITHUB_STEP_SUMMARY"):
    with open(os.environ["GITHUB_STEP_SUMMARY"], "a", encoding="utf-8") as file:
        file.write(text)
if os.environ.get("GITHUB_OUTPUT"):
    with open(os.environ["GITHUB_OUTPUT"], "a", encoding="utf-8") as file:
        file.write("result=" + base64.b64encode(json.dumps(data).encode()).decode() + "\\n")
sys.exit(data["status"] != "pass")
'''


def files(order: Order) -> dict[str, File]:
    """The bundle."""
    import gopy

    workflow = _WORKFLOW.replace("VERSION", gopy.__version__).replace("REQUIREMENT", order.requirement(".gopy"))
    return {
        **starting_files(order),
        ".github/workflows/autograding.yml": File(workflow),
        ".gopy/mark.py": File(_MARK.replace("LANGUAGE", order.language)),
        **open_files(order, ".gopy/exercise/"),
        **order.wheel(".gopy/"),
    }
