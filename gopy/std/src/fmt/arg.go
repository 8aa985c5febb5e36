package fmt

import (
	"reflect"
	"strconv"
	"unicode/utf8"
)

// This file prints operands: the common types at once, others through their methods or reflection.

// print appends args in their default formats, with blanks between those that are no strings.
func (p *printer) print(args []any) {
	afterString := true // no blank before the first
	for i, arg := range args {
		isString := false
		switch arg.(type) {
		case string:
			isString = true
		case nil, int, float64, bool:
		default:
			isString = reflect.TypeOf(arg).Kind() == reflect.String
		}
		if i > 0 && !isString && !afterString {
			p.byte(' ')
		}
		p.printArg(arg, 'v')
		afterString = isString
	}
}

// println appends args in their default formats, with blanks between them and a newline.
func (p *printer) println(args []any) {
	for i, arg := range args {
		if i > 0 {
			p.byte(' ')
		}
		p.printArg(arg, 'v')
	}
	p.byte('\n')
}

// printArg prints one operand.
func (p *printer) printArg(arg any, verb rune) {
	if verb == 'T' || verb == 'p' {
		p.printTypeOrPointer(arg, verb)
		return
	}
	var good bool // the verb fits the type
	switch v := arg.(type) {
	case string:
		if p.flags == 0 && (verb == 'v' || verb == 's') {
			p.buf = append(p.buf, v...)
			return
		}
		good = p.printString(v, verb)
	case int:
		if p.flags == 0 && (verb == 'v' || verb == 'd') {
			p.buf = strconv.AppendInt(p.buf, int64(v), 10)
			return
		}
		good = p.printInt(int64(v), verb)
	case float64:
		good = p.printFloat(v, 64, verb)
	case bool:
		good = p.printBool(v, verb)
	case int32:
		good = p.printInt(int64(v), verb)
	case int64:
		good = p.printInt(int64(v), verb)
	case uint8:
		good = p.printUint(uint64(v), verb)
	case int8:
		good = p.printInt(int64(v), verb)
	case int16:
		good = p.printInt(int64(v), verb)
	case uint:
		good = p.printUint(uint64(v), verb)
	case uint16:
		good = p.printUint(uint64(v), verb)
	case uint32:
		good = p.printUint(uint64(v), verb)
	case uint64:
		good = p.printUint(v, verb)
	case uintptr:
		good = p.printUint(uint64(v), verb)
	case float32:
		good = p.printFloat(float64(v), 32, verb)
	case complex64:
		good = p.printComplex(complex128(v), 32, verb)
	case complex128:
		good = p.printComplex(v, 64, verb)
	case []byte:
		p.printBytes(v, verb, "[]byte")
		return
	case nil:
		if verb == 'v' {
			p.padString("<nil>")
			return
		}
	default:
		p.printOther(arg, verb)
		return
	}
	if !good {
		p.badVerb(verb, arg, reflect.Value{})
	}
}

// printTypeOrPointer does the verbs that mean the same for all types, whatever methods they have.
func (p *printer) printTypeOrPointer(arg any, verb rune) {
	switch {
	case verb == 'p' && arg != nil:
		p.printPointer(arg, reflect.ValueOf(arg), 'p')
	case verb == 'p':
		p.badVerb(verb, nil, reflect.Value{})
	case arg == nil:
		p.padString("<nil>")
	default:
		p.printText(reflect.TypeOf(arg).String())
	}
}

// printOther prints an operand of no predeclared type.
func (p *printer) printOther(arg any, verb rune) {
	if verb != 'w' { // lists of what has no methods
		switch v := arg.(type) {
		case []int:
			p.printInts(v, verb)
			return
		case []string:
			p.printStrings(v, verb)
			return
		}
	}
	if v, ok := arg.(reflect.Value); ok { // stands for what it holds
		if v.IsValid() && v.CanInterface() && p.printByMethod(v.Interface(), reflect.Value{}, verb) {
			return
		}
		p.printValue(v, verb, 0)
		return
	}
	if !p.printByMethod(arg, reflect.Value{}, verb) {
		p.printValue(reflect.ValueOf(arg), verb, 0)
	}
}

func (p *printer) printInts(list []int, verb rune) {
	if !p.open("[]int", list == nil) {
		return
	}
	for i, v := range list {
		if i > 0 {
			p.separate()
		}
		if p.flags == 0 && verb == 'v' {
			p.buf = strconv.AppendInt(p.buf, int64(v), 10)
		} else if !p.printInt(int64(v), verb) {
			p.badVerb(verb, v, reflect.Value{})
		}
	}
	p.close()
}

func (p *printer) printStrings(list []string, verb rune) {
	if !p.open("[]string", list == nil) {
		return
	}
	for i, v := range list {
		if i > 0 {
			p.separate()
		}
		if !p.printString(v, verb) {
			p.badVerb(verb, v, reflect.Value{})
		}
	}
	p.close()
}

// open begins a list of the given type. If that is nil and is to be printed so, there is no list and the result is false.
func (p *printer) open(typ string, isNil bool) bool {
	if p.flags&sharpV == 0 {
		p.byte('[')
		return true
	}
	p.text(typ)
	if isNil {
		p.text("(nil)")
		return false
	}
	p.byte('{')
	return true
}

// separate comes between two parts of a value.
func (p *printer) separate() {
	if p.flags&sharpV != 0 {
		p.byte(',')
	}
	p.byte(' ')
}

// close ends a list.
func (p *printer) close() {
	if p.flags&sharpV != 0 {
		p.byte('}')
	} else {
		p.byte(']')
	}
}

// badVerb complains about a verb that does not fit its operand: arg or, if that is nil, value.
func (p *printer) badVerb(verb rune, arg any, value reflect.Value) {
	p.erroring = true
	p.text("%!")
	p.buf = utf8.AppendRune(p.buf, verb)
	p.byte('(')
	switch {
	case arg != nil:
		p.text(reflect.TypeOf(arg).String())
		p.byte('=')
		p.printArg(arg, 'v')
	case value.IsValid():
		p.text(value.Type().String())
		p.byte('=')
		p.printValue(value, 'v', 0)
	default:
		p.text("<nil>")
	}
	p.byte(')')
	p.erroring = false
}
