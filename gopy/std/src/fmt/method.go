package fmt

import (
	"reflect"
	"unicode/utf8"
)

// This file prints operands by methods of theirs. Panics of these methods end up in the output.

// printByMethod prints arg by a method Format, GoString, Error or String, if it has one that fits the verb; otherwise it
// returns false. value is arg as a part of something else, for a complaint, or zero.
func (p *printer) printByMethod(arg any, value reflect.Value, verb rune) bool {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := arg.(error); !ok || !p.wrapping {
			p.badVerb(verb, arg, value)
			return true
		}
		verb = 'v'
	}
	if f, ok := arg.(Formatter); ok {
		p.callFormat(f, verb)
		return true
	}
	if p.flags&sharpV != 0 {
		if g, ok := arg.(GoStringer); ok {
			p.callGoString(g, verb)
			return true
		}
		return false
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch v := arg.(type) {
		case error:
			p.callError(v, verb)
			return true
		case Stringer:
			p.callString(v, verb)
			return true
		}
	}
	return false
}

func (p *printer) callFormat(f Formatter, verb rune) {
	defer p.catch(f, verb, "Format")
	f.Format(p, verb)
}

func (p *printer) callGoString(g GoStringer, verb rune) {
	defer p.catch(g, verb, "GoString")
	p.printText(g.GoString())
}

func (p *printer) callError(err error, verb rune) {
	defer p.catch(err, verb, "Error")
	p.printString(err.Error(), verb)
}

func (p *printer) callString(s Stringer, verb rune) {
	defer p.catch(s, verb, "String")
	p.printString(s.String(), verb)
}

// catch is deferred around the call of a method of arg. If that panics for a nil pointer, the operand prints as <nil>;
// otherwise the value of the panic is printed. A panic while printing that goes on.
func (p *printer) catch(arg any, verb rune, method string) {
	problem := recover()
	if problem == nil {
		return
	}
	if v := reflect.ValueOf(arg); v.Kind() == reflect.Pointer && v.IsNil() {
		p.text("<nil>")
		return
	}
	if p.panicking {
		panic(problem)
	}
	saved := p.flags
	p.flags, p.width, p.prec = 0, 0, 0
	p.text("%!")
	p.buf = utf8.AppendRune(p.buf, verb)
	p.text("(PANIC=")
	p.text(method)
	p.text(" method: ")
	p.panicking = true
	p.printArg(problem, 'v')
	p.panicking = false
	p.byte(')')
	p.flags = saved
}
