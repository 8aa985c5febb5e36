"""Running IR text in wasmtime, with a runtime of a page and a scheduler that resumes whoever was suspended."""

import wasmtime

from gopy.compile.passes.effects import compute_effects
from gopy.compile.passes.resume import stress_suspend
from gopy.emit.backend import compile_module
from gopy.ir.check import check_module
from gopy.ir.parse import parse_module

HEAP = 1 << 20

# Frames are made by a bump allocator; `runtime.log` counts them. main.yield parks, main.note writes a number down.
RUNTIME = """
module runtime data 65536 table 1
data runtime.retbuf size 64
data runtime.heap size 8
  bytes 0 0000100000000000
data runtime.shape size 8
  bytes 0 10
data runtime.framehead size 8
data runtime.frametail size 8
data runtime.made size 8
data runtime.reused size 8
data runtime.notes size 8
data runtime.noted size 131072
extern host.look() from host is allocates
extern host.use(i32) from host

func runtime.alloc(%size: i64) -> i32 {
  local %p: i32
entry.0:
  %p = i32.load(&runtime.heap)
  i32.store(&runtime.heap) <- i32.add(%p, i32.wrap_i64(%size))
  return %p
}
func runtime.newobject(%type: i32*) -> i32 is export {
  local %p: i32*
entry.0:
  call host.look()
  %p = call runtime.alloc(i64.load(%type))
  return %p
}
func runtime.newframe(%desc: i32) -> i32 {
  local %p: i32, %1: i32
entry.0:
  call host.look()
  %p = call runtime.alloc(i64.load(%desc, 8))
  i64.store(&runtime.made) <- i64.add(i64.load(&runtime.made), 1)
  i32.store(%p, 8) <- %desc
  call runtime.link(%p)
  return %p
}
func runtime.reuseframe(%p: i32) {
entry.0:
  i64.store(&runtime.reused) <- i64.add(i64.load(&runtime.reused), 1)
  call runtime.link(%p)
  return
}
func runtime.link(%p: i32) {
entry.0:
  if i32.load(&runtime.frametail) then more.1 else first.2
more.1:
  i32.store(i32.load(&runtime.frametail)) <- %p
  jump end.3
first.2:
  i32.store(&runtime.framehead) <- %p
  jump end.3
end.3:
  i32.store(&runtime.frametail) <- %p
  return
}
func runtime.preempt() {
entry.0:
  suspend
  return
}
func resume(%frame: i32) is export {
entry.0:
  call [i32.wrap_i64(i64.load(i32.load(%frame, 8)))] (i32) -> () (%frame)
  return
}
func runtime.newslots(%size: i64, %mask: i32) -> i32 {
  local %p: i32*
entry.0:
  call host.look()
  %p = call runtime.alloc(%size)
  return %p
}
func main.new() -> i32 {
  local %p: i32*
entry.0:
  %p = call runtime.newobject(&runtime.shape)
  return %p
}
func main.yield() {
entry.0:
  suspend ; 7
  return
}
func main.note(%n: i64) {
  local %at: i32
entry.0:
  %at = i32.load(&runtime.notes)
  i64.store(i32.add(&runtime.noted, i32.mul(%at, 8))) <- %n
  i32.store(&runtime.notes) <- i32.add(%at, 1)
  return
}
func main.throw() is noreturn {
entry.0:
  throw
}
"""


def make_engine():
    config = wasmtime.Config()
    config.wasm_exceptions = True
    config.wasm_wide_arithmetic = True
    config.wasm_tail_call = True
    return wasmtime.Engine(config)


ENGINE = make_engine()


class Program:
    """A program of IR text on top of RUNTIME. `look`: write down what the collector would find, at every allocation."""

    def __init__(self, text, look=False, *, defer=False, pages=32, stress_runtime=False, **options):
        self.look, self.pages, self.stress_runtime, self.options = look, pages, stress_runtime, options
        self.module = parse_module(RUNTIME + text)
        check_module(self.module)
        self.module.has_go = True  # there is a scheduler, so preemption counts
        # The call of the scheduler must not make `resume` itself resumable.
        self.module.candidates["scheduler"] = set()
        self.module.funcs["resume"].blocks[0].ops[0].callees = "scheduler"
        if not defer:
            self.load()

    def load(self):
        """Compile and instantiate. `stress_runtime`: let main's functions be stressed although they are part of this runtime."""
        if self.stress_runtime:
            self._stress()
        self.emitted = compile_module(self.module, checked=True, memory_pages=self.pages, **self.options)
        self.store = wasmtime.Store(ENGINE)
        self.failure = None
        self.events = []
        self.frame = 0  # being resumed
        self.watching = self.look
        nothing = wasmtime.FuncType([], [])
        number = wasmtime.FuncType([wasmtime.ValType.i32()], [])
        hosts = {
            "host.look": wasmtime.Func(self.store, nothing, self._look),
            "host.use": wasmtime.Func(self.store, number, lambda p: self.events.append(("use", p, set()))),
        }
        self.wasm = wasmtime.Module(ENGINE, self.emitted.wasm)
        imports = [hosts[item.name] for item in self.wasm.imports]
        self.exports = wasmtime.Instance(self.store, self.wasm, imports).exports(self.store)
        self.memory = self.exports["memory"]
        self["sp"] = HEAP
        self.suspensions = 0
        self.caught = 0  # panics that went on in a saved activation

    def _stress(self):
        """Every function of main gets what the back end gives to functions of a module of their own."""
        facts = compute_effects(self.module)
        for name, func in self.module.funcs.items():
            if name.startswith("main.") and func.may_block and name != "main.yield":
                stress_suspend(func, {**facts, "runtime.stress": 0})

    def __getitem__(self, name):
        return self.exports[name].value(self.store)

    def __setitem__(self, name, value):
        self.exports[name].set_value(self.store, value)

    def word(self, address, size=8):
        return int.from_bytes(self.memory.read(self.store, address, address + size), "little")

    def put(self, address, value, size=8):
        self.memory.write(self.store, value.to_bytes(size, "little"), address)

    def data(self, name, size=8):
        return self.word(self.emitted.addresses[name], size)

    @property
    def notes(self):
        at = self.emitted.addresses["runtime.noted"]
        return [self.word(at + 8 * i) for i in range(self.data("runtime.notes"))]

    def call(self, name, *args):
        """Call once; the shadow stack is balanced afterwards."""
        result = self.exports[name](self.store, *args)
        assert self["sp"] == HEAP
        return result

    def run(self, name, *args):
        """Call, and resume until it is done; the result comes from the result buffer if it was ever suspended."""
        result = self.call(name, *args)
        if not self["suspending"]:
            return result
        addresses = self.emitted.addresses
        frame = self._suspended()
        while frame:
            self.frame = frame
            try:
                self.call("resume", frame)
            except wasmtime.Trap as trap:
                frame = self._handler(frame, trap)
                continue
            assert self["resuming"] == 0
            if self["suspending"]:
                # What was saved on top of the resumed frame ends with that frame, which still knows its parent.
                assert self.data("runtime.frametail") == frame
                frame = self._suspended()
            else:
                frame = self.word(frame, 4)
        return self.word(addresses["runtime.retbuf"])

    def _handler(self, frame, trap):
        """The saved activation above `frame` in which a panic goes on."""
        if "thrown Wasm exception" not in str(trap):
            raise trap
        self["sp"] = HEAP
        while True:
            frame = self.word(frame, 4)
            if not frame:
                raise trap
            number = self.word(self.word(frame + 8, 4) + 80)
            if number:
                self.put(frame + 16, number)
                self.caught += 1
                return frame

    def _suspended(self):
        self.suspensions += 1
        self["suspending"] = 0
        frame = self.data("runtime.framehead")
        for name in ("runtime.framehead", "runtime.frametail"):
            self.put(self.emitted.addresses[name], 0)
        return frame

    # What a collector would find.

    def _look(self):
        if not self.watching:
            return
        heap = self.data("runtime.heap")
        frames = {self.emitted.addresses[name] for name in self.emitted.addresses if name.endswith("·d")}
        found = set()
        work = [self.word(at, 4) for at in range(self["sp"], HEAP, 8)]
        work += [self.data("runtime.framehead"), self.frame]
        while work:
            address = work.pop()
            if address in found or not HEAP <= address < heap:
                continue
            found.add(address)
            desc = self.word(address + 8, 4)
            if desc in frames:  # a frame object: the words of its mask
                mask, words = self.word(desc + 16), self.word(desc + 8) // 8
                bits = self.word(mask, (words + 7) // 8)
                work += [self.word(address + 8 * i, 4) for i in range(words) if bits >> i & 1]
        self.events.append(("look", heap, found))

    def lost(self):
        """The objects that were used although the collector did not find them at an allocation before."""
        out = []
        for at, (kind, address, _) in enumerate(self.events):
            if kind == "use" and address:
                for before, heap, found in self.events[:at]:
                    if before == "look" and address < heap and address not in found:
                        out.append(address)
        return out
