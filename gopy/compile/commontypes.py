"""Types without a declaration that package runtime has descriptors of for all: what most programs mention.

All other undeclared types have a descriptor in every module that needs one, and start-up chooses one of these.
"""

from __future__ import annotations

from gopy.compile.typekey import TypeKeys
from gopy.types.objects import PARAM_VAR, Var
from gopy.types.typ import TYP, UNSAFE_POINTER, Chan, Map, Pointer, Signature, Slice, Struct, Tuple, Type
from gopy.types.typeset import EMPTY_INTERFACE
from gopy.types.universe import UNIVERSE

_keys: set[str] = set()

# Parameters and results of functions: b []byte, s string, i int, l int64, u uint64, f float64, o bool, e error, a any, r rune,
# y byte.
_FUNCS = """
; ;s ;e ;i ;o ;l ;u ;f ;a ;r ;b ;be ;si ;ie ;se ;ye ;rie ;io s; i; e; a; o; b; b;ie b;e s;ie s;e s;s i;i i;s i;o i;e ii; ii;o ii;i
e;o e;e a;o a;e a; a;a s;o s;i s;a s;so s;sa ss;s ss;o o; r;o r;r l;l u;u f;f ff;f y;e bl;ie li;le b;b ss;e i;a
""".split()
_LETTERS = {
    "b": "[]uint8",
    "s": "string",
    "i": "int",
    "l": "int64",
    "u": "uint64",
    "f": "float64",
    "o": "bool",
    "e": "error",
    "a": "interface {}",
    "r": "int32",
    "y": "uint8",
}
_MAP_ELEMS = ("string", "int", "bool", "interface {}", "float64", "[]string", "[]int", "struct {}")
_CHAN_ELEMS = ("struct {}", "int", "string", "bool", "error")


def common_keys() -> set[str]:
    """The keys of those types."""
    if not _keys:
        names = [TYP[kind].name for kind in range(1, UNSAFE_POINTER)]
        names += ["unsafe.Pointer", "error", "interface {}"]
        names += ["[]" + name for name in names]
        _keys.update(names)
        _keys.update(["*" + name for name in names])
        _keys.update(("[][]uint8", "[][]int", "[][]string", "struct {}"))
        for elem in _MAP_ELEMS:
            _keys.update((f"map[string]{elem}", f"map[int]{elem}"))
        _keys.update(["chan " + elem for elem in _CHAN_ELEMS])
        for text in _FUNCS:
            params, _, results = text.partition(";")
            listed = ", ".join([_LETTERS[c] for c in results])
            end = f" ({listed})" if len(results) > 1 else f" {listed}" if results else ""
            _keys.add(f"func({', '.join([_LETTERS[c] for c in params])}){end}")
    return _keys


def common_types() -> list[Type]:
    """The types themselves, for package runtime."""
    basics = {TYP[kind].name: TYP[kind] for kind in range(1, UNSAFE_POINTER)}
    error = UNIVERSE.lookup("error")
    assert error is not None
    plain: list[Type] = [*basics.values(), TYP[UNSAFE_POINTER], error.type, EMPTY_INTERFACE]
    plain += [Slice(t) for t in plain]
    types: list[Type] = [*plain, *(Pointer(t) for t in plain)]
    keys = TypeKeys()
    by_key = {keys.key(t): t for t in types}
    by_key["struct {}"] = Struct([])
    types += [Slice(by_key[key]) for key in ("[]uint8", "[]int", "[]string")]
    types.append(by_key["struct {}"])
    types += [Map(by_key[key], by_key[elem]) for key in ("string", "int") for elem in _MAP_ELEMS]
    types += [Chan(0, by_key[elem]) for elem in _CHAN_ELEMS]
    for text in _FUNCS:
        params, _, results = text.partition(";")
        types.append(Signature(None, _tuple(params, by_key), _tuple(results, by_key)))
    return types


def _tuple(text: str, by_key: dict[str, Type]) -> Tuple:
    return Tuple([Var(0, None, "", by_key[_LETTERS[c]], PARAM_VAR) for c in text])
