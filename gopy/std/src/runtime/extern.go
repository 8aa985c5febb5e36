package runtime

import "unsafe"

// What programs see of package runtime: the scheduler's knobs, callers, stacks.

// What this is compiled with, and for.
const (
	Compiler = "gc"
	GOOS     = "linux"
	GOARCH   = "amd64"
)

// version is that of the language and the library.
const version = "go1.27"

// Version returns the version of Go.
func Version() string { return version }

// GOROOT returns the root of the Go tree: there is none.
//
// Deprecated: it tells nothing about the machine the program runs on.
func GOROOT() string { return "" }

// NumCPU returns the number of processors that the program can use.
func NumCPU() int { return 1 }

// GOMAXPROCS returns how many goroutines may run at the same time: one, whatever n says.
func GOMAXPROCS(n int) int { return 1 }

// SetDefaultGOMAXPROCS does nothing.
func SetDefaultGOMAXPROCS() {}

// NumGoroutine returns the number of goroutines that exist.
func NumGoroutine() int {
	n := ngs
	for gp := allgs; gp != nil; gp = gp.all {
		if gp.system {
			n--
		}
	}
	return n
}

// NumCgoCall returns the number of calls of C code: none.
func NumCgoCall() int64 { return 0 }

// LockOSThread and UnlockOSThread do nothing: there is one thread.
func LockOSThread() {}

// UnlockOSThread undoes LockOSThread.
func UnlockOSThread() {}

// KeepAlive marks x as reachable up to here.
func KeepAlive(x any) { kept = x; kept = nil }

var kept any

// Breakpoint does nothing.
func Breakpoint() {}

// A pc is a number that stands for a place in the program. Those of frame objects begin with framePC; others are the host's.
const framePC = 1 << 62

// pcText is the line of text (see hostTraceback) for a pc.
func pcText(pc uint64) string {
	var n int64
	if n = hostPCinfo(int64(pc), nil, 0); n <= 0 {
		return ""
	}
	p := mallocgc(uintptr(n), nil, true)
	hostPCinfo(int64(pc), p, n)
	return makeString(p, int(n))
}

// pcFrame finds the place for a pc.
func pcFrame(pc uint64) (f traceFrame, ok bool) {
	if pc == gopanicFrame.pc {
		f = gopanicFrame
		f.name = "runtime.gopanic"
		return f, true
	}
	if pc&framePC != 0 {
		d := (*framedesc)(unsafe.Pointer(uintptr(pc >> 16 & (1<<32 - 1))))
		place := frame{desc: d, pc: pc & 0xffff}
		return place.place(), true
	}
	text := pcText(pc)
	if text == "" {
		return f, false
	}
	f, _ = nextFrame(text)
	return f, true
}

// skipSelf leaves out the frames of this package at the beginning.
func skipSelf(t *tracer) {
	for {
		rest := *t
		f, ok := rest.frame()
		if !ok || !isRuntime(f.name) {
			return
		}
		*t = rest
	}
}

func isRuntime(name string) bool { return len(name) > 8 && name[:8] == "runtime." }

// Caller describes a function on the stack of the goroutine: that which calls Caller for 0, its caller for 1, and so on.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	t := here()
	skipSelf(&t)
	for ; skip > 0; skip-- {
		if _, ok := t.frame(); !ok {
			return 0, "", 0, false
		}
	}
	f, ok := t.frame()
	if !ok {
		return 0, "", 0, false
	}
	return uintptr(f.pc), f.file, f.line, true
}

// Callers fills pc with the places of the functions on the stack, Callers itself being number 0; it returns how many there were.
func Callers(skip int, pc []uintptr) int {
	t := here()
	skipSelf(&t)
	n := 0
	if skip == 0 && len(pc) > 0 {
		pc[0] = 0
		n = 1
	}
	for ; skip > 1; skip-- {
		t.frame()
	}
	for n < len(pc) {
		f, ok := t.frame()
		if !ok {
			break
		}
		pc[n] = uintptr(f.pc)
		n++
	}
	return n
}

// A Frame is what Frames knows about each place.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames translates the result of Callers.
type Frames struct {
	callers []uintptr
}

// CallersFrames makes a Frames.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame; more is false with the last one.
func (ci *Frames) Next() (frame Frame, more bool) {
	for len(ci.callers) > 0 {
		pc := ci.callers[0]
		ci.callers = ci.callers[1:]
		if pc == 0 {
			frame = Frame{Function: "runtime.Callers"}
		} else {
			f, ok := pcFrame(uint64(pc))
			if !ok {
				continue
			}
			frame = Frame{PC: pc, Func: FuncForPC(pc), Function: f.name, File: f.file, Line: f.line, Entry: pc}
		}
		return frame, len(ci.callers) > 0
	}
	return Frame{}, false
}

// A Func describes a function of the program.
type Func struct {
	name string
	pc   uintptr
}

// FuncForPC returns the function that a pc lies in, or nil.
func FuncForPC(pc uintptr) *Func {
	f, ok := pcFrame(uint64(pc))
	if !ok {
		return nil
	}
	return &Func{f.name, pc}
}

// Name returns the function's name.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns where it begins.
func (f *Func) Entry() uintptr { return f.pc }

// FileLine returns the place of a pc.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	t, _ := pcFrame(uint64(pc))
	return t.file, t.line
}

// Stack writes the trace of the goroutine, or those of all, to buf and returns its length.
func Stack(buf []byte, all bool) int {
	stackOut, stackLen = buf, 0
	capture = true
	t := here()
	skipSelf(&t)
	printHeader(curg, "running")
	printFrames(&t)
	printCreator(curg)
	if all {
		printOthers(curg)
	}
	capture = false
	n := stackLen
	stackOut = nil
	return n
}

// While capture is set, what is printed goes to stackOut.
var (
	capture  bool
	stackOut []byte
	stackLen int
)

// A Pinner keeps objects alive and in their place, where they are anyway.
type Pinner struct {
	pinned []any
}

// Pin keeps the object that pointer points to.
func (p *Pinner) Pin(pointer any) {
	switch t := efaceOf(&pointer).typ; {
	case t == nil:
		panic(errorString("runtime.Pinner: argument is nil"))
	case t.kind != kindPointer && t.kind != kindUnsafePointer:
		panic(errorString("runtime.Pinner: argument is not a pointer: " + t.str))
	}
	p.pinned = append(p.pinned, pointer)
}

// Unpin lets all objects go.
func (p *Pinner) Unpin() { p.pinned = nil }
