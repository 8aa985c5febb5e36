"""A PrairieLearn question with an external grader: info.json, question.html, tests/ with the exercise and the entry point, and a
Dockerfile for the image, which must have gopy and a filled cache, for the grader has no network."""

from __future__ import annotations

from gopy.classroom.bundle.pieces import File, first_work, secret_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.bundle.pieces import Order

IMAGE = "gopy-grader"
TIMEOUT = 120  # seconds
_RUN = """#!/usr/bin/env bash
# The grader's container runs this for each submission.
set -eu
root="${GRADE:-/grade}"
mkdir -p "$root/results"
exec gopy export prairielearn "$root/tests/exercise" "$root/student" --lang LANGUAGE -o "$root/results/results.json"
"""
_DOCKERFILE = """# docker build -t IMAGE .
FROM python:3.13-slim
COPY . /bundle
ENV GOPY_CACHE=/opt/gopy-cache
RUN apt-get update && apt-get install -y --no-install-recommends bash && rm -rf /var/lib/apt/lists/* \\
    && pip install --no-cache-dir "REQUIREMENT" \\
    && gopy export prairielearn /bundle/tests/exercise /bundle/tests/exercise/FIRST -o /tmp/first.json \\
    && chmod -R a+rwX /opt/gopy-cache && rm -rf /bundle
"""
_QUESTION = """<pl-question-panel>
  <div style="white-space: pre-wrap">TASK</div>
EDITORS
</pl-question-panel>
<pl-submission-panel>
  <pl-external-grader-results></pl-external-grader-results>
  <pl-file-preview></pl-file-preview>
</pl-submission-panel>
"""


def files(order: Order) -> dict[str, File]:
    """The bundle."""
    import json
    import uuid

    exercise = order.exercise
    image = order.image or IMAGE
    info = {
        "uuid": str(uuid.uuid5(uuid.NAMESPACE_URL, f"gopy:{exercise.id}")),
        "title": exercise.title.in_language(order.language),
        "topic": exercise.section or "Go",
        "tags": exercise.tags,
        "type": "v3",
        "gradingMethod": "External",
        "externalGradingOptions": {
            "enabled": True,
            "image": image,
            "entrypoint": "/grade/tests/run.sh",
            "timeout": TIMEOUT,
        },
    }
    task = _template(exercise.readme(order.language))
    editors = "\n".join(f"  {_editor(order, name)}" for name in exercise.files)
    question = _QUESTION.replace("EDITORS", editors).replace("TASK", task)
    dockerfile = _DOCKERFILE.replace("IMAGE", image).replace("REQUIREMENT", order.requirement("/bundle"))
    dockerfile = dockerfile.replace("FIRST", first_work(exercise))
    return {
        "info.json": File(json.dumps(info, indent=2, ensure_ascii=False) + "\n"),
        "question.html": File(question),
        "Dockerfile": File(dockerfile),
        "tests/run.sh": File(_RUN.replace("LANGUAGE", order.language), runs=True),
        **secret_files(exercise, "tests/exercise/"),
        **order.wheel(),
    }


def _editor(order: Order, name: str) -> str:
    import html
    import os

    path = order.exercise.path("starter", *name.split("/"))
    text = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
    mode = ' ace-mode="ace/mode/golang"' if name.endswith(".go") else ""
    return f'<pl-file-editor file-name="{html.escape(name)}"{mode}>{_template(text)}</pl-file-editor>'


def _template(text: str) -> str:
    """A text as it stands in HTML that is a Mustache template."""
    import html

    return html.escape(text).replace("{{", "&#123;&#123;")
