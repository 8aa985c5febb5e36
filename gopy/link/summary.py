"""The summary of a compiled module: what others need to know of it to call its functions and to name its data.

It is a text of lines, because it is read in every run and used in few places: reading means splitting it, and a line is
looked at when its symbol is asked for.

    module PATH
    data BASE END           its memory, in bytes; table BASE END: its slots
    moduledata ADDRESS      what runtime.addmodule gets; 0: none
    init 1                  it exports _gopy_init
    f SYMBOL \\t PARAMS \\t RESULTS \\t EFFECTS \\t SLOT \\t NUMBER \\t STAYS
                            functions that are exported or have a slot; PARAMS and RESULTS a letter per value: i l f d
                            (i32 i64 f32 f64); EFFECTS: b may block, a may allocate, p may panic, n never returns, r recovers;
                            NUMBER: the how-many-eth of the module's functions it is; STAYS: Extern.stays
    d SYMBOL \\t ADDRESS     data that other modules may name
"""

from __future__ import annotations

from gopy.ir.module import Extern
from gopy.ir.values import F32, F64, I32, I64

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LETTERS = {I32: "i", I64: "l", F32: "f", F64: "d"}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}


class Summary:
    """A summary that was read. `module` is the import path."""

    __slots__ = (
        "module",
        "data_base",
        "data_end",
        "table_base",
        "table_end",
        "moduledata",
        "has_init",
        "_lines",
        "_made",
    )

    def __init__(self, text: str) -> None:
        self.module = ""
        self.data_base = self.data_end = self.table_base = self.table_end = self.moduledata = 0
        self.has_init = False
        self._made: dict[str, Extern] = {}
        self._lines: dict[str, str] = {}
        lines = self._lines
        for line in text.split("\n"):
            name, _, rest = line.partition("\t")
            if rest:
                lines[name] = rest
            elif line:
                self._header(line.split(" "))

    def _header(self, words: list[str]) -> None:
        match words:
            case ["module", path]:
                self.module = path
            case ["data", base, end]:
                self.data_base, self.data_end = int(base), int(end)
            case ["table", base, end]:
                self.table_base, self.table_end = int(base), int(end)
            case ["moduledata", address]:
                self.moduledata = int(address)
            case ["init", _]:
                self.has_init = True

    def extern(self, symbol: str) -> Extern | None:
        """A function; None if the module has none with this symbol."""
        found = self._made.get(symbol)
        if found is None:
            line = self._lines.get("f " + symbol)
            if line is None:
                return None
            params, results, effects, slot, _, stays = line.split("\t")
            kinds = _KINDS
            found = Extern(symbol, self.module, tuple(kinds[c] for c in params), tuple(kinds[c] for c in results))
            found.may_block = "b" in effects
            found.may_alloc = "a" in effects
            found.may_panic = "p" in effects
            found.noreturn = "n" in effects
            found.has_recover = "r" in effects
            found.table_index = int(slot)
            found.stays = int(stays)
            self._made[symbol] = found
        return found

    def address(self, symbol: str) -> int | None:
        """The address of a data symbol; None if there is none."""
        line = self._lines.get("d " + symbol)
        return int(line) if line is not None else None

    def functions(self) -> list[str]:
        """The symbols of all functions."""
        return [name[2:] for name in self._lines if name.startswith("f ")]

    def slots(self) -> list[tuple[int, int]]:
        """Table slot and number of all functions that have a slot."""
        found = []
        for name, line in self._lines.items():
            if name.startswith("f "):
                _, _, _, slot, number, _ = line.split("\t")
                if slot != "0":
                    found.append((int(slot), int(number)))
        return found

    def datas(self) -> list[str]:
        """The symbols of all data."""
        return [name[2:] for name in self._lines if name.startswith("d ")]


def write_summary(
    module: str,
    functions: Iterable[tuple[int, Extern]],
    datas: Iterable[tuple[str, int]],
    data: tuple[int, int],
    table: tuple[int, int],
    moduledata: int,
    has_init: bool,
) -> str:
    """The text of a summary; functions with their numbers."""
    lines = [f"module {module}", f"data {data[0]} {data[1]}", f"table {table[0]} {table[1]}"]
    if moduledata:
        lines.append(f"moduledata {moduledata}")
    if has_init:
        lines.append("init 1")
    for number, f in functions:
        effects = (
            ("b" if f.may_block else "")
            + ("a" if f.may_alloc else "")
            + ("p" if f.may_panic else "")
            + ("n" if f.noreturn else "")
            + ("r" if f.has_recover else "")
        )
        lines.append(
            f"f {f.name}\t{_letters(f.params)}\t{_letters(f.results)}\t{effects}\t{f.table_index}\t{number}\t{f.stays}"
        )
    lines += [f"d {name}\t{address}" for name, address in datas]
    lines.append("")
    return "\n".join(lines)


def _letters(kinds: Sequence[int]) -> str:
    return "".join(_LETTERS[kind] for kind in kinds)
