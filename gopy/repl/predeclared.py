"""A sentence about each predeclared name of Go (spec "Predeclared identifiers"), with its declaration: for completion and `?`."""

from __future__ import annotations

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# name -> declaration, what it is
PREDECLARED: dict[str, tuple[str, Text | None]] = {
    "append": (
        "append(s []T, elems ...T) []T",
        Text("Adds elements to the end of a slice and returns the longer slice, whose array may be a new one."),
    ),
    "cap": ("cap(x) int", Text("How many elements a slice, array or channel buffer has room for.")),
    "clear": ("clear(x)", Text("Deletes all entries of a map, or sets all elements of a slice to zero.")),
    "close": ("close(c chan<- T)", Text("Says that nothing more will be sent on a channel.")),
    "complex": ("complex(r, i FloatType) ComplexType", Text("The complex number with a real and an imaginary part.")),
    "copy": (
        "copy(dst, src []T) int",
        Text("Copies elements from one slice to another, as many as the shorter one has; how many that were."),
    ),
    "delete": ("delete(m map[K]V, key K)", Text("Takes the entry with a key out of a map, if there is one.")),
    "imag": ("imag(c ComplexType) FloatType", Text("The imaginary part of a complex number.")),
    "len": ("len(x) int", Text("How many elements an array, slice, map or channel has; of a string, how many bytes.")),
    "make": (
        "make(T, size ...int) T",
        Text("Makes a slice (length, capacity), map (room for so many) or channel (buffer)."),
    ),
    "max": ("max(x T, y ...T) T", Text("The largest of the arguments.")),
    "min": ("min(x T, y ...T) T", Text("The smallest of the arguments.")),
    "new": (
        "new(T) *T",
        Text("A pointer to a new variable of type T with the zero value; of an expression: with its value."),
    ),
    "panic": (
        "panic(v any)",
        Text(
            "Stops the function; deferred calls run, then those of the callers, and the program ends unless one of them recovers."
        ),
    ),
    "print": (
        "print(args ...T)",
        Text("Writes to standard error, for debugging the language itself. Programs use fmt.Print."),
    ),
    "println": (
        "println(args ...T)",
        Text("Like print, with spaces between and a line end. Programs use fmt.Println."),
    ),
    "real": ("real(c ComplexType) FloatType", Text("The real part of a complex number.")),
    "recover": (
        "recover() any",
        Text("In a deferred function: stops a panic and returns its value; nil if there is none."),
    ),
    "any": ("type any = interface{}", Text("Every type implements it.")),
    "bool": ("type bool", Text("true or false.")),
    "byte": ("type byte = uint8", Text("Used for raw data and the bytes of strings.")),
    "comparable": (
        "type comparable interface{ ... }",
        Text("The constraint of all types that == compares. Only for type parameters."),
    ),
    "complex64": ("type complex64", Text("Complex numbers with float32 parts.")),
    "complex128": ("type complex128", Text("Complex numbers with float64 parts.")),
    "error": ("type error interface{ Error() string }", Text("The type of errors; nil stands for none.")),
    "false": ("const false = 0 != 0", None),
    "float32": ("type float32", Text("IEEE 754 numbers of 32 bits.")),
    "float64": ("type float64", Text("IEEE 754 numbers of 64 bits.")),
    "int": ("type int", Text("Whole numbers of 64 bits here: -9223372036854775808 to 9223372036854775807.")),
    "int8": ("type int8", Text("-128 to 127.")),
    "int16": ("type int16", Text("-32768 to 32767.")),
    "int32": ("type int32", Text("-2147483648 to 2147483647.")),
    "int64": ("type int64", Text("-9223372036854775808 to 9223372036854775807.")),
    "iota": ("const iota", Text("In a group of constants: the number of the line, from 0.")),
    "nil": ("nil", Text("The zero value of pointers, functions, interfaces, slices, channels and maps.")),
    "rune": ("type rune = int32", Text("A Unicode character.")),
    "string": ("type string", Text("A row of bytes that cannot be changed, usually text in UTF-8.")),
    "true": ("const true = 0 == 0", None),
    "uint": ("type uint", Text("Whole numbers from 0, of 64 bits here.")),
    "uint8": ("type uint8", Text("0 to 255.")),
    "uint16": ("type uint16", Text("0 to 65535.")),
    "uint32": ("type uint32", Text("0 to 4294967295.")),
    "uint64": ("type uint64", Text("0 to 18446744073709551615.")),
    "uintptr": ("type uintptr", Text("A whole number that is large enough for an address.")),
}


def declaration(name: str) -> str:
    """The declaration of a predeclared name; "" of any other."""
    return PREDECLARED[name][0] if name in PREDECLARED else ""


def doc(name: str, gettext: Callable[[str], str]) -> str:
    """Declaration and sentence about a predeclared name, in the language of `gettext`; "" of any other."""
    found = PREDECLARED.get(name)
    if found is None:
        return ""
    return found[0] if found[1] is None else f"{found[0]}\n\n{found[1].translated(gettext)}"
