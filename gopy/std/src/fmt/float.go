package fmt

import "strconv"

// This file lays out floating-point and complex numbers.

// printFloat prints a float of 32 or 64 bits. It returns false if the verb is none for floats.
func (p *printer) printFloat(v float64, bits int, verb rune) bool {
	switch verb {
	case 'v':
		if p.flags == 0 {
			p.buf = strconv.AppendFloat(p.buf, v, 'g', -1, bits)
			return true
		}
		p.float(v, bits, 'g', -1)
	case 'g', 'G', 'b', 'x', 'X':
		p.float(v, bits, byte(verb), -1)
	case 'f', 'e', 'E':
		p.float(v, bits, byte(verb), 6)
	case 'F':
		p.float(v, bits, 'f', 6)
	default:
		return false
	}
	return true
}

// printComplex prints a complex number with parts of the given size, as (1+2i).
func (p *printer) printComplex(v complex128, bits int, verb rune) bool {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
	default:
		return false
	}
	saved := p.flags
	p.byte('(')
	p.printFloat(real(v), bits, verb)
	p.flags |= plus
	p.printFloat(imag(v), bits, verb)
	p.text("i)")
	p.flags = saved
	return true
}

// float prints v in a format of strconv, with the given precision if the directive has none.
func (p *printer) float(v float64, bits int, format byte, prec int) {
	if p.flags&hasPrec != 0 {
		prec = p.prec
	}
	text := strconv.AppendFloat(p.scratch[:0], v, format, prec, bits)
	sign := byte('+')
	if text[0] == '-' || text[0] == '+' {
		sign = text[0]
		text = text[1:]
	}
	if sign == '+' && p.flags&(space|plus) == space {
		sign = ' '
	}
	special := text[0] == 'I' || text[0] == 'N'
	if p.flags&sharp != 0 && format != 'b' && !special {
		text = completeFloat(text, format, prec)
	}
	signed := sign != '+' || p.flags&plus != 0
	if special {
		signed = text[0] == 'I' || p.flags&(space|plus) != 0
	}
	fill := p.width - len(text)
	if signed {
		fill--
	}
	zeros := p.flags&(zero|minus) == zero && !special
	if !zeros && p.flags&minus == 0 {
		p.fill(fill, ' ')
	}
	if signed {
		p.byte(sign)
	}
	if zeros {
		p.fill(fill, '0')
	}
	p.buf = append(p.buf, text...)
	if p.flags&minus != 0 {
		p.fill(fill, ' ')
	}
}

// completeFloat does what the flag # asks for: there is a decimal point always, and %g (and %x in its way) keeps zeros at
// the end up to the precision, which is 6 if none is given.
func completeFloat(text []byte, format byte, prec int) []byte {
	missing := 0 // how many digits are
	switch format {
	case 'g', 'G', 'x':
		missing = prec
		if prec < 0 {
			missing = 6
		}
	}
	hex := format == 'x' || format == 'X'
	end := 0 // of the mantissa
	point := false
	significant := false
	for ; end < len(text); end++ {
		c := text[end]
		if c == 'p' || c == 'P' || !hex && (c == 'e' || c == 'E') {
			break
		}
		if c == '.' {
			point = true
			continue
		}
		significant = significant || c != '0'
		if significant {
			missing--
		}
	}
	if !point && end == 1 && text[0] == '0' {
		missing-- // here the digit 0 counts
	}
	if point && missing <= 0 {
		return text
	}
	full := make([]byte, 0, len(text)+1+max(missing, 0))
	full = append(full, text[:end]...)
	if !point {
		full = append(full, '.')
	}
	for ; missing > 0; missing-- {
		full = append(full, '0')
	}
	return append(full, text[end:]...)
}
