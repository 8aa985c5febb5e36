"""Values of Python as package internal/bridge takes and gives them (its comment tells the format).

| Python | Go |
|---|---|
| None, bool, int, float, complex, str | nil, bool, whole numbers, floats, complex numbers, string |
| bytes, bytearray | []byte |
| list, tuple, range; numpy arrays and other buffers | slices and arrays, [][]T for two dimensions |
| dict | maps; structs, by the names of the fields |
| dataclasses | structs |

In the other direction a struct is an instance of a dataclass that is made for its type, a slice a list (with `numpy`, one
of numbers is an array), an error a GoError. What cannot be passed is an Opaque, whose text is what the session would show.
"""

from __future__ import annotations

import struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# reflect.Kind of numbers: format of struct and memoryview.
_FORMATS = {2: "q", 3: "b", 4: "h", 5: "i", 6: "q", 7: "Q", 8: "B", 9: "H", 10: "I", 11: "Q", 13: "f", 14: "d"}
_KINDS = {
    "b": 3,
    "h": 4,
    "i": 5,
    "q": 6,
    "B": 8,
    "H": 9,
    "I": 10,
    "Q": 11,
    "f": 13,
    "d": 14,
    "n": 6,
    "N": 11,
}
_KINDS |= {"l": 6, "L": 11} if struct.calcsize("l") == 8 else {"l": 5, "L": 10}  # a long of C
# The same in Go's words.
_ELEMENTS = {
    3: "int8",
    4: "int16",
    5: "int32",
    6: "int64",
    8: "uint8",
    9: "uint16",
    10: "uint32",
    11: "uint64",
    13: "float32",
    14: "float64",
}
_INT64 = 1 << 63


class GoError(Exception):
    """A value of type error: str() is its text, `type` its type in Go."""

    def __init__(self, text: str, type: str = "") -> None:
        super().__init__(text)
        self.type = type


class Opaque:
    """A value that cannot be passed: a function, a channel, something that contains itself."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


# Encoding.


def encode(value: Any) -> bytes:
    """A value as bytes. Errors: TypeError for one that Go has nothing like; OverflowError for whole numbers over 64 bits."""
    out: list[bytes] = []
    _put(value, out.append, 0)
    return b"".join(out)


def _put(value: Any, add: Callable[[bytes], None], depth: int) -> None:
    if depth > 90:
        raise TypeError("the value is nested too deeply, or contains itself")
    kind = type(value)
    if value is None:
        add(b"n")
    elif value is True:
        add(b"t")
    elif value is False:
        add(b"f")
    elif kind is int:
        add(_integer(value))
    elif kind is float:
        add(b"d" + struct.pack("<d", value))
    elif kind is complex:
        add(b"c" + struct.pack("<dd", value.real, value.imag))
    elif isinstance(value, str):
        add(b"s" + _text(value))
    elif isinstance(value, bytes | bytearray):
        add(b"b" + struct.pack("<I", len(value)))
        add(bytes(value))
    elif isinstance(value, dict):
        add(b"m" + struct.pack("<I", len(value)))
        for key, item in value.items():
            _put(key, add, depth + 1)
            _put(item, add, depth + 1)
    elif isinstance(value, list | tuple | range):
        add(b"l" + struct.pack("<I", len(value)))
        for item in value:
            _put(item, add, depth + 1)
    elif hasattr(kind, "__dataclass_fields__"):
        names = list(kind.__dataclass_fields__)
        add(b"r" + _text(kind.__name__) + struct.pack("<I", len(names)))
        for name in names:
            add(_text(name))
            _put(getattr(value, name), add, depth + 1)
    elif (plain := _plain(value)) is not value:
        _put(plain, add, depth + 1)
    elif hasattr(value, "__index__") and not hasattr(value, "__len__"):
        add(_integer(value.__index__()))
    elif hasattr(value, "__float__") and not hasattr(value, "__len__"):
        add(b"d" + struct.pack("<d", float(value)))
    else:
        _buffer(value, add)


def _plain(value: Any) -> Any:
    """What numpy has as a scalar, or as an array of what is no buffer of numbers (bool, complex, text), in Python's own types."""
    if hasattr(value, "tolist") and _view(value) is None:
        return value.tolist()
    return value


def _integer(value: int) -> bytes:
    if -_INT64 <= value < _INT64:
        return b"i" + struct.pack("<q", value)
    if 0 <= value < 2 * _INT64:
        return b"u" + struct.pack("<Q", value)
    raise OverflowError(f"{value} needs more than 64 bits")


def _text(text: str) -> bytes:
    data = text.encode("utf-8", "surrogateescape")
    return struct.pack("<I", len(data)) + data


def _view(value: Any) -> memoryview | None:
    """The memory of numbers in a buffer; None if it is none."""
    try:
        view = memoryview(value)
    except TypeError:
        return None
    code = view.format.lstrip("<=@")
    if code not in _KINDS or view.ndim not in (1, 2) or (view.format[:1] == ">" and view.itemsize > 1):
        return None
    return view


def _buffer(value: Any, add: Callable[[bytes], None]) -> None:
    view = _view(value)
    if view is None:
        raise TypeError(f"Go has nothing like a value of type {type(value).__name__}")
    kind = _KINDS[view.format.lstrip("<=@")]
    shape = view.shape
    assert shape is not None
    if view.ndim == 1:
        add(b"v" + bytes((kind,)) + struct.pack("<I", shape[0]))
        add(view.tobytes())
        return
    rows, columns = shape
    data = view.tobytes()
    size = columns * view.itemsize
    add(b"l" + struct.pack("<I", rows))
    for row in range(rows):
        add(b"v" + bytes((kind,)) + struct.pack("<I", columns))
        add(data[row * size : (row + 1) * size])


# Decoding.


class Decoder:
    """Takes values out of bytes. `classes` has the dataclasses made for structs, by name and fields; `numpy`: whether
    slices of numbers become arrays."""

    def __init__(self, classes: dict[tuple[str, tuple[str, ...]], type] | None = None, numpy: bool = False) -> None:
        self.classes = classes if classes is not None else {}
        self.numpy = numpy
        self._data = b""
        self._at = 0

    def values(self, data: bytes) -> list[Any]:
        """The values of a message."""
        self._data, self._at = data, 1
        return [self._value() for _ in range(self._length())]

    def _take(self, n: int) -> bytes:
        start = self._at
        self._at = end = start + n
        if end > len(self._data):
            raise ValueError("the message is cut off")
        return self._data[start:end]

    def _length(self) -> int:
        return int(struct.unpack("<I", self._take(4))[0])

    def _text(self) -> str:
        return self._take(self._length()).decode("utf-8", "replace")

    def _value(self) -> Any:
        tag = self._take(1)
        match tag:
            case b"n":
                return None
            case b"t":
                return True
            case b"f":
                return False
            case b"i":
                return struct.unpack("<q", self._take(8))[0]
            case b"u":
                return struct.unpack("<Q", self._take(8))[0]
            case b"d":
                return struct.unpack("<d", self._take(8))[0]
            case b"c":
                return complex(*struct.unpack("<dd", self._take(16)))
            case b"s":
                return self._text()
            case b"b":
                return self._take(self._length())
            case b"l":
                return [self._value() for _ in range(self._length())]
            case b"m":
                return self._map()
            case b"v":
                return self._vector()
            case b"r":
                return self._struct()
            case b"e":
                type = self._text()
                return GoError(self._text(), type)
            case b"o":
                return Opaque(self._text())
        raise ValueError(f"unknown tag {tag!r}")

    def _map(self) -> Any:
        found: dict[Any, Any] = {}
        for _ in range(self._length()):
            key = self._value()
            value = self._value()
            found[tuple(key) if isinstance(key, list) else key] = value
        return found

    def _vector(self) -> Any:
        format = _FORMATS[self._take(1)[0]]
        n = self._length()
        data = self._take(n * struct.calcsize(format))
        if self.numpy:
            from importlib import import_module

            numpy = import_module("numpy")
            return numpy.frombuffer(bytearray(data), numpy.dtype(format).newbyteorder("<"))  # which can be written to
        return list(struct.unpack(f"<{n}{format}", data))

    def _struct(self) -> Any:
        name = self._text()
        fields: dict[str, Any] = {}
        for _ in range(self._length()):
            field = self._text()
            fields[field] = self._value()
        cls = dataclass_of(name, tuple(fields), self.classes)
        made: Any = object.__new__(cls)
        made.__dict__.update(fields)
        return made


def dataclass_of(name: str, fields: tuple[str, ...], classes: dict[tuple[str, tuple[str, ...]], type]) -> type:
    """The dataclass for a struct type."""
    found = classes.get((name, fields))
    if found is None:
        from dataclasses import make_dataclass
        from keyword import iskeyword

        usable = [(field, object) for field in fields if field.isidentifier() and not iskeyword(field) and field != "_"]
        found = classes[name, fields] = make_dataclass(name or "struct", usable, eq=True)
    return found


# Types.


def go_type(value: Any) -> str:
    """The type in Go of a variable for a value of Python; structs are written out. Errors: TypeError."""
    if value is None:
        return "any"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int" if -_INT64 <= value < _INT64 else "uint64"
    if isinstance(value, float):
        return "float64"
    if isinstance(value, complex):
        return "complex128"
    if isinstance(value, str):
        return "string"
    if isinstance(value, bytes | bytearray):
        return "[]byte"
    if isinstance(value, range):
        return "[]int"
    if isinstance(value, list | tuple):
        return "[]" + _common([go_type(item) for item in value])
    if isinstance(value, dict):
        key = _common([go_type(key) for key in value]) if value else "string"
        return f"map[{key}]" + _common([go_type(item) for item in value.values()])
    fields = getattr(type(value), "__dataclass_fields__", None)
    if fields is not None:
        return "struct { " + "; ".join(f"{name} {go_type(getattr(value, name))}" for name in fields) + " }"
    plain = _plain(value)
    if plain is not value:
        return go_type(plain)
    view = _view(value) if hasattr(value, "__len__") else None
    if view is not None:
        return "[]" * view.ndim + _ELEMENTS[_KINDS[view.format.lstrip("<=@")]]
    if hasattr(value, "__index__"):
        return "int"
    if hasattr(value, "__float__"):
        return "float64"
    raise TypeError(f"Go has nothing like a value of type {type(value).__name__}")


def _common(types: list[str]) -> str:
    """The type of elements: their own if they have one, float64 for numbers, else any."""
    kinds = set(types)
    if len(kinds) == 1:
        return types[0]
    if kinds and kinds <= {"int", "float64"}:
        return "float64"
    return "any"
