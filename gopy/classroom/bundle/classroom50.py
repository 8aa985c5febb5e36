"""An autograder for Classroom 50: what goes to CLASSROOM/autograders/ASSIGNMENT/ of the organisation's classroom50 repository.

The runner fetches it from GitHub Pages, where students can read it too: so it is the students' edition of the exercise.
"""

from __future__ import annotations

from gopy.classroom.bundle.pieces import File, open_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.bundle.pieces import Order

_AUTOGRADER = '''"""Classroom 50 runs this in the student's checkout, for each submission. Made by gopy.

It writes result.json. An exit status other than 0 says that it could not be marked, which is no zero.
"""

import os
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
# -P: no module of the student's is taken for one of ours.
python = [sys.executable, "-P", "-m"]
if subprocess.run([*python, "gopy", "version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
    user = [] if sys.prefix != sys.base_prefix else ["--user"]
    subprocess.run([*python, "pip", "install", "--quiet", *user, "REQUIREMENT".replace("HERE", here)], check=True)
environ = dict(os.environ)
# When it was handed in: marking it again later changes nothing.
commit = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True)
if commit.returncode == 0 and commit.stdout.strip():
    environ["GOPY_SUBMITTED"] = commit.stdout.strip()
exercise = os.path.join(here, "exercise")
command = [*python, "gopy", "export", "classroom50", exercise, ".", "--lang", "LANGUAGE", "-o", "result.json"]
sys.exit(subprocess.run(command, env=environ).returncode)
'''


def files(order: Order) -> dict[str, File]:
    """The bundle."""
    script = _AUTOGRADER.replace("LANGUAGE", order.language).replace("REQUIREMENT", order.requirement("HERE"))
    return {"autograder.py": File(script), **open_files(order, "exercise/"), **order.wheel()}
