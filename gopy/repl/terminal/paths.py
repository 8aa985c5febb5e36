"""Where the REPL keeps its history and looks for the file that is run at the start.

GOPY_HOME names one directory for both; otherwise they are where the platform wants them: history with the state, the init
file with the configuration.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HISTORY = "history"
INIT = "init"


def history_path(environ: Mapping[str, str]) -> str:
    """The file of the history; "" if there is no place for it."""
    return _place(environ, "XDG_STATE_HOME", os.path.join(".local", "state"), HISTORY)


def init_path(environ: Mapping[str, str]) -> str:
    """The init file, whether it exists or not; "" if there is no place for it."""
    return _place(environ, "XDG_CONFIG_HOME", ".config", INIT)


def _place(environ: Mapping[str, str], variable: str, below_home: str, name: str) -> str:
    asked = environ.get("GOPY_HOME", "")
    if asked:
        return os.path.join(os.path.abspath(asked), name)
    home = environ.get("USERPROFILE" if sys.platform == "win32" else "HOME", "")
    if sys.platform == "win32":
        base = environ.get("APPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support") if home else ""
    else:
        base = environ.get(variable, "") or (os.path.join(home, below_home) if home else "")
    return os.path.join(base, "gopy", name) if os.path.isabs(base) else ""


def prepare(path: str) -> bool:
    """Make the directory of a file, for the user alone; whether it is there."""
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    except OSError:
        return False
    return True
