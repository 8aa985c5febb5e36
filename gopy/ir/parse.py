"""Reading the textual form of the IR back (pretty.py shows it): for tests, which state functions as text.

A line at a time: headers first, so that a call knows the types of what it calls whatever the order, then bodies. Numbers
get the type that their place asks for. Errors are ParseError, with the line.
"""

from __future__ import annotations

import re
from struct import pack, unpack

from gopy.ir.func import Block, Func
from gopy.ir.module import Data, Extern, Module, Reloc
from gopy.ir.ops import (
    Call,
    CallIndirect,
    Check,
    Copy,
    Fill,
    GlobalSet,
    If,
    Jump,
    Op,
    Preempt,
    Return,
    Set,
    Store,
    Suspend,
    Switch,
    Terminator,
    Throw,
    Unreachable,
    Wide,
)
from gopy.ir.values import (
    F32,
    I32,
    I64,
    TYPES_BY_NAME,
    Bin,
    Const,
    FuncRef,
    Get,
    GlobalGet,
    Load,
    Local,
    Select,
    SlotAddr,
    Sym,
    Un,
    Value,
    operand_type,
)

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<string>"(?:[^"\\]|\\.)*")
  | (?P<local>%[\w.·]+(?:\#\d+)?)
  | (?P<number>[+-]?(?:nan:[0-9a-f]+|inf\b|\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?![\w.·]))
  | (?P<name>(?:[\w.·/$:]|(?<=\.)\(\*[\w.·]+\))+)
  | (?P<mark><-|->|[^\s\w])
    )""",
    re.VERBOSE,
)
_SIMPLE_TERMS = {"throw": Throw, "unreachable": Unreachable}
_FACTS = {"blocks": "may_block", "allocates": "may_alloc", "panics": "may_panic", "recovers": "has_recover"}


class ParseError(Exception):
    """The text is not the IR's."""


class _Signature:
    def __init__(self, params: tuple[int, ...], results: tuple[int, ...]) -> None:
        self.params = params
        self.results = results


class _Line:
    """The tokens of one line."""

    def __init__(self, text: str, number: int) -> None:
        self.text = text
        self.number = number
        self.tokens: list[tuple[str, str]] = []
        at = 0
        text = text.rstrip()
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                raise self.error(f"cannot read {text[at:]!r}")
            kind = match.lastgroup or ""
            self.tokens.append((kind, match[kind]))
            at = match.end()
        self.at = 0

    def error(self, message: str) -> ParseError:
        return ParseError(f"line {self.number}: {message} in: {self.text.strip()}")

    def peek(self) -> str:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    def next(self) -> str:
        text = self.peek()
        self.at += 1
        return text

    def accept(self, text: str) -> bool:
        if self.peek() == text:
            self.at += 1
            return True
        return False

    def expect(self, text: str) -> None:
        if not self.accept(text):
            raise self.error(f"expected {text!r} at {self.peek()!r}")

    def integer(self) -> int:
        try:
            return int(self.next())
        except ValueError:
            raise self.error("expected a number") from None

    def symbol(self) -> str:
        kind, text = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
        if kind not in ("string", "name", "number"):
            raise self.error(f"expected a symbol at {text!r}")
        self.at += 1
        if kind == "string":
            return text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
        return text

    def word(self) -> str:
        """A name that ends with a colon loses it."""
        return self.next().rstrip(":")

    def types(self, end: str) -> tuple[int, ...]:
        out: list[int] = []
        while self.peek() not in (end, ""):
            name = self.next()
            if name not in TYPES_BY_NAME:
                raise self.error(f"no type: {name}")
            out.append(TYPES_BY_NAME[name])
            self.accept(",")
        return tuple(out)

    def pos(self) -> int:
        return self.integer() if self.accept(";") else 0


class _FuncReader:
    """Reads the body of one function."""

    def __init__(self, func: Func, signatures: dict[str, _Signature]) -> None:
        self.func = func
        self.signatures = signatures
        self.names: dict[str, Local] = {}
        self.blocks: dict[str, Block] = {}

    def declare(self, line: _Line, param: bool) -> None:
        token = line.next()
        line.expect(":")
        type = TYPES_BY_NAME.get(line.next())
        if type is None:
            raise line.error("no type")
        name = token[1:].partition("#")[0]
        ptr = line.accept("*")
        local = (self.func.param if param else self.func.local)(type, "" if name.isdigit() else name, ptr)
        self.names[token] = local

    def block(self, name: str) -> Block:
        found = self.blocks.get(name)
        if found is None:
            found = self.blocks[name] = Block(name)
        return found

    def local(self, line: _Line) -> Local:
        token = line.next()
        if token not in self.names:
            raise line.error(f"no local {token}")
        return self.names[token]

    def value(self, line: _Line, type: int) -> Value:
        kind, text = line.tokens[line.at] if line.at < len(line.tokens) else ("", "")
        if kind == "local":
            return Get(self.local(line))
        if kind == "number":
            line.at += 1
            return Const(type, _number(text, type))
        if text == "&":
            line.at += 1
            return Sym(line.symbol(), self._plus(line))
        if text == "@":
            line.at += 1
            return FuncRef(line.symbol())
        if text.startswith("$"):
            line.at += 1
            return GlobalGet(text[1:])
        if text.startswith("slot."):
            line.at += 1
            return SlotAddr(self.func.slots[int(text[5:])], self._plus(line))
        if text.startswith("select."):
            line.at += 1
            own = TYPES_BY_NAME[text[7:]]
            cond, x, y = self.values(line, (I32, own, own))
            return Select(cond, x, y)
        if kind != "name":
            raise line.error(f"expected a value at {text!r}")
        line.at += 1
        if ".load" in text:
            line.expect("(")
            addr = self.value(line, I32)
            offset = line.integer() if line.accept(",") else 0
            line.expect(")")
            return Load(text, addr, offset)
        operand = operand_type(text)
        args = self.values(line, (operand, operand))
        if len(args) == 1:
            return Un(text, args[0])
        if len(args) != 2:
            raise line.error(f"{text} has {len(args)} operands")
        return Bin(text, args[0], args[1])

    def _plus(self, line: _Line) -> int:
        kind, text = line.tokens[line.at] if line.at < len(line.tokens) else ("", "")
        if kind == "number" and text[0] in "+-":
            line.at += 1
            return int(text)
        return 0

    def values(self, line: _Line, types: tuple[int, ...] | list[int], end: str = ")") -> list[Value]:
        """Values in parentheses, or up to the end of the line."""
        if end == ")":
            line.expect("(")
        out: list[Value] = []
        while line.peek() not in (end, ""):
            if len(out) >= len(types):
                raise line.error("too many values")
            out.append(self.value(line, types[len(out)]))
            if not line.accept(","):
                break
        if end == ")":
            line.expect(")")
        return out

    def signature(self, line: _Line, name: str) -> _Signature:
        if name not in self.signatures:
            raise line.error(f"no function {name}")
        return self.signatures[name]

    def term(self, line: _Line) -> Terminator | None:
        word = line.peek()
        if word == "jump":
            line.next()
            return Jump(self.block(line.next()))
        if word == "if":
            line.next()
            cond = self.value(line, I32)
            line.expect("then")
            then = self.block(line.next())
            line.expect("else")
            return If(cond, then, self.block(line.next()))
        if word == "switch":
            line.next()
            index = self.value(line, I32)
            line.expect("to")
            line.expect("[")
            targets: list[Block] = []
            while not line.accept("]"):
                targets.append(self.block(line.next()))
                line.accept(",")
            line.expect("else")
            return Switch(index, targets, self.block(line.next()))
        if word == "return":
            line.next()
            return Return(self.values(line, self.func.results, ""))
        made = _SIMPLE_TERMS.get(word)
        if made is not None:
            line.next()
            return made()
        return None

    def op(self, line: _Line) -> Op:
        word = line.peek()
        if word in ("suspend", "preempt"):
            line.next()
            return (Suspend if word == "suspend" else Preempt)(line.pos())
        if word == "check":
            line.next()
            cond = self.value(line, I32)
            name = line.symbol()
            return Check(cond, name, self.values(line, self.signature(line, name).params), line.pos())
        if word in ("copy", "fill"):
            line.next()
            x, y, z = self.values(line, (I32, I32, I32))
            return (Copy if word == "copy" else Fill)(x, y, z)
        if ".store" in word:
            line.next()
            line.expect("(")
            addr = self.value(line, I32)
            offset = line.integer() if line.accept(",") else 0
            line.expect(")")
            line.expect("<-")
            return Store(word, addr, offset, self.value(line, TYPES_BY_NAME[word[:3]]))
        if word.startswith("$"):
            line.next()
            line.expect("=")
            return GlobalSet(word[1:], self.value(line, I32))
        dsts: list[Local | None] = []
        if word != "call":
            while True:
                dsts.append(None if line.accept("_") else self.local(line))
                if not line.accept(","):
                    break
            line.expect("=")
        word = line.peek()
        if word == "call":
            line.next()
            return self._call(line, dsts)
        if word in ("i64.mul_wide_u", "i64.mul_wide_s", "i64.add128", "i64.sub128", "memory.size", "memory.grow"):
            line.next()
            args = self.values(line, (I32,) if word[0] == "m" else (I64, I64, I64, I64))
            return Wide([dst for dst in dsts if dst is not None], word, args)
        if len(dsts) != 1 or dsts[0] is None:
            raise line.error("expected a call")
        return Set(dsts[0], self.value(line, dsts[0].type))

    def _call(self, line: _Line, dsts: list[Local | None]) -> Op:
        if not line.accept("["):
            name = line.symbol()
            return Call(dsts, name, self.values(line, self.signature(line, name).params), line.pos())
        index = self.value(line, I32)
        line.expect("]")
        line.expect("(")
        params = line.types(")")
        line.expect(")")
        line.expect("->")
        line.expect("(")
        results = line.types(")")
        line.expect(")")
        args = self.values(line, params)
        key = line.symbol() if line.accept("among") else ""
        return CallIndirect(dsts, params, results, index, args, line.pos(), key)


def _number(text: str, type: int) -> int:
    if type in (I32, I64):
        return int(text)
    if text.startswith("nan:"):
        return int(text[4:], 16)
    number = float(text)
    return int(unpack("<I", pack("<f", number))[0] if type == F32 else unpack("<Q", pack("<d", number))[0])


def parse_module(text: str) -> Module:
    """The module that a text describes. Without a `module` line: main, with data from 65536 and a table from 1."""
    module = Module("main", 65536, 1)
    signatures: dict[str, _Signature] = {}
    bodies: list[tuple[_FuncReader, list[_Line], str]] = []
    body: list[_Line] | None = None
    data = Data("", 0)
    for number, raw in enumerate(text.splitlines(), 1):
        line = _Line(_without_comment(raw), number)
        word = line.peek()
        if not word:
            continue
        if body is not None:
            if word == "}":
                body = None
            else:
                body.append(line)
            continue
        line.next()
        if word == "func":
            reader, handler = _func_head(line, signatures)
            module.funcs[reader.func.name] = reader.func
            body = []
            bodies.append((reader, body, handler))
        elif word == "extern":
            _extern(line, module, signatures)
        elif word == "module":
            module.name = line.symbol()
            line.expect("data")
            module.data_base = line.integer()
            line.expect("table")
            module.table_base = line.integer()
        elif word == "address":
            symbol = line.symbol()
            module.addresses[symbol] = line.integer()
        elif word == "among":
            key = line.symbol()
            if not line.accept(":") and key.endswith(":"):
                key = key[:-1]
            members: set[str] = set()
            while line.peek():
                members.add(line.symbol())
            module.candidates[key] = members
        elif word == "data":
            data = _data(line)
            module.datas[data.name] = data
        elif word == "bytes":
            at = line.integer()
            piece = bytes.fromhex(line.next())
            data.content += bytes(at - len(data.content)) + piece
        elif word == "word":
            offset = line.integer()
            kind = line.next()
            symbol = line.symbol()
            data.relocs.append(Reloc(offset, kind, symbol, line.integer() if line.peek() else 0))
        else:
            raise line.error("expected a declaration")
    for reader, lines, handler in bodies:
        _body(reader, lines, handler)
    return module


def _without_comment(raw: str) -> str:
    """A line without what `#` begins, and a `bytes` line without the text that repeats its bytes."""
    if raw.lstrip().startswith("#"):
        return ""
    if raw.lstrip().startswith("bytes "):
        return raw.partition(" ;")[0]
    return raw


def _func_head(line: _Line, signatures: dict[str, _Signature]) -> tuple[_FuncReader, str]:
    func = Func(line.symbol())
    reader = _FuncReader(func, signatures)
    line.expect("(")
    while not line.accept(")"):
        reader.declare(line, True)
        line.accept(",")
    if line.accept("->"):
        while line.peek() in TYPES_BY_NAME:
            func.results.append(TYPES_BY_NAME[line.next()])
            line.accept(",")
    handler = ""
    if line.accept("is"):
        while line.peek() != "{":
            fact = line.next()
            if fact == "handler":
                handler = line.next()
            elif fact in ("export", "noreturn"):
                setattr(func, fact, True)
            elif fact in _FACTS:
                setattr(func, _FACTS[fact], True)
            else:
                raise line.error(f"no such fact: {fact}")
            line.accept(",")
    line.expect("{")
    func.pos = line.pos()
    signatures[func.name] = _Signature(tuple(param.type for param in func.params), tuple(func.results))
    return reader, handler


def _extern(line: _Line, module: Module, signatures: dict[str, _Signature]) -> None:
    symbol = line.symbol()
    line.expect("(")
    params = line.types(")")
    line.expect(")")
    results = line.types("from") if line.accept("->") else ()
    line.expect("from")
    home = line.symbol()
    extern = Extern(line.symbol() if line.accept("named") else symbol, home, params, results)
    if line.accept("is"):
        while line.peek():
            fact = line.next()
            if fact == "at":
                extern.table_index = line.integer()
            elif fact == "noreturn":
                extern.noreturn = True
            elif fact in _FACTS:
                setattr(extern, _FACTS[fact], True)
            else:
                raise line.error(f"no such fact: {fact}")
            line.accept(",")
    module.externs[symbol] = extern
    signatures[symbol] = _Signature(params, results)


def _data(line: _Line) -> Data:
    name = line.symbol()
    line.expect("size")
    size = line.integer()
    data = Data(name, size, line.integer() if line.accept("align") else 8)
    data.stable = line.accept("stable")
    if line.accept("pointers"):
        ptrs: list[int] = []
        while line.peek():
            ptrs.append(line.integer())
        data.ptrs = ptrs
    return data


def _body(reader: _FuncReader, lines: list[_Line], handler: str) -> None:
    func = reader.func
    current: Block | None = None
    ended = False
    for line in lines:
        word = line.peek()
        if word == "local":
            line.next()
            while line.peek():
                reader.declare(line, False)
                line.accept(",")
        elif word.startswith("slot."):
            line.next()
            line.expect("size")
            size = line.integer()
            line.expect("align")
            align = line.integer()
            ptrs: list[int] = []
            if line.accept("pointers"):
                while line.tokens[line.at :] and line.tokens[line.at][0] == "number":
                    ptrs.append(line.integer())
            func.slot(size, align, tuple(ptrs), line.next())
        elif word.endswith(":") and len(line.tokens) == 1:
            if current is not None and not ended:
                raise line.error("the block before does not end")
            current = reader.block(word[:-1])
            func.blocks.append(current)
            ended = False
        elif current is None or ended:
            raise line.error("no block begins here")
        else:
            term = reader.term(line)
            if term is None:
                current.ops.append(reader.op(line))
            else:
                current.term = term
                ended = True
            if line.peek():
                raise line.error(f"what is {line.peek()!r}?")
    if handler:
        func.handler = reader.block(handler)
    missing = set(reader.blocks.values()) - set(func.blocks)
    if missing:
        raise ParseError(f"{func.name}: no block {', '.join(sorted(block.name for block in missing))}")
    func.serial = 1 + max((_serial(block.name) for block in func.blocks), default=-1)


def _serial(name: str) -> int:
    tail = name.rpartition(".")[2]
    return int(tail) if tail.isdigit() else -1
