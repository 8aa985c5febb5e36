package big

// Decimal numbers, the form from which floating-point numbers are printed.

// decimal is 0.digits × 10**exp. The digits do not begin or end with a zero; there are none for 0.
type decimal struct {
	digits []byte
	exp    int
}

// newDecimal returns x × 2**exp.
func newDecimal(x nat, exp int) decimal {
	if len(x) == 0 {
		return decimal{}
	}
	if zeros := x.trailingZeros(); exp < 0 && zeros > 0 {
		zeros = min(zeros, uint(-exp))
		x = natShr(nil, x, zeros)
		exp += int(zeros)
	}
	point := 0
	if exp >= 0 {
		x = natShl(nil, x, uint(exp))
	} else { // 1/2 = 5/10
		x = natMul(nil, x, natPower(natFive, uint(-exp)))
		point = exp
	}
	digits := x.text(false, 10)
	d := decimal{digits, point + len(digits)}
	d.trim()
	return d
}

// trim removes zeros at the end.
func (d *decimal) trim() {
	n := len(d.digits)
	for n > 0 && d.digits[n-1] == '0' {
		n--
	}
	d.digits = d.digits[:n]
	if n == 0 {
		d.exp = 0
	}
}

// at returns digit i after the point, where 0 is the first.
func (d *decimal) at(i int) byte {
	if 0 <= i && i < len(d.digits) {
		return d.digits[i]
	}
	return '0'
}

// round rounds to n digits, to the even one of two.
func (d *decimal) round(n int) {
	if n < 0 || n >= len(d.digits) {
		return
	}
	up := d.digits[n] >= '5'
	if d.digits[n] == '5' && n+1 == len(d.digits) {
		up = n > 0 && d.digits[n-1]%2 != 0
	}
	if up {
		d.roundUp(n)
	} else {
		d.roundDown(n)
	}
}

// roundDown keeps n digits.
func (d *decimal) roundDown(n int) {
	d.digits = d.digits[:n]
	d.trim()
}

// roundUp keeps n digits, and adds one to the last.
func (d *decimal) roundUp(n int) {
	for n > 0 && d.digits[n-1] == '9' {
		n--
	}
	if n == 0 {
		d.digits = append(d.digits[:0], '1')
		d.exp++
		return
	}
	d.digits = d.digits[:n]
	d.digits[n-1]++
}

// shortest rounds d, which is x exactly, to the fewest digits that give x again when they are read with its precision and rounded
// to the nearest. These are in the interval between x and its neighbors, halfway; its ends belong to it if the mantissa is even.
func (d *decimal) shortest(x *Float) {
	if len(d.digits) == 0 {
		return
	}
	// The mantissa with one bit more than its precision, so that the ends are one less and one more.
	mant := x.mant
	exp := int(x.exp) - int(x.prec) - 1
	if s := int(x.low()) - exp; s >= 0 {
		mant = natShl(nil, mant, uint(s))
	} else {
		mant = natShr(nil, mant, uint(-s))
	}
	included := mant[0]&2 == 0
	low := newDecimal(natSub(nil, mant, natOne), exp)
	high := newDecimal(natAdd(nil, mant, natOne), exp)

	for i, c := range d.digits {
		l, h := low.at(i), high.at(i)
		// Cut off here, the number is in the interval if its digits differ from those of the lower end, or are all of these.
		down := l != c || included && i+1 == len(low.digits)
		// One more is not beyond the upper end if that has digits after this one, or is more anyway, or may be reached.
		up := c != h && (included || c+1 < h || i+1 < len(high.digits) || i >= len(high.digits) && c < '9')
		switch {
		case down && up:
			d.round(i + 1)
			return
		case down:
			d.roundDown(i + 1)
			return
		case up:
			d.roundUp(i + 1)
			return
		}
	}
}
