"""The functions of package runtime that compiled code calls by itself, with the leaves of their results.

Their Go declarations stand in std/src/runtime. p: an address; w: another I32 (bool, rune, int32); l: an I64; d: an
interface's data word; g: an F64.
"""

from __future__ import annotations

from gopy.ir.values import F64, I32, I64

_LETTERS = {"p": (I32, True), "w": (I32, False), "l": (I64, False), "d": (I64, True), "g": (F64, False)}

_TABLE = """
newobject p|newarray p|makeslice p|growslice pl|concatstring2 pl|concatstring3 pl|concatstrings pl|cmpstring l|memequal w
slicebytetostring pl|stringtoslicebyte pll|stringtoslicerune pll|slicerunetostring pl|intstring pl|decoderune wl
makemap p|mapaccess1 p|mapaccess2 pw|mapassign p|mapdelete|mapclear|maplen l
mapaccess1_64 p|mapaccess2_64 pw|mapassign_64 p|mapdelete_64|mapaccess1_32 p|mapaccess2_32 pw|mapassign_32 p|mapdelete_32
mapaccess1_str p|mapaccess2_str pw|mapassign_str p|mapdelete_str|mapiterinit p|mapiternext
makechan p|chansend|chanrecv1|chanrecv2 w|closechan|chanlen l|chancap l|selectgo lw
gopanic|panicIndex|panicIndexU|panicSliceAlen|panicSliceAcap|panicSliceB|panicSlice3Alen|panicSlice3Acap|panicSlice3B|panicSlice3C
panicSliceAlenU|panicSliceAcapU|panicSliceBU|panicSlice3AlenU|panicSlice3AcapU|panicSlice3BU|panicSlice3CU
panicSliceConvert|panicdivide|panicshift|panicnil|panicnilmap|panicdottypeE|panicnildottype|panicunsafeslice|panicunsafestring|panicunsafeslicenilptr|panicunsafestringnilptr
panicrangestate|panicgonil
assertE2I p|assertE2I2 p|convI2I p|efaceeq w
deferframe l|deferproc|nextdefer p|caught|recovered w|rethrow|gorecover pd|newproc|preempt
printlock|printunlock|printstring|printint|printuint|printfloat|printfloat32|printcomplex|printcomplex64|printbool|printpointer|printslice|printeface|printnl|printsp
complex128div gg|strequal w|nilinterequal w|interequal w|strhash l|interhash l|nilinterhash l|memhash l|f64hash l|f32hash l
"""

RESULTS: dict[str, tuple[tuple[int, bool], ...]] = {}
for _entry in _TABLE.replace("\n", "|").split("|"):
    if _entry:
        _name, _, _letters = _entry.partition(" ")
        RESULTS[_name] = tuple(_LETTERS[c] for c in _letters)

NO_RETURN = frozenset("runtime." + name for name in RESULTS if name.startswith("panic") or name == "gopanic")
