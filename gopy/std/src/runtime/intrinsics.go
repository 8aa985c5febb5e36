package runtime

import "unsafe"

// Functions without a body that the compiler replaces by a few instructions: what the machine can do and Go has no words for.
//
// None of them counts as blocking. callfn, callindex, catch and resumeframe run code that may park the running goroutine: then
// they return with issuspending() true, and whoever called them (only the scheduler and runnested in proc.go) takes it from there.
// So the functions of the runtime that use them are ordinary, non-resumable ones. They may allocate, and what they call may
// panic; only catch stops the unwinding.

// memgrow makes the memory larger by pages of 64 KiB and returns its size before, or -1.
func memgrow(pages int32) int32

// memsize is the size of the memory in pages of 64 KiB.
func memsize() int32

// memcopy moves n bytes; they may overlap.
func memcopy(dst, src unsafe.Pointer, n uintptr)

// memzero sets n bytes to 0.
func memzero(p unsafe.Pointer, n uintptr)

// getsp and setsp read and write the pointer of the shadow stack.
func getsp() uintptr
func setsp(sp uintptr)

// suspend parks the running goroutine here; it goes on behind it when the scheduler resumes it. A function that uses it blocks.
func suspend()

// clearsuspending and issuspending access the engine's flag that a suspension is under way.
func clearsuspending()
func issuspending() bool

// resumeframe calls the trampoline at a table index with a frame.
func resumeframe(index uintptr, frame unsafe.Pointer)

// catch calls fn and reports whether it was left by throwtag.
func catch(fn func()) bool

// throwtag unwinds to the nearest handler. It does not return.
func throwtag()

// callequal and callhash call a descriptor's function by its table index.
func callequal(index uintptr, p, q unsafe.Pointer) bool
func callhash(index uintptr, p unsafe.Pointer, seed uintptr) uintptr

// callfn calls a func value, callindex the function without context parameter, parameters and results at a table index.
func callfn(fn func())
func callindex(index uintptr)

// mul64 multiplies to 128 bits.
func mul64(x, y uint64) (hi, lo uint64)

// ctz64 and clz64 count the zero bits below the lowest, and above the highest, bit that is set (64 if none is); popcount64 counts ones.
func ctz64(x uint64) int
func clz64(x uint64) int
func popcount64(x uint64) int

// float64bits, float64frombits, float32bits, float32frombits reinterpret.
func float64bits(f float64) uint64
func float64frombits(b uint64) float64
func float32bits(f float32) uint32
func float32frombits(b uint32) float32
