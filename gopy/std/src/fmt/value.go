package fmt

import "reflect"

// This file prints values by reflection. Depth is 0 for an operand itself and grows with each step into it.

// printNested prints a part of an operand: by its methods if it may be had as an interface, or else by its structure.
func (p *printer) printNested(v reflect.Value, verb rune, depth int) {
	if v.IsValid() && mayHaveMethods(v.Type(), verb) && v.CanInterface() && p.printByMethod(v.Interface(), v, verb) {
		return
	}
	p.printValue(v, verb, depth)
}

// mayHaveMethods says whether it is worth while to look for methods of a value of type t. The verb %w always does.
func mayHaveMethods(t reflect.Type, verb rune) bool {
	return t.Kind() == reflect.Interface || t.NumMethod() > 0 || verb == 'w'
}

// printValue prints v by its structure.
func (p *printer) printValue(v reflect.Value, verb rune, depth int) {
	good := true
	switch v.Kind() {
	case reflect.Invalid:
		switch {
		case depth == 0:
			p.text("<invalid reflect.Value>")
		case verb == 'v':
			p.text("<nil>")
		default:
			good = false
		}
	case reflect.Bool:
		good = p.printBool(v.Bool(), verb)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		good = p.printInt(v.Int(), verb)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		good = p.printUint(v.Uint(), verb)
	case reflect.Float32:
		good = p.printFloat(v.Float(), 32, verb)
	case reflect.Float64:
		good = p.printFloat(v.Float(), 64, verb)
	case reflect.Complex64:
		good = p.printComplex(v.Complex(), 32, verb)
	case reflect.Complex128:
		good = p.printComplex(v.Complex(), 64, verb)
	case reflect.String:
		good = p.printString(v.String(), verb)
	case reflect.Map:
		p.printMap(v, verb, depth)
	case reflect.Struct:
		p.printStruct(v, verb, depth)
	case reflect.Interface:
		p.printInterface(v, verb, depth)
	case reflect.Array, reflect.Slice:
		p.printList(v, verb, depth)
	case reflect.Pointer:
		// Only at the top, so that there is no end of it with cycles.
		if depth == 0 && !v.IsNil() {
			switch elem := v.Elem(); elem.Kind() {
			case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
				p.byte('&')
				p.printNested(elem, verb, depth+1)
				return
			}
		}
		p.printPointer(nil, v, verb)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		p.printPointer(nil, v, verb)
	}
	if !good {
		p.badVerb(verb, nil, v)
	}
}

func (p *printer) printMap(v reflect.Value, verb rune, depth int) {
	if p.flags&sharpV != 0 {
		if !p.open(v.Type().String(), v.IsNil()) {
			return
		}
	} else {
		p.text("map[")
	}
	keys, values := sortedMap(v)
	for i, key := range keys {
		if i > 0 {
			p.separate()
		}
		p.printNested(key, verb, depth+1)
		p.byte(':')
		p.printNested(values[i], verb, depth+1)
	}
	p.close()
}

func (p *printer) printStruct(v reflect.Value, verb rune, depth int) {
	names := p.flags&(plusV|sharpV) != 0
	t := v.Type()
	if p.flags&sharpV != 0 {
		p.text(t.String())
	}
	p.byte('{')
	for i := range v.NumField() {
		if i > 0 {
			p.separate()
		}
		if names {
			if name := t.Field(i).Name; name != "" {
				p.text(name)
				p.byte(':')
			}
		}
		field := v.Field(i)
		if field.Kind() == reflect.Interface && !field.IsNil() {
			field = field.Elem()
		}
		p.printNested(field, verb, depth+1)
	}
	p.byte('}')
}

func (p *printer) printInterface(v reflect.Value, verb rune, depth int) {
	elem := v.Elem()
	switch {
	case elem.IsValid():
		p.printNested(elem, verb, depth+1)
	case p.flags&sharpV != 0:
		p.text(v.Type().String())
		p.text("(nil)")
	default:
		p.text("<nil>")
	}
}

func (p *printer) printList(v reflect.Value, verb rune, depth int) {
	t := v.Type()
	elem := t.Elem()
	if elem.Kind() == reflect.Uint8 {
		switch verb {
		case 's', 'q', 'x', 'X':
			p.printBytes(bytesOf(v), verb, "")
			return
		}
	}
	isSlice := v.Kind() == reflect.Slice
	if p.flags&sharpV == 0 {
		p.byte('[')
	} else if !p.open(t.String(), isSlice && v.IsNil()) {
		return
	}
	nested := mayHaveMethods(elem, verb)
	for i := range v.Len() {
		if i > 0 {
			p.separate()
		}
		if nested {
			p.printNested(v.Index(i), verb, depth+1)
		} else {
			p.printValue(v.Index(i), verb, depth+1)
		}
	}
	p.close()
}

// bytesOf returns the elements of an array or slice of bytes.
func bytesOf(v reflect.Value) []byte {
	if v.Kind() == reflect.Slice || v.CanAddr() {
		return v.Bytes()
	}
	b := make([]byte, v.Len())
	for i := range b {
		b[i] = byte(v.Index(i).Uint())
	}
	return b
}

// printPointer prints a value that is an address, or complains: then the operand is arg, or value if arg is nil.
func (p *printer) printPointer(arg any, value reflect.Value, verb rune) {
	var u uint64
	switch value.Kind() {
	case reflect.Chan, reflect.Func, reflect.Map, reflect.Pointer, reflect.Slice, reflect.UnsafePointer:
		u = uint64(uintptr(value.UnsafePointer()))
	default:
		p.badVerb(verb, arg, value)
		return
	}
	switch {
	case verb == 'v' && p.flags&sharpV != 0:
		p.byte('(')
		p.text(value.Type().String())
		p.text(")(")
		if u == 0 {
			p.text("nil")
		} else {
			p.printHex(u, true)
		}
		p.byte(')')
	case verb == 'v' && u == 0:
		p.padString("<nil>")
	case verb == 'v' || verb == 'p':
		p.printHex(u, p.flags&sharp == 0)
	case verb == 'b' || verb == 'o' || verb == 'd' || verb == 'x' || verb == 'X':
		p.printUint(u, verb)
	default:
		p.badVerb(verb, arg, value)
	}
}
