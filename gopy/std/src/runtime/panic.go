package runtime

// Panics, deferred calls, recover.
//
// A function with defer statements gets a number from deferframe when it begins, higher than that of all functions below it on the
// stack of this goroutine. The goroutine's list of deferred calls is sorted by these numbers, the highest first.
// When such a function ends normally, it calls what nextdefer gives until that is nil.
//
// gopanic notes the panic in the goroutine and throws a wasm exception, which carries nothing. It unwinds the stack to the innermost
// function with defer statements, which calls caught and then runs its deferred calls, asking after each one whether the panic
// is recovered. If it is, the function goes on to its normal end. If none is left, it calls rethrow and throws on. Frames of functions
// that were suspended (proc.go) are not on the wasm stack: execute finds the next one for them.
//
// If there is no deferred call at all, in gopanic or rethrow, the panic is fatal: it is printed and the program exits. At that moment in
// gopanic the stack is whole; in rethrow it is unwound, so gopanic takes it down for the case that the panic proves fatal.
//
// A panic in a deferred call while another panic is handled is put in front of that one (link). When it gets to the frame that handles
// the older one, or below, the older one has come to nothing: it is still printed, but a recovery ends it, too.
// Goexit is a panic that cannot be recovered, and does not end when a newer panic is.

type _panic struct {
	arg        any
	link       *_panic
	frame      int64        // the number of the function that handles it; 0: still unwinding
	trace      int32        // the host's handle for the stack at gopanic; 0: none
	saved      []savedFrame // where the frame objects were then
	parents    *frame       // and those further out
	recovered  bool
	repanicked bool // the next one in front has the same value
	goexit     bool
}

type _defer struct {
	id   int64
	fn   func()
	link *_defer
}

// deferflag is set to the table index of the code of a deferred call just before this is called, if a panic is under way; else
// to 0. The code compares it with its own index: so it knows whether a call of recover counts.
var deferflag uintptr

// deferfree are unused records.
var deferfree *_defer

// traces limits how many stacks are taken down: it takes some time, and a program may panic and recover in a loop.
var traces int = 1000

// deferframe numbers an activation of a function with defer statements.
func deferframe() int64 {
	curg.deferid++
	return curg.deferid
}

// deferproc adds a deferred call for the activation id.
func deferproc(id int64, fn func()) {
	d := deferfree
	if d != nil {
		deferfree = d.link
	} else {
		d = new(_defer)
	}
	d.id = id
	d.fn = fn
	gp := curg
	top := gp.defers
	if top == nil || top.id <= id {
		d.link = top
		gp.defers = d
		return
	}
	// A range-over-func loop's body defers for the function around it, while the iterator has deferred calls itself.
	for top.link != nil && top.link.id > id {
		top = top.link
	}
	d.link = top.link
	top.link = d
}

// nextdefer takes the last deferred call of an activation off the list; nil: there is none.
func nextdefer(id int64) func() {
	gp := curg
	d := gp.defers
	if d == nil || d.id != id {
		return nil
	}
	gp.defers = d.link
	fn := d.fn
	d.fn = nil
	d.link = deferfree
	deferfree = d
	return fn
}

// gopanic is panic(e).
func gopanic(e any) {
	gp := curg
	if e == nil {
		e = new(PanicNilError)
	}
	p := new(_panic)
	p.arg = e
	p.link = gp.panics
	gp.panics = p
	p.parents = parents()
	fatal := gp.defers == nil && !gp.nested
	if fatal || traces > 0 {
		traces--
		takeTrace(p)
	}
	if fatal {
		fatalpanic(p)
	}
	throwtag()
}

// Goexit ends the goroutine after running its deferred calls.
func Goexit() {
	p := new(_panic)
	p.goexit = true
	p.link = curg.panics
	curg.panics = p
	p.parents = parents()
	if traces > 0 {
		traces--
		takeTrace(p)
	}
	throwtag()
}

// caught notes that the activation id handles the current panic.
func caught(id int64) {
	if p := curg.panics; p != nil {
		p.frame = id
	}
}

// recovered tells, after a deferred call of the activation id, whether the current panic is recovered; then it is over.
func recovered(id int64) bool {
	gp := curg
	p := gp.panics
	if !p.recovered {
		return false
	}
	for {
		dropTrace(p)
		p = p.link
		gp.panics = p
		if p == nil {
			gp.sig = false
			return true
		}
		if p.frame < id {
			return true // it is handled further out, by a deferred call that called us
		}
		if p.goexit {
			p.frame = id
			return false
		}
	}
}

// rethrow gets ready for unwinding further when the activation id has no more deferred calls; the caller throws then.
func rethrow(id int64) {
	gp := curg
	p := gp.panics
	if gp.defers == nil && !p.goexit && !gp.nested {
		fatalpanic(p)
	}
	p.frame = 0
}

// gorecover is recover(), where that counts.
func gorecover() any {
	p := curg.panics
	if p == nil || p.goexit || p.recovered {
		return nil
	}
	p.recovered = true
	return p.arg
}

// throw reports an error of the runtime itself, or one that nobody can recover from, and ends the program.
func throw(s string) { fatal(s) }

// fatal ends the program with the stacks of all goroutines.
func fatal(text string) {
	printlock()
	printstring("fatal error: ")
	printindented(text)
	printnl()
	printOthers(printRunning())
	printunlock()
	exit(2)
}

// fatalmisuse ends the program because of what the running goroutine did, with its stack only.
func fatalmisuse(text string) {
	printlock()
	printstring("fatal error: ")
	printindented(text)
	printnl()
	printRunning()
	printunlock()
	exit(2)
}

// fatalpanic ends the program with an unrecovered panic.
func fatalpanic(p *_panic) {
	preprint(p)
	printlock()
	printpanics(p)
	if curg.sig {
		printstring("[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=")
		printhex(panicPC(p))
		printstring("]\n")
	}
	printPanicStack(p)
	if tracingAll {
		printOthers(curg)
	} else if deadlock, ok := p.arg.(*bubbleDeadlock); ok {
		printMembers(deadlock.b)
	}
	printunlock()
	exit(2)
}

// tracingAll: an unrecovered panic prints the stacks of all goroutines.
var tracingAll bool

// traceAll is for package testing.
func traceAll() { tracingAll = true }

// exit ends the program.
func exit(code int32) {
	flushout()
	printflush() // a report may have been begun with the print lock held
	hostExit(code)
}
