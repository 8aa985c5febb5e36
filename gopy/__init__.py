"""gopy: a whole Go classroom that `pip install` brings.

In Python: `gopy.Session()` runs Go a cell at a time and passes values, `gopy.load(package)` makes a package of Go a
module whose functions can be called. Errors: CompileError, GoPanic, GoInterrupted, and GoError, a Go function's error.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.bridge import (
        CompileError as CompileError,
        GoInterrupted as GoInterrupted,
        GoPanic as GoPanic,
        load as load,
    )
    from gopy.repl.session import Session as Session
    from gopy.repl.values import GoError as GoError

_HOMES = {
    "CompileError": "gopy.repl.bridge",
    "GoError": "gopy.repl.values",
    "GoInterrupted": "gopy.repl.bridge",
    "GoPanic": "gopy.repl.bridge",
    "Session": "gopy.repl.session",
    "load": "gopy.repl.bridge",
    "load_ipython_extension": "gopy.kernel.ipython",
    "unload_ipython_extension": "gopy.kernel.ipython",
}


def __getattr__(name: str) -> object:
    """The public interface, imported when it is asked for: the command line needs none of it."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'gopy' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)
