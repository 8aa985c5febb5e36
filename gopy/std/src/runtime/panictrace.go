package runtime

// The stack that is printed with a fatal panic.
//
// In Go, deferred calls run on top of the stack of the panic. So if one of them panics in turn, the report shows how that happened, and
// below it the stack of the first panic. Here the stack was unwound to the function whose deferred call it is, F, so the parts have
// to be put together from what was taken down at each panic:
//
//	second panic        first panic             printed
//	deferred call                               deferred call
//	F (at its end)      where it panicked       where it panicked
//	main                F (at a call)           F (at a call)
//	                    main                    main
//
// What both have in common, from the outermost frame on, is below F; unless in both a deferred call of F panicked: then F, too.

// savedFrames is how many frame objects are remembered for a panic; of those further out, what they say at the end is good enough.
const savedFrames = 50

// takeTrace takes down the stack for a panic: the part on the wasm stack, and where the frame objects are now, for these go on being used.
func takeTrace(p *_panic) {
	p.trace = hostTraceback()
	n := 0
	for f := p.parents; f != nil && n < savedFrames; f = f.parent {
		n++
	}
	if n == 0 {
		return
	}
	p.saved = make([]savedFrame, n)
	f := p.parents
	for i := range p.saved {
		p.saved[i] = savedFrame{f.desc, f.pc}
		f = f.parent
	}
	p.parents = f
}

func dropTrace(p *_panic) {
	if p.trace != 0 {
		hostTracedrop(p.trace)
		p.trace = 0
	}
}

// tracerOf gives the stack of a panic alone.
func tracerOf(p *_panic) tracer {
	t := tracer{saved: p.saved, next: p.parents}
	if p.trace != 0 {
		t.text = traceText(p.trace)
	}
	return t
}

// A panicTracer goes through the frames to be printed for a panic.
type panicTracer struct {
	p    *_panic
	t    tracer
	left int // frames of t to be printed, before going on with the panic before p; negative: all
}

func newPanicTracer(p *_panic) panicTracer {
	x := panicTracer{p: p, t: tracerOf(p), left: -1}
	x.limit()
	return x
}

// limit finds out how many frames belong to x.p alone.
func (x *panicTracer) limit() {
	x.left = -1
	if depth := depthOfF(x.p); depth > 0 {
		x.left = len(pcsOf(x.t)) - depth
	}
}

// depthOfF counts the frames from F outwards, F included; 0: the panic did not happen while another one was handled.
func depthOfF(p *_panic) int {
	q := p.link
	if q == nil || q.trace == 0 || p.trace == 0 {
		return 0
	}
	mine, others := pcsOf(tracerOf(p)), pcsOf(tracerOf(q))
	n := 0
	for n < len(mine) && n < len(others) && mine[len(mine)-1-n] == others[len(others)-1-n] {
		n++
	}
	if n > 0 && n == depthOfF(q) && !sameFunction(p, q, len(mine)-1-n, len(others)-1-n) {
		return n // F ran another deferred call in q, at the same place
	}
	if n == len(mine) {
		return 0
	}
	return n + 1
}

// sameFunction tells whether two frames of the stacks of p and q, counted from the innermost, are of one function.
func sameFunction(p, q *_panic, i, j int) bool {
	if i < 0 || j < 0 {
		return false
	}
	return nameAt(tracerOf(p), i) == nameAt(tracerOf(q), j)
}

func nameAt(t tracer, i int) string {
	for {
		f, ok := t.frame()
		if !ok || i == 0 {
			return f.name
		}
		i--
	}
}

// pcsOf lists the places of a stack.
func pcsOf(t tracer) []uint64 {
	var pcs []uint64
	for {
		f, ok := t.frame()
		if !ok {
			return pcs
		}
		pcs = append(pcs, f.pc)
	}
}

func (x *panicTracer) frame() (f traceFrame, ok bool) {
	for x.left == 0 {
		*x = newPanicTracer(x.p.link)
	}
	if x.left > 0 {
		x.left--
	}
	return x.t.frame()
}

// printPanicStack prints the stack for a fatal panic.
func printPanicStack(p *_panic) {
	gp := curg
	x := newPanicTracer(p)
	printnl()
	printHeader(gp, "running")
	const most = 100
	for n := 0; n < most; n++ {
		f, ok := x.frame()
		if !ok {
			break
		}
		printFrame(f)
	}
	printCreator(gp)
}

// abovePanic puts the stack of a panic that is being handled in place of what the present stack t has in common with it: the
// function F whose deferred call runs, and all below.
func abovePanic(t tracer, p *_panic) tracer {
	mine, others := pcsOf(t), pcsOf(tracerOf(p))
	n := 0
	for n < len(mine) && n < len(others) && mine[len(mine)-1-n] == others[len(others)-1-n] {
		n++
	}
	if n >= len(mine) || n == len(others) {
		return t
	}
	var list []traceFrame
	for i := len(mine) - n - 1; i > 0; i-- {
		f, _ := t.frame()
		list = append(list, f)
	}
	if !p.goexit { // Goexit is in its stack itself
		list = append(list, gopanicFrame)
	}
	x := newPanicTracer(p)
	for {
		f, ok := x.frame()
		if !ok {
			return tracer{list: list}
		}
		list = append(list, f)
	}
}

// gopanicFrame stands for gopanic, which in Go lies between a panic and the deferred calls; its pc is none of any code.
var gopanicFrame = traceFrame{name: "panic", file: "runtime/panic.go", pc: 1}

// panicPC is the place of the innermost frame.
func panicPC(p *_panic) uint64 {
	t := tracerOf(p)
	f, _ := t.frame()
	return f.pc
}
