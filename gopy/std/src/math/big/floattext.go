package big

// Printing floating-point numbers.

import (
	"bytes"
	"fmt"
	"strconv"
)

// Text returns x in a format with prec digits. The formats are
//
//	e E   -d.dddde±dd, a decimal exponent of at least two digits
//	f     -ddddd.dddd, no exponent
//	g G   as e for large exponents, else as f
//	x     -0xd.dddddp±dd, a hexadecimal mantissa and a decimal power of two
//	p     -0x.dddp±dd, the same as it is stored
//	b     -ddddddp±dd, a decimal mantissa of as many bits as x has precision
//
// For e, E, f and x prec is the number of digits after the point, for g and G the greatest number of all digits. If it is negative, there are as
// few digits as are needed to read x back. For p and b it has no meaning. An unknown format gives "%" and it.
func (x *Float) Text(format byte, prec int) string {
	return string(x.Append(make([]byte, 0, 10+max(0, prec)), format, prec))
}

// String returns x as x.Text('g', 10) does.
func (x *Float) String() string { return x.Text('g', 10) }

// Append appends x to buf as Text gives it.
func (x *Float) Append(buf []byte, fmt byte, prec int) []byte {
	sign := len(buf)
	if x.neg {
		buf = append(buf, '-')
	}
	if x.form == inf {
		if !x.neg {
			buf = append(buf, '+')
		}
		return append(buf, "Inf"...)
	}
	switch fmt {
	case 'b':
		return x.appendBinary(buf)
	case 'p':
		return x.appendStored(buf)
	case 'x':
		return x.appendHex(buf, prec)
	case 'e', 'E', 'f', 'g', 'G':
	default:
		return append(buf[:sign], '%', fmt)
	}

	var d decimal
	if x.form == finite {
		d = newDecimal(x.mant, int(x.low()))
	}
	short := prec < 0
	switch {
	case short:
		d.shortest(x)
	case fmt == 'f':
		d.round(d.exp + prec)
	case fmt == 'e' || fmt == 'E':
		d.round(1 + prec)
	default:
		prec = max(prec, 1)
		d.round(prec)
	}
	n := len(d.digits)
	switch fmt {
	case 'f':
		if short {
			prec = max(n-d.exp, 0)
		}
		return d.appendPlain(buf, prec)
	case 'e', 'E':
		if short {
			prec = n - 1
		}
		return d.appendExp(buf, fmt, prec)
	}
	// The exponent is large if it is less than -4, or not less than the precision.
	limit := prec
	if short {
		prec = n
		limit = 6
	} else if limit > n && n >= d.exp {
		limit = n
	}
	if exp := d.exp - 1; exp < -4 || exp >= limit {
		return d.appendExp(buf, fmt-'g'+'e', min(prec, n)-1)
	}
	if prec > d.exp {
		prec = n
	}
	return d.appendPlain(buf, max(prec-d.exp, 0))
}

// appendExp appends d with an exponent and prec digits after the point.
func (d *decimal) appendExp(buf []byte, e byte, prec int) []byte {
	buf = append(buf, d.at(0))
	if prec > 0 {
		buf = append(buf, '.')
		for i := 1; i <= prec; i++ {
			buf = append(buf, d.at(i))
		}
	}
	exp := 0
	if len(d.digits) > 0 {
		exp = d.exp - 1
	}
	return appendExponent(append(buf, e), exp)
}

// appendExponent appends an exponent of at least two digits.
func appendExponent(buf []byte, exp int) []byte {
	sign := byte('+')
	if exp < 0 {
		sign, exp = '-', -exp
	}
	buf = append(buf, sign)
	if exp < 10 {
		buf = append(buf, '0')
	}
	return strconv.AppendInt(buf, int64(exp), 10)
}

// appendPlain appends d without an exponent and prec digits after the point.
func (d *decimal) appendPlain(buf []byte, prec int) []byte {
	if d.exp > 0 {
		n := min(len(d.digits), d.exp)
		buf = pad(append(buf, d.digits[:n]...), '0', d.exp-n)
	} else {
		buf = append(buf, '0')
	}
	if prec > 0 {
		buf = append(buf, '.')
		for i := range prec {
			buf = append(buf, d.at(d.exp+i))
		}
	}
	return buf
}

// shifted returns the mantissa as a number of n bits; more bits than that are zeros.
func (x *Float) shifted(n uint) nat {
	if have := uint(len(x.mant)) * wordBits; have < n {
		return natShl(nil, x.mant, n-have)
	} else {
		return natShr(nil, x.mant, have-n)
	}
}

// appendBinary appends x in the format b.
func (x *Float) appendBinary(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	buf = append(buf, x.shifted(uint(x.prec)).text(false, 10)...)
	buf = append(buf, 'p')
	return appendSigned(buf, int64(x.exp)-int64(x.prec))
}

// appendSigned appends a number with its sign.
func appendSigned(buf []byte, n int64) []byte {
	if n >= 0 {
		buf = append(buf, '+')
	}
	return strconv.AppendInt(buf, n, 10)
}

// appendStored appends x in the format p.
func (x *Float) appendStored(buf []byte) []byte {
	if x.form == zero {
		return append(buf, '0')
	}
	buf = append(buf, "0x."...)
	buf = append(buf, bytes.TrimRight(x.mant.text(false, 16), "0")...)
	return appendSigned(append(buf, 'p'), int64(x.exp))
}

// appendHex appends x in the format x.
func (x *Float) appendHex(buf []byte, prec int) []byte {
	if x.form == zero {
		buf = append(buf, "0x0"...)
		if prec > 0 {
			buf = pad(append(buf, '.'), '0', prec)
		}
		return append(buf, "p+00"...)
	}
	// One bit, and four for each digit.
	n := 1 + 4*uint(max(prec, 0))
	if prec < 0 {
		n = 1 + (x.MinPrec()+2)/4*4
	}
	x = new(Float).SetPrec(n).SetMode(x.mode).Set(x)
	buf = append(buf, "0x1"...)
	if hex := x.shifted(n).text(false, 16); len(hex) > 1 {
		buf = append(append(buf, '.'), hex[1:]...)
	}
	return appendExponent(append(buf, 'p'), int(x.exp)-1)
}

// Format is for package fmt, whose functions print a Float with the verbs e, E, f, F, g, G, v, b, p and x, and flags as they print other
// floating-point numbers. Without a precision, g, G and v print as many digits as are needed to read it back.
func (x *Float) Format(s fmt.State, format rune) {
	prec, given := s.Precision()
	if !given {
		prec = 6
	}
	switch format {
	case 'e', 'E', 'f', 'b', 'p', 'x':
	case 'F':
		format = 'f'
	case 'v', 'g', 'G':
		if format == 'v' {
			format = 'g'
		}
		if !given {
			prec = -1
		}
	default:
		fmt.Fprintf(s, "%%!%c(*big.Float=%s)", format, x.String())
		return
	}
	text := x.Append(nil, byte(format), prec)
	sign := signText(s, x.neg)
	if x.neg {
		text = text[1:]
	} else if x.form == inf { // always with a sign
		text = text[1:]
		if sign == "" || s.Flag('+') && !s.Flag(' ') {
			sign = "+"
		} else {
			sign = " "
		}
	}
	missing := 0
	if width, ok := s.Width(); ok {
		missing = max(0, width-len(sign)-len(text))
	}
	buf := make([]byte, 0, missing+len(sign)+len(text))
	switch {
	case s.Flag('0') && x.form != inf:
		buf = append(pad(append(buf, sign...), '0', missing), text...)
	case s.Flag('-'):
		buf = pad(append(append(buf, sign...), text...), ' ', missing)
	default:
		buf = append(append(pad(buf, ' ', missing), sign...), text...)
	}
	s.Write(buf)
}
