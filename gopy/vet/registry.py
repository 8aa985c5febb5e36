"""All analyzers, and when each can have anything to say.

An analyzer's module is imported only when its trigger holds for a package: most programs need few of them, and imports
are most of what a short run costs. The order of VET analyzers is go vet's.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, VET

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Analyzer, Unit


class Entry:
    """An analyzer that can be loaded: `module` below gopy.vet.passes, `tier`, and its trigger.

    The trigger holds if each condition that is given holds: the package imports one of `imports`; its syntax has one of
    the node classes `nodes`; one of `names` occurs as an identifier; one of `text` occurs in a file; a file's name ends in
    `file_suffix`; some file is in a language version below 1.`below`. With `beyond` it must import a package that is not
    among these, or mention one of `names`.
    """

    __slots__ = ("below", "beyond", "file_suffix", "imports", "module", "names", "nodes", "text", "tier")

    def __init__(
        self,
        module: str,
        *,
        tier: str = VET,
        imports: tuple[str, ...] = (),
        nodes: tuple[str, ...] = (),
        names: tuple[str, ...] = (),
        text: tuple[bytes, ...] = (),
        file_suffix: str = "",
        below: int = 0,
        beyond: frozenset[str] = frozenset(),
    ) -> None:
        self.module = module
        self.tier = tier
        self.imports = imports
        self.nodes = nodes
        self.names = names
        self.text = text
        self.file_suffix = file_suffix
        self.below = below
        self.beyond = beyond

    def triggered(self, unit: Unit) -> bool:
        """Whether the analyzer could find anything in a package."""
        inspection = unit.inspection
        if self.beyond and not unit.imports <= self.beyond:
            return True
        return (
            (not self.imports or not unit.imports.isdisjoint(self.imports))
            and (not self.nodes or any(inspection.has(name) for name in self.nodes))
            and (not self.names or not inspection.names.isdisjoint(self.names))
            and (not self.text or any(text in file.source.data for file in unit.files for text in self.text))
            and (not self.file_suffix or any(file.source.name.endswith(self.file_suffix) for file in unit.files))
            and (not self.below or any(unit.file_version(file.pos) < self.below for file in unit.files))
        )

    def load(self) -> Analyzer:
        """Import the analyzer."""
        module = __import__(f"gopy.vet.passes.{self.module}", fromlist=("ANALYZER",))  # importlib would cost 1 ms
        analyzer: Analyzer = module.ANALYZER
        return analyzer


# Packages that give a program no value with a lock in it, unless it mentions one of the names.
WITHOUT_LOCKS = frozenset(
    "bufio bytes cmp container/heap container/list container/ring context embed encoding/base64 encoding/binary "
    "encoding/csv encoding/hex encoding/json encoding/xml errors flag fmt html image image/color io io/fs iter log maps "
    "math math/big math/bits math/cmplx math/rand math/rand/v2 net/url os os/signal path path/filepath reflect regexp "
    "slices sort strconv strings text/tabwriter time unicode unicode/utf16 unicode/utf8".split()
)
LOCK_NAMES = (
    *("Lock", "Unlock"),
    *("Logger", "Default", "New"),  # log
    *("Pipe", "PipeReader", "PipeWriter"),  # io
    *("Process", "FindProcess", "StartProcess"),  # os
    *("Replacer", "NewReplacer"),  # strings
)

_SLOG_NAMES = ("Debug", "Info", "Warn", "Error", "DebugContext", "InfoContext", "WarnContext", "ErrorContext")
_STD_METHODS = (
    "As Format GobDecode GobEncode Is MarshalJSON MarshalXML ReadByte ReadFrom ReadRune Scan Seek UnmarshalJSON "
    "UnmarshalXML UnreadByte UnreadRune Unwrap WriteByte WriteTo"
)

_IGNORED_ERRORS = (
    "Atoi ParseInt ParseUint ParseFloat ParseComplex Open OpenFile Create Dial DialTimeout Listen Get Post PostForm Head "
    "Parse ParseRequestURI ParseInLocation ParseDuration LoadLocation Compile DecodeString Unmarshal Decode WriteFile "
    "Rename Mkdir Chdir ListenAndServe ListenAndServeTLS Commit Exec Ping Sscan Sscanf Sscanln"
)

ANALYZERS: dict[str, Entry] = {
    "appends": Entry("appends", names=("append",)),
    "assign": Entry("assign", nodes=("AssignStmt",)),
    "atomic": Entry("atomic", imports=("sync/atomic",)),
    "bools": Entry("bools", text=(b"&&", b"||")),
    "buildtag": Entry("buildtag", text=(b"go:build", b"+build")),
    "composites": Entry("composites", nodes=("CompositeLit",)),
    "copylocks": Entry("copylocks", names=LOCK_NAMES, beyond=WITHOUT_LOCKS),
    "defers": Entry("defers", imports=("time",), nodes=("DeferStmt",)),
    "directive": Entry("directive", text=(b"//go:",)),
    "errorsas": Entry("errorsas", imports=("errors",), names=("As",)),
    "httpresponse": Entry("httpresponse", imports=("net/http",), nodes=("DeferStmt",)),
    "hostport": Entry("hostport", imports=("net",), names=("Sprintf",)),
    "ifaceassert": Entry("ifaceassert", nodes=("TypeAssertExpr",)),
    "loopclosure": Entry("loopclosure", nodes=("FuncLit",), below=22),
    "lostcancel": Entry("lostcancel", imports=("context",)),
    "nilfunc": Entry("nilfunc", names=("nil",), nodes=("BinaryExpr",)),
    "printf": Entry("printf", nodes=("CallExpr",)),
    "shift": Entry("shift", text=(b"<<", b">>")),
    "sigchanyzer": Entry("sigchanyzer", imports=("os/signal",)),
    "slog": Entry("slog", names=(*_SLOG_NAMES, "Log", "Group", "With", "Add")),
    "stdmethods": Entry("stdmethods", names=tuple(_STD_METHODS.split())),
    "stdversion": Entry("stdversion", nodes=("ImportSpec",), below=27),
    "stringintconv": Entry("stringintconv", nodes=("CallExpr",)),
    "structtag": Entry("structtag", nodes=("StructType",)),
    "tests": Entry("tests", file_suffix="_test.go"),
    "testinggoroutine": Entry("testinggoroutine", imports=("testing",), nodes=("GoStmt",)),
    "timeformat": Entry("timeformat", names=("Format", "Parse")),
    "unmarshal": Entry("unmarshal", names=("Unmarshal", "Decode")),
    "unreachable": Entry("unreachable"),
    "unsafeptr": Entry("unsafeptr", imports=("unsafe", "reflect")),
    "unusedresult": Entry("unusedresult", nodes=("ExprStmt",)),
    "waitgroup": Entry("waitgroup", imports=("sync",), nodes=("GoStmt",)),
    # For learners: values and memory.
    "rangevalue": Entry("rangevalue", tier=TEACH, nodes=("RangeStmt",)),
    "redeclare": Entry("redeclare", tier=TEACH, text=(b":=",)),
    "receivercopy": Entry("receivercopy", tier=TEACH),
    "appendlost": Entry("appendlost", tier=TEACH, names=("append",)),
    "appendparam": Entry("appendparam", tier=TEACH, names=("append",)),
    "makeappend": Entry("makeappend", tier=TEACH, names=("append",)),
    "appendalias": Entry("appendalias", tier=TEACH, names=("append",)),
    "copyempty": Entry("copyempty", tier=TEACH, names=("copy",)),
    "offbyone": Entry("offbyone", tier=TEACH, names=("len",), nodes=("IndexExpr",)),
    "nilmapwrite": Entry("nilmapwrite", tier=TEACH, nodes=("IndexExpr",)),
    "nilderef": Entry("nilderef", tier=TEACH),
    "typednil": Entry("typednil", tier=TEACH, nodes=("ReturnStmt",)),
    "deadstore": Entry("deadstore", tier=TEACH, nodes=("AssignStmt",)),
    "stringindex": Entry("stringindex", tier=TEACH, nodes=("IndexExpr",)),
    "stringbuild": Entry("stringbuild", tier=TEACH, text=(b"+=",)),
    "trimcutset": Entry("trimcutset", tier=TEACH, names=("Trim", "TrimLeft", "TrimRight")),
    "octal": Entry("octal", tier=TEACH, text=tuple(b"0%d" % digit for digit in range(1, 8))),
    "xorpower": Entry("xorpower", tier=TEACH, text=(b"2 ^", b"2^", b"10 ^", b"10^")),
    "intdivision": Entry("intdivision", tier=TEACH, text=(b"/",)),
    "floatcompare": Entry("floatcompare", tier=TEACH, nodes=("BinaryExpr",), text=(b"==", b"!=")),
    # For learners: errors, control flow and concurrency.
    "errignored": Entry("errignored", tier=TEACH, names=tuple(_IGNORED_ERRORS.split())),
    "errcompare": Entry("errcompare", tier=TEACH, text=(b"Err", b"EOF")),
    "errwrap": Entry("errwrap", tier=TEACH, names=("Errorf",)),
    "breakswitch": Entry("breakswitch", tier=TEACH, text=(b"break",)),
    "loopsonce": Entry("loopsonce", tier=TEACH, nodes=("ForStmt", "RangeStmt")),
    "goroutinewait": Entry("goroutinewait", tier=TEACH, nodes=("GoStmt",)),
    "rangechan": Entry("rangechan", tier=TEACH, nodes=("ChanType",)),
    "deadsend": Entry("deadsend", tier=TEACH, nodes=("ChanType",)),
    "waitgroupadd": Entry("waitgroupadd", tier=TEACH, imports=("sync",), nodes=("GoStmt",)),
    "lockleak": Entry("lockleak", tier=TEACH, imports=("sync",), names=("Lock", "RLock")),
    "deferloop": Entry("deferloop", tier=TEACH, nodes=("DeferStmt",)),
    "httperror": Entry("httperror", tier=TEACH, imports=("net/http",)),
    "unsignedloop": Entry("unsignedloop", tier=TEACH, nodes=("BinaryExpr",)),
    "recursion": Entry("recursion", tier=TEACH, nodes=("CallExpr",)),
    "samebranch": Entry("samebranch", tier=TEACH, nodes=("IfStmt", "BinaryExpr")),
    "sleepunits": Entry("sleepunits", tier=TEACH, imports=("time", "context", "net")),
    "timelayout": Entry("timelayout", tier=TEACH, imports=("time",), names=("Format", "Parse", "ParseInLocation")),
    "shadowbuiltin": Entry("shadowbuiltin", tier=TEACH),
}

# What `go test` runs before the tests.
GO_TEST_ANALYZERS = (
    "atomic",
    "bools",
    "buildtag",
    "directive",
    "errorsas",
    "ifaceassert",
    "nilfunc",
    "printf",
    "slog",
    "stdversion",
    "stringintconv",
    "tests",
)

VET_ANALYZERS = tuple(name for name, entry in ANALYZERS.items() if entry.tier == VET)
TEACH_ANALYZERS = tuple(name for name, entry in ANALYZERS.items() if entry.tier == TEACH)
