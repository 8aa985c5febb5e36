"""Functions: blocks, locals, slots, and what the passes find out about them."""

from __future__ import annotations

from gopy.ir.ops import Op, Terminator, Unreachable
from gopy.ir.values import Local, Slot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Block:
    """A basic block: ops, then a terminator. `name` is for people; unique within the function."""

    __slots__ = ("name", "ops", "term")

    def __init__(self, name: str) -> None:
        self.name = name
        self.ops: list[Op] = []
        self.term: Terminator = Unreachable()

    def __repr__(self) -> str:
        return f"<{self.name}>"


class Func:
    """A function. `name` is its symbol (`main.(*T).String`), `params` are the first of `locals`, `results` value types.

    The entry is `blocks[0]`. `handler`: where execution goes on when a call in any block (those behind the handler included)
    unwinds; None: unwinding passes through. On the way there locals keep their values.
    `slots`: see values.Slot. `pos`: of the declaration. `export`: other modules may call it.
    `noreturn`: never returns. `may_block`, `may_alloc`, `may_panic`: filled by the effects pass; a function that may
    block is made resumable. `has_recover`: it calls recover (see compile/lower/defer.py). `state`: in a function with
    a handler, made by compile/passes/reducible.py, the local that tells entering from coming back out of a catch.
    """

    __slots__ = (
        "name",
        "params",
        "results",
        "locals",
        "blocks",
        "handler",
        "slots",
        "pos",
        "export",
        "noreturn",
        "may_block",
        "may_alloc",
        "may_panic",
        "has_recover",
        "stays",
        "title",
        "state",
        "serial",
    )

    def __init__(self, name: str, pos: int = 0) -> None:
        self.name = name
        self.title = name  # as tracebacks show it
        self.params: list[Local] = []
        self.results: list[int] = []
        self.locals: list[Local] = []
        self.blocks: list[Block] = []
        self.handler: Block | None = None
        self.slots: list[Slot] = []
        self.pos = pos
        self.export = False
        self.noreturn = False
        self.may_block = False
        self.may_alloc = False
        self.may_panic = False
        self.has_recover = False
        self.stays = 0  # see compile/escape.py
        self.state: Local | None = None
        self.serial = 0  # of the next block's name

    def local(self, type: int, name: str = "", ptr: bool = False) -> Local:
        """A new local."""
        local = Local(len(self.locals), type, name, ptr)
        self.locals.append(local)
        return local

    def param(self, type: int, name: str = "", ptr: bool = False) -> Local:
        """A new parameter; all parameters are made before other locals."""
        assert len(self.params) == len(self.locals)
        local = self.local(type, name, ptr)
        self.params.append(local)
        return local

    def slot(self, size: int, align: int, ptrs: Sequence[int], name: str = "") -> Slot:
        """A new slot."""
        slot = Slot(len(self.slots), size, align, ptrs, name)
        self.slots.append(slot)
        return slot

    def block(self, name: str) -> Block:
        """A new block at the end; `name` gets a number behind it."""
        block = Block(f"{name}.{self.serial}")
        self.serial += 1
        self.blocks.append(block)
        return block
