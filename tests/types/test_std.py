"""What gopy knows of the standard library, without asking Go."""

from gopy.constant.number import Rational
from gopy.types import std
from gopy.types.named import Alias, Named
from gopy.types.objects import Const, Func, Object, TypeName, Var
from gopy.types.objectstring import object_string
from gopy.types.package import Package
from gopy.types.typ import Interface, Pointer, Struct
from gopy.types.universe import ERROR_TYPE, UNSAFE, universe


def package(path: str) -> Package:
    found = std.import_std(path, universe())
    assert found is not None
    return found


def lookup(path: str, name: str) -> Object:
    found = package(path).scope.lookup(name)
    assert found is not None
    return found


def method(path: str, type_name: str, name: str) -> Func:
    obj = lookup(path, type_name)
    assert isinstance(obj.type, Named)
    under = obj.type.underlying()
    methods = under.methods if isinstance(under, Interface) else obj.type.methods
    return next(m for m in methods if m.name == name)


def test_a_package_has_path_name_imports_and_names() -> None:
    rand = package("math/rand/v2")
    assert (rand.path, rand.name, rand.complete, rand.fake) == ("math/rand/v2", "rand", True, False)
    assert "internal/chacha8rand" in [p.path for p in rand.imports]
    assert "IntN" in rand.scope.names()
    assert rand.scope.parent is universe()
    assert UNSAFE in package("sync/atomic").imports


def test_a_package_is_made_once_and_shared_with_those_that_mention_it() -> None:
    assert package("io") is package("io")
    fprintln = lookup("fmt", "Fprintln")
    assert isinstance(fprintln, Func)
    assert fprintln.signature.params.vars[0].type is lookup("io", "Writer").type
    assert lookup("fmt", "Println") is lookup("fmt", "Println")
    assert lookup("io", "Writer").parent is package("io").scope


def test_what_is_no_importable_package_is_none() -> None:
    for path in (
        "",
        "nosuch",
        "unsafe",
        "internal/abi",
        "../fmt",
        "index",
        "docs",
        "docs/fmt",
        "vendor/golang.org/x/net/idna",
    ):
        assert std.import_std(path, universe()) is None, path
    assert package("fmt").scope.lookup("NoSuch") is None
    assert package("fmt").scope.lookup("") is None
    assert package("fmt").scope.lookup("package") is None


def test_the_paths_are_those_of_std() -> None:
    paths = std.std_paths()
    assert paths == sorted(set(paths))
    assert {"fmt", "net/http", "encoding/json/v2", "time/tzdata", "uuid"} <= set(paths)
    assert not any("internal" in path.split("/") or path.startswith("vendor") for path in paths)
    assert std.is_internal("internal/abi")
    assert std.is_internal("net/http/internal")
    assert not std.is_internal("fmt")
    assert not std.is_internal("nosuch")


def test_constants_are_exact() -> None:
    def value(path: str, name: str) -> object:
        const = lookup(path, name)
        assert isinstance(const, Const)
        return const.val

    assert value("math", "MaxUint64") == 2**64 - 1
    assert value("math", "SmallestNonzeroFloat64") == Rational(1, 2**1074)
    assert value("math", "MaxFloat64") == Rational(2**1024 - 2**971)
    assert value("time", "Hour") == 3600 * 10**9
    assert object_string(lookup("time", "Hour")) == "const time.Hour time.Duration"
    assert value("time", "RFC3339") == b"2006-01-02T15:04:05Z07:00"
    assert value("runtime", "GOOS") == b"linux"
    assert value("bufio", "MaxScanTokenSize") == 65536
    assert value("os", "O_RDWR") == 2
    assert value("math/big", "Above") == 1


def test_types_complete_themselves() -> None:
    assert (
        object_string(lookup("strings", "Builder")) == "type strings.Builder struct{addr *strings.Builder; buf []byte}"
    )
    write_string = method("strings", "Builder", "WriteString")
    assert write_string.has_ptr_recv
    assert object_string(write_string) == "func (*strings.Builder).WriteString(s string) (int, error)"
    recv = write_string.signature.recv
    assert recv is not None
    assert isinstance(recv.type, Pointer)
    assert recv.type.elem is lookup("strings", "Builder").type
    assert not method("time", "Duration", "String").has_ptr_recv
    read_error = lookup("io", "EOF")
    assert isinstance(read_error, Var)
    assert read_error.type is ERROR_TYPE


def test_aliases_and_tags() -> None:
    mode = lookup("os", "FileMode")
    assert isinstance(mode, TypeName)
    assert mode.is_alias
    assert isinstance(mode.type, Alias)
    assert mode.type.rhs is lookup("io/fs", "FileMode").type
    name = lookup("encoding/xml", "Attr").type.underlying()
    assert isinstance(name, Struct)
    assert [f.name for f in name.fields] == ["Name", "Value"]
    tagged = lookup("crypto/x509/pkix", "AttributeTypeAndValueSET").type.underlying()
    assert isinstance(tagged, Struct)
    assert tagged.tags == ["", 'asn1:"set"']


def test_generic_types_and_methods() -> None:
    pointer = lookup("sync/atomic", "Pointer")
    assert isinstance(pointer.type, Named)
    assert [p.obj.name for p in pointer.type.type_params] == ["T"]
    load = method("sync/atomic", "Pointer", "Load")
    assert [p.obj.name for p in load.signature.recv_type_params] == ["T"]
    assert load.signature.recv_type_params[0] is not pointer.type.type_params[0]
    assert object_string(load) == "func (*sync/atomic.Pointer[T]).Load() *T"
    assert (
        object_string(lookup("maps", "Equal")) == "func maps.Equal[M1, M2 ~map[K]V, K, V comparable](m1 M1, m2 M2) bool"
    )
    assert object_string(lookup("slices", "All")) == ("func slices.All[Slice ~[]E, E any](s Slice) iter.Seq2[int, E]")


def test_unexported_names_are_those_that_gc_sees() -> None:
    # gc says "name indexFunc not exported by package strings", but "undefined: strings.explode".
    assert package("strings").scope.lookup("indexFunc") is not None
    assert package("strings").scope.lookup("explode") is None
    assert method("bytes", "Buffer", "grow")


def test_functions_that_never_return() -> None:
    for path, name in (("os", "Exit"), ("runtime", "Goexit"), ("log", "Fatal"), ("log", "Panicf"), ("syscall", "Exit")):
        func = lookup(path, name)
        assert isinstance(func, Func)
        assert std.no_return(func), name
    assert std.no_return(method("log", "Logger", "Fatalln"))
    assert std.no_return(method("testing", "common", "FailNow"))
    assert std.no_return(method("testing", "common", "Skip"))
    for path, name in (("fmt", "Println"), ("log", "Print"), ("os", "Getenv")):
        func = lookup(path, name)
        assert isinstance(func, Func)
        assert not std.no_return(func), name
    assert not std.no_return(method("testing", "common", "Error"))


def test_print_wrappers() -> None:
    assert std.printf_kind(lookup("fmt", "Println")) == "print"
    assert std.printf_kind(lookup("fmt", "Sprintf")) == "printf"
    assert std.printf_kind(lookup("fmt", "Errorf")) == "errorf"
    assert std.printf_kind(lookup("log", "Fatalf")) == "printf"
    assert std.printf_kind(method("testing", "TB", "Logf")) == "printf"
    assert std.printf_kind(method("testing", "common", "Error")) == "print"
    assert std.printf_kind(method("log", "Logger", "Panicf")) == "printf"
    assert std.printf_kind(lookup("fmt", "Sscanf")) == ""
    assert std.printf_kind(lookup("strings", "Join")) == ""
    assert std.printf_kind(lookup("io", "Writer")) == ""


def test_deprecation_and_documentation() -> None:
    assert std.deprecated(lookup("strings", "Title")).startswith("The rule Title uses")
    assert std.deprecated(lookup("os", "SEEK_SET")).startswith("Use io.SeekStart")
    assert std.deprecated(lookup("crypto/elliptic", "GenerateKey"))
    assert std.deprecated(lookup("text/template/parse", "VariableNode")) == ""
    assert std.deprecated(lookup("encoding/json", "UnmarshalFieldError"))
    assert std.deprecated(method("reflect", "Value", "InterfaceData"))
    transport = lookup("net/http", "Transport").type.underlying()
    assert isinstance(transport, Struct)
    notes = {f.name: std.deprecated(f) for f in transport.fields}
    assert notes["Dial"].startswith("Use DialContext instead")
    assert notes["DialContext"] == ""
    assert std.deprecated(lookup("strings", "ToUpper")) == ""
    assert std.synopsis(lookup("strings", "ToUpper")) == (
        "ToUpper returns s with all Unicode letters mapped to their upper case."
    )
    assert std.synopsis(lookup("strings", "indexFunc")) == ""


def test_everything_loads() -> None:
    count = 0
    for path in std.std_paths():
        scope = package(path).scope
        for name in scope.names():
            obj = scope.lookup(name)
            assert obj is not None
            assert obj.name == name
            count += 1
            if isinstance(obj.type, Named):
                assert obj.type.underlying() is not None
                assert all(isinstance(m, Func) and m.typed for m in obj.type.methods)
    assert count > 9000


def test_imports_lead_through_internal_packages() -> None:
    # gc counts them when it decides whether a package's name needs its path: "sync".Mutex, since internal/sync is there.
    seen: dict[str, str] = {}
    pending = [package("fmt")]
    while pending:
        at = pending.pop()
        if at.path not in seen:
            seen[at.path] = at.name
            assert len(at.scope.names()) >= 0
            pending.extend(at.imports)
    assert seen["internal/sync"] == seen["sync"] == "sync"
    assert seen["internal/race"] == "race"
    assert "net" not in seen
