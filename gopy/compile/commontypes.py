"""Types without a declaration that package runtime has descriptors of for all: what most programs mention.

All other undeclared types have a descriptor in every module that needs one, and start-up chooses one of these.
"""

from __future__ import annotations

from gopy.compile.typekey import TypeKeys
from gopy.types.objects import PARAM_VAR, Var
from gopy.types.typ import TYP, UNSAFE_POINTER, Chan, Map, Pointer, Signature, Slice, Struct, Tuple, Type
from gopy.types.typeset import EMPTY_INTERFACE
from gopy.types.universe import UNIVERSE

_types: dict[str, Type] = {}

# Parameters and results of functions: b []byte, s string, i int, l int64, u uint64, f float64, o bool, e error, a any, r rune,
# y byte.
_FUNCS = """
; ;s ;e ;i ;o ;l ;u ;f ;a ;r ;b ;be ;si ;ie ;se ;ye ;rie ;io s; i; e; a; o; b; b;ie b;e s;ie s;e s;s i;i i;s i;o i;e ii; ii;o ii;i
e;o e;e a;o a;e a; a;a s;o s;i s;a s;so s;sa ss;s ss;o o; r;o r;r l;l u;u f;f ff;f y;e bl;ie li;le b;b ss;e i;a
""".split()


def common_types() -> dict[str, Type]:
    """Those types by key."""
    if _types:
        return _types
    basics = {TYP[kind].name: TYP[kind] for kind in range(1, UNSAFE_POINTER)}
    error = UNIVERSE.lookup("error").type  # type: ignore[union-attr]
    any_ = EMPTY_INTERFACE
    string, int_, bool_ = basics["string"], basics["int"], basics["bool"]
    types: list[Type] = [*basics.values(), TYP[UNSAFE_POINTER], error, any_]
    types += [Slice(t) for t in types]
    types += [Pointer(t) for t in types]
    types += [Slice(Slice(t)) for t in (basics["uint8"], int_, string)]
    for key in (string, int_):
        types += [Map(key, t) for t in (string, int_, bool_, any_, basics["float64"], Slice(string), Slice(int_))]
    empty = Struct([])
    types += [empty, Map(string, empty), Map(int_, empty), Chan(0, empty)]
    types += [Chan(0, t) for t in (int_, string, bool_, error)]
    letters: dict[str, Type] = {
        "b": Slice(basics["uint8"]),
        "s": string,
        "i": int_,
        "l": basics["int64"],
        "u": basics["uint64"],
        "f": basics["float64"],
        "o": bool_,
        "e": error,
        "a": any_,
        "r": basics["int32"],
        "y": basics["uint8"],
    }
    for text in _FUNCS:
        params, _, results = text.partition(";")
        types.append(Signature(None, _tuple(params, letters), _tuple(results, letters)))
    keys = TypeKeys()
    for t in types:
        _types[keys.key(t)] = t
    return _types


def _tuple(text: str, letters: dict[str, Type]) -> Tuple:
    return Tuple([Var(0, None, "", letters[c], PARAM_VAR) for c in text])
