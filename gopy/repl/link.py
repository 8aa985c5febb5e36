"""Putting a cell's module in its place among those that run: functions that are declared anew take the slots of the earlier
ones, and types that have been given methods get a new list of these in their descriptors."""

from __future__ import annotations

import ctypes

from gopy.runtime.session import RUNTIME

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.state import Loadable
    from gopy.runtime.session import Session

# In a descriptor (compile/typedata.py): the byte of flags, and the word that leads to the methods.
_FLAGS = 22
_METHODS = 128


def link(running: Session, loadable: Loadable) -> None:
    """Make the changes; the module has been loaded."""
    name = loadable.module.name
    for slot, symbol in loadable.slots:
        running.replace(slot, name, symbol)
    for old, new in loadable.patches:
        for offset, size in ((_FLAGS, 1), (_METHODS, 8)):
            data = ctypes.string_at(running.place(new + offset, size), size)
            ctypes.memmove(running.place(old + offset, size), data, size)
    if loadable.patches:
        running.call(RUNTIME, "runtime.forgetItabs")
