package runtime

import "unsafe"

// The report about a panic that nobody recovered:
//
//	panic: first value [recovered]
//		panic: second value
//
// The methods Error and String of panic values are called for it. That is the program's code: it may wait and it may panic.

// preprint replaces errors and Stringers by their texts, along the whole chain.
func preprint(p *_panic) {
	for ; p != nil; p = p.link {
		if q := p.link; q != nil {
			e, f := efaceOf(&p.arg), efaceOf(&q.arg)
			if e.typ == f.typ && e.data == f.data {
				q.repanicked = true
				continue
			}
		}
		textOf = p.arg
		switch p.arg.(type) {
		case error:
			callText(callError, p)
		case stringer:
			callText(callString, p)
		}
	}
	textOf = nil
}

type stringer interface{ String() string }

// What callError and callString work on: they are func values without variables of their own.
var (
	textOf any
	text   string
)

func callError() { text = textOf.(error).Error() }

func callString() { text = textOf.(stringer).String() }

func callText(fn func(), p *_panic) {
	if q := runnested(fn); q != nil {
		// The panic's value in turn is not asked for its text.
		s, ok := q.arg.(string)
		if !ok {
			s = "type " + efaceOf(&q.arg).typ.str
		}
		throw("panic while printing panic value: " + s)
	}
	p.arg = text
}

// printpanics prints a chain of panics, the oldest first.
func printpanics(p *_panic) {
	if q := p.link; q != nil {
		printpanics(q)
		if q.repanicked {
			return
		}
		if !q.goexit {
			printstring("\t")
		}
	}
	if p.goexit {
		return
	}
	printstring("panic: ")
	printpanicval(p.arg)
	if p.recovered {
		if p.repanicked {
			printstring(" [recovered, repanicked]")
		} else {
			printstring(" [recovered]")
		}
	}
	printnl()
}

// printpanicval prints a value by its kind; those of defined types as a conversion: main.Celsius(20).
func printpanicval(v any) {
	e := efaceOf(&v)
	t := e.typ
	if t == nil {
		printstring("nil")
		return
	}
	word := e.data
	named := t.pkgPath != ""
	if named && t.kind <= kindComplex128 || named && t.kind == kindString {
		printstring(t.str)
		if t.kind != kindComplex64 && t.kind != kindComplex128 {
			printstring("(")
		}
	}
	closing := named
	switch t.kind {
	case kindBool:
		printbool(word != 0)
	case kindInt, kindInt8, kindInt16, kindInt32, kindInt64:
		printint(int64(word))
	case kindUint, kindUint64, kindUintptr:
		printuint(word)
	case kindUint8, kindUint16, kindUint32:
		printuint(uint64(uint32(word)))
	case kindFloat32:
		printfloat32(float32frombits(uint32(word)))
	case kindFloat64:
		printfloat(float64frombits(word))
	case kindComplex64:
		c := *(*complex64)(unsafe.Pointer(uintptr(word)))
		printcomplex64(c)
		closing = false
	case kindComplex128:
		printcomplex(*(*complex128)(unsafe.Pointer(uintptr(word))))
		closing = false
	case kindString:
		s := *(*string)(unsafe.Pointer(uintptr(word)))
		if named {
			printstring("\"")
			printindented(s)
			printstring("\"")
		} else {
			printindented(s)
		}
	default:
		printstring("(")
		printstring(t.str)
		printstring(") ")
		printhex(word)
		closing = false
	}
	if closing {
		printstring(")")
	}
}

// printindented prints a text with a tab behind each newline, so that nothing in it looks like a trace.
func printindented(s string) {
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			printstring(s[start : i+1])
			printstring("\t")
			start = i + 1
		}
	}
	printstring(s[start:])
}
