"""A course for nbgrader: its configuration, the exercise's notebook as the source of an assignment, and the exercise as a course
of gopy's, from which hidden tests come when students' notebooks are marked. Only the teacher has this directory; students get
what `nbgrader generate_assignment` makes of the notebook."""

from __future__ import annotations

from gopy.classroom.bundle.pieces import File, secret_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.bundle.pieces import Order

_CONFIG = '''"""nbgrader's configuration for exercises in Go. Made by gopy.

nbgrader generate_assignment EXERCISE; nbgrader autograde EXERCISE
"""

import os

c = get_config()  # noqa: F821 (nbgrader gives it)
c.CourseDirectory.course_id = "go"
# nbgrader knows no Go: without this it fails.
c.ClearSolutions.code_stub = {"go": "", "python": "# YOUR CODE HERE\\nraise NotImplementedError()"}
c.ClearSolutions.enforce_metadata = False
c.ExecutePreprocessor.timeout = 600
c.ExecutePreprocessor.startup_timeout = 120
# Where the kernel finds the exercise with its hidden tests.
os.environ["GOPY_COURSE"] = os.path.join(os.path.dirname(os.path.abspath(__file__)), "course")
'''


def files(order: Order) -> dict[str, File]:
    """The bundle."""
    import json

    from gopy.classroom.notebook import notebook, self_contained
    from gopy.source.language import translator

    exercise = order.exercise
    gettext = translator(order.language)
    made = notebook(exercise, gettext, order.language, nbgrader=True, hidden=self_contained(exercise))
    return {
        "nbgrader_config.py": File(_CONFIG.replace("EXERCISE", exercise.id)),
        f"source/{exercise.id}/{exercise.id}.ipynb": File(json.dumps(made, indent=1, ensure_ascii=False) + "\n"),
        **secret_files(exercise, f"course/01-course/010-{exercise.id}/"),
    }
