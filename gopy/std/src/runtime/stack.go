package runtime

import "unsafe"

// Traces of goroutines' stacks.
//
//	goroutine 1 [chan receive]:
//	main.main()
//		/home/gopher/prog.go:9 +0x1d
//
// The stack of the running goroutine has two parts. What is on the wasm stack, only the host can see (hostTraceback). Below that are the
// frame objects of its callers that were suspended and not resumed yet, and of a goroutine that waits, frame objects are all there is.
// These tell where they are by their descriptor and pc.

// parents is the innermost frame of the running goroutine that is not on the wasm stack.
func parents() *frame {
	if resumed == nil {
		return nil
	}
	return resumed.parent
}

// A traceFrame is one line of a trace.
type traceFrame struct {
	name string
	file string
	line int
	pc   uint64
}

// traceText gives the host's text for a handle.
func traceText(handle int32) string {
	n := hostTracetext(handle, nil, 0)
	if n <= 0 {
		return ""
	}
	p := mallocgc(uintptr(n), nil, true)
	hostTracetext(handle, p, n)
	return makeString(p, int(n))
}

// nextFrame takes the first line off a text of the host's.
func nextFrame(text string) (f traceFrame, rest string) {
	field, start := 0, 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '\t' && c != '\n' {
			continue
		}
		part := text[start:i]
		start = i + 1
		switch field {
		case 0:
			f.name = part
		case 1:
			f.file = part
		case 2:
			f.line = int(parseUint(part))
		case 3:
			f.pc = parseUint(part)
		}
		field++
		if c == '\n' {
			return f, text[i+1:]
		}
	}
	return f, ""
}

func parseUint(s string) uint64 {
	x := uint64(0)
	for i := 0; i < len(s); i++ {
		x = x*10 + uint64(s[i]-'0')
	}
	return x
}

// place describes a frame object. Its pc for the program is the number of its descriptor and of the place in it (see extern.go).
func (f *frame) place() traceFrame {
	d := f.desc
	t := traceFrame{name: d.name, file: d.file}
	for i := range d.lines {
		if uint64(d.lines[i].pc) > f.pc {
			break
		}
		t.line = int(d.lines[i].line)
	}
	t.pc = framePC | uint64(uintptr(unsafe.Pointer(d)))<<16 | f.pc&0xffff
	return t
}

// hidden tells whether traces leave out a function: those of the runtime that no program calls itself, and what the compiler made:
// wrappers have a dot in the middle of the line in their names, those of method values end in -fm.
func hidden(name string) bool {
	if len(name) == 0 || name[0] == '_' || len(name) > 3 && name[len(name)-3:] == "-fm" || middleDot(name) >= 0 {
		return true
	}
	const prefix = "runtime."
	if len(name) <= len(prefix) || name[:len(prefix)] != prefix {
		return false
	}
	c := name[len(prefix)]
	return !(c >= 'A' && c <= 'Z')
}

// A tracer goes through the frames of one stack, the innermost first.
type tracer struct {
	list  []traceFrame // frames that come first
	text  string       // of the part on the wasm stack
	saved []savedFrame
	next  *frame
}

// savedFrame is where a frame object was.
type savedFrame struct {
	desc *framedesc
	pc   uint64
}

// frame gives the next frame that is not hidden; ok is false behind the last one.
func (t *tracer) frame() (f traceFrame, ok bool) {
	if len(t.list) != 0 {
		f = t.list[0]
		t.list = t.list[1:]
		return f, true
	}
	for {
		if len(t.text) != 0 {
			f, t.text = nextFrame(t.text)
		} else if len(t.saved) != 0 {
			place := frame{desc: t.saved[0].desc, pc: t.saved[0].pc}
			f = place.place()
			t.saved = t.saved[1:]
		} else if t.next != nil {
			f = t.next.place()
			t.next = t.next.parent
		} else {
			return f, false
		}
		if !hidden(f.name) {
			return f, true
		}
	}
}

// here gives a tracer for the running goroutine. In a deferred call that a panic runs, the stack of the panic is below it, as in Go.
func here() tracer {
	handle := hostTraceback()
	t := tracer{text: traceText(handle), next: parents()}
	hostTracedrop(handle)
	if p := curg.panics; p != nil && p.trace != 0 && p.frame != 0 {
		return abovePanic(t, p)
	}
	return t
}

// printFrames prints the lines of a stack.
func printFrames(t *tracer) {
	// A recursion without end: the beginning and the end are enough.
	const most = 100
	for n := 0; ; n++ {
		f, ok := t.frame()
		if !ok {
			return
		}
		if n == most/2 {
			skipped := skipFrames(t, most/2)
			if skipped > 0 {
				printstring("...")
				printint(int64(skipped))
				printstring(" frames elided...\n")
			}
		}
		printFrame(f)
	}
}

// skipFrames goes on until no more than keep frames are left.
func skipFrames(t *tracer, keep int) int {
	rest := *t
	total := 0
	for {
		if _, ok := rest.frame(); !ok {
			break
		}
		total++
	}
	n := 0
	for ; total-n > keep; n++ {
		t.frame()
	}
	return n
}

func printFrame(f traceFrame) {
	printstring(f.name)
	if f.name == "main.main" || isLiteral(f.name) {
		printstring("()\n\t")
	} else {
		printstring("(...)\n\t")
	}
	printstring(f.file)
	printstring(":")
	printint(int64(f.line))
	printstring(" +")
	printhex(f.pc&0xfff | 1)
	printnl()
}

// isLiteral tells whether a function is a literal, as its name says: "main.main.func1".
func isLiteral(name string) bool {
	i := len(name) - 1
	for i > 0 && name[i] >= '0' && name[i] <= '9' {
		i--
	}
	return i >= 5 && i < len(name)-1 && name[i-4:i+1] == ".func"
}

// printHeader begins the trace of a goroutine.
func printHeader(gp *g, state string) {
	printstring("goroutine ")
	printuint(gp.id)
	printstring(" [")
	printstring(state)
	if gp.durable {
		printstring(" (durable)")
	}
	if b := gp.bubble; b != nil {
		printstring(", synctest bubble ")
		printuint(b.id)
	}
	printstring("]:\n")
}

// printCreator tells where a goroutine was started.
func printCreator(gp *g) {
	if gp.parent == 0 || gp.id == 1 || gp.startpc == 0 {
		return
	}
	text := pcText(uint64(gp.startpc))
	if text == "" {
		return
	}
	f, _ := nextFrame(text)
	name := creator(f.name)
	printstring("created by ")
	printstring(name)
	printstring(" in goroutine ")
	printuint(gp.parent)
	printstring("\n\t")
	printstring(f.file)
	printstring(":")
	printint(int64(f.line))
	printstring(" +0x1d\n")
}

// middleDot finds the first dot in the middle of the line, or returns -1.
func middleDot(name string) int {
	for i := 0; i+1 < len(name); i++ {
		if name[i] == "·"[0] && name[i+1] == "·"[1] {
			return i
		}
	}
	return -1
}

// creator cuts from the name of a goroutine's first function what makes it different from the function that has the go statement: the end
// of a function literal's name, or of the name of what the compiler makes for a call with arguments ("main.f·t7").
func creator(name string) string {
	if i := middleDot(name); i >= 0 {
		return name[:i]
	}
	for i := len(name) - 1; i > 0; i-- {
		if name[i] == '.' {
			return name[:i]
		}
	}
	return name
}

// printRunning prints the stack of the running goroutine. It returns the goroutine.
func printRunning() *g {
	gp := curg
	if gp == nil {
		return nil
	}
	t := here()
	printnl()
	printHeader(gp, "running")
	printFrames(&t)
	printCreator(gp)
	return gp
}

// printOthers prints the stacks of all goroutines but one, the oldest first.
func printOthers(except *g) {
	for gp := oldestg; gp != nil; gp = gp.allprev {
		if gp == except || gp.system {
			continue
		}
		printOther(gp)
	}
}

// printMembers prints the stacks of all goroutines of a bubble.
func printMembers(b *bubble) {
	for gp := oldestg; gp != nil; gp = gp.allprev {
		if gp.bubble == b {
			printOther(gp)
		}
	}
}

func printOther(gp *g) {
	state := gp.reason
	if gp.state == stateRunnable {
		state = "runnable"
	}
	t := tracer{next: gp.frame}
	printnl()
	printHeader(gp, state)
	printFrames(&t)
	printCreator(gp)
}
