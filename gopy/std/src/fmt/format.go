package fmt

import (
	"reflect"
	"unicode/utf8"
)

// This file reads format strings. A directive is
//
//	% flags [index] width . [index] precision [index] verb
//
// where width and precision are numbers or *, and everything but the verb may be missing.

// printf appends args as format says.
func (p *printer) printf(format string, args []any) {
	p.reordered = false
	next := 0 // index of the argument for the next directive
	for i := 0; i < len(format); {
		start := i
		for i < len(format) && format[i] != '%' {
			i++
		}
		p.buf = append(p.buf, format[start:i]...)
		if i == len(format) {
			break
		}
		i++
		p.flags, p.width, p.prec = 0, 0, 0
		for i < len(format) {
			flag := flagOf(format[i])
			if flag == 0 {
				break
			}
			p.flags |= flag
			i++
		}
		if i < len(format) && 'a' <= format[i] && format[i] <= 'z' && next < len(args) {
			p.directive(args, next, rune(format[i]))
			next++
			i++
		} else {
			i, next = p.longDirective(format, i, args, next)
		}
	}
	if next < len(args) && !p.reordered {
		p.extra(args[next:])
	}
}

func flagOf(c byte) flags {
	switch c {
	case '-':
		return minus
	case '+':
		return plus
	case '#':
		return sharp
	case ' ':
		return space
	case '0':
		return zero
	}
	return 0
}

// directive prints args[n] for a verb.
func (p *printer) directive(args []any, n int, verb rune) {
	if verb == 'v' || verb == 'w' {
		if p.flags&sharp != 0 {
			p.flags ^= sharp | sharpV
		}
		if p.flags&plus != 0 {
			p.flags ^= plus | plusV
		}
		if verb == 'w' && p.wrapping {
			p.wrapped = append(p.wrapped, n)
		}
	}
	p.printArg(args[n], verb)
}

// longDirective does the directive whose flags end at format[i]. It returns where the directive ends and the index of the
// next argument.
func (p *printer) longDirective(format string, i int, args []any, next int) (int, int) {
	good := true // indexes make sense
	next, i, indexed := p.argIndex(format, i, args, next, &good)

	if i < len(format) && format[i] == '*' {
		i++
		width, ok := starValue(args, next)
		if next < len(args) {
			next++
		}
		if ok {
			p.flags |= hasWidth
		} else {
			p.text("%!(BADWIDTH)")
		}
		if width < 0 {
			width = -width
			p.flags = p.flags&^zero | minus
		}
		p.width = width
		indexed = false
	} else {
		width, ok, after := number(format, i, len(format))
		i = after
		if ok {
			p.flags |= hasWidth
			p.width = width
			good = good && !indexed // %[3]2d
		}
	}

	if i+1 < len(format) && format[i] == '.' {
		i++
		good = good && !indexed // %[3].2d
		next, i, indexed = p.argIndex(format, i, args, next, &good)
		if i < len(format) && format[i] == '*' {
			i++
			prec, ok := starValue(args, next)
			if next < len(args) {
				next++
			}
			if ok && prec >= 0 {
				p.flags |= hasPrec
				p.prec = prec
			} else {
				p.text("%!(BADPREC)")
			}
			indexed = false
		} else {
			p.prec, _, i = number(format, i, len(format))
			p.flags |= hasPrec
		}
	}

	if !indexed {
		next, i, _ = p.argIndex(format, i, args, next, &good)
	}
	if i >= len(format) {
		p.text("%!(NOVERB)")
		return i, next
	}
	verb, size := utf8.DecodeRuneInString(format[i:])
	switch {
	case verb == '%':
		p.byte('%')
	case !good:
		p.complain(verb, "(BADINDEX)")
	case next >= len(args):
		p.complain(verb, "(MISSING)")
	default:
		p.directive(args, next, verb)
		next++
	}
	return i + size, next
}

func (p *printer) complain(verb rune, what string) {
	p.text("%!")
	p.buf = utf8.AppendRune(p.buf, verb)
	p.text(what)
}

// argIndex reads an index like [2] at format[i:], if there is one. It returns the index of the next argument, where to go
// on, and whether there was a number in brackets. If it makes no sense, *good becomes false.
func (p *printer) argIndex(format string, i int, args []any, next int, good *bool) (int, int, bool) {
	if i >= len(format) || format[i] != '[' {
		return next, i, false
	}
	p.reordered = true
	end := i + 1
	for end < len(format) && format[end] != ']' {
		end++
	}
	if end == len(format) || len(format)-i < 3 {
		*good = false
		return next, i + 1, false
	}
	n, ok, after := number(format, i+1, end)
	if !ok || after != end {
		*good = false
		return next, end + 1, false
	}
	if n < 1 || n > len(args) {
		*good = false
		return next, end + 1, true
	}
	return n - 1, end + 1, true
}

// number reads a number that begins at s[i] and ends before s[end]. ok says whether there is one; too big a number counts
// as none that reaches up to end.
func number(s string, i, end int) (n int, ok bool, after int) {
	if i >= end {
		return 0, false, end
	}
	for ; i < end && '0' <= s[i] && s[i] <= '9'; i++ {
		if tooLarge(n) {
			return 0, false, end
		}
		n = n*10 + int(s[i]-'0')
		ok = true
	}
	return n, ok, i
}

// tooLarge reports whether n is more than a width or precision can be.
func tooLarge(n int) bool {
	return n > 1e6 || n < -1e6
}

// starValue returns the argument that gives the value of a *, if it is an integer that can be one.
func starValue(args []any, i int) (n int, ok bool) {
	if i >= len(args) {
		return 0, false
	}
	n, ok = args[i].(int)
	if !ok {
		switch v := reflect.ValueOf(args[i]); v.Kind() {
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
			n, ok = int(v.Int()), true
		case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
			n = int(v.Uint())
			ok = n >= 0
		}
	}
	if !ok || tooLarge(n) {
		return 0, false
	}
	return n, true
}

// extra complains about arguments that no directive used.
func (p *printer) extra(args []any) {
	p.flags, p.width, p.prec = 0, 0, 0
	p.text("%!(EXTRA ")
	for i, arg := range args {
		if i > 0 {
			p.text(", ")
		}
		if arg == nil {
			p.text("<nil>")
			continue
		}
		p.text(reflect.TypeOf(arg).String())
		p.byte('=')
		p.printArg(arg, 'v')
	}
	p.byte(')')
}
