package runtime

// Printing floats: the shortest decimal that reads back as the same float, in the way of strconv's format 'g'.
//
// The method is Steele and White's, with exact integers: the float is r/s, and the floats halfway to its neighbours are (r-low)/s
// and (r+high)/s. Digits are produced one by one, r = 10*(r mod s), until what is left lies within these bounds. It is slow, and
// short: nobody prints many floats this way (strconv has its own).

const maxFloat = 0x1p1023 * (1 + (1 - 0x1p-52))

// natWords is enough for 2**1074 * 10 * 2**60.
const natWords = 40

// nat is a natural number, the lowest word first.
type nat struct {
	n int // words in use
	w [natWords]uint32
}

var floatR, floatS, floatLow, floatHigh, floatSum nat

func (x *nat) set(v uint64) {
	x.w[0], x.w[1] = uint32(v), uint32(v>>32)
	x.n = 2
	x.trim()
}

func (x *nat) trim() {
	for x.n > 0 && x.w[x.n-1] == 0 {
		x.n--
	}
}

// mul multiplies by a small number.
func (x *nat) mul(m uint32) {
	carry := uint64(0)
	for i := 0; i < x.n; i++ {
		carry += uint64(x.w[i]) * uint64(m)
		x.w[i] = uint32(carry)
		carry >>= 32
	}
	if carry != 0 {
		x.w[x.n] = uint32(carry)
		x.n++
	}
}

// shl multiplies by a power of two.
func (x *nat) shl(n int) {
	for ; n >= 31; n -= 31 {
		x.mul(1 << 31)
	}
	x.mul(1 << uint(n))
}

// add sets x to y + z.
func (x *nat) add(y, z *nat) {
	n := y.n
	if z.n > n {
		n = z.n
	}
	carry := uint64(0)
	for i := 0; i < n; i++ {
		if i < y.n {
			carry += uint64(y.w[i])
		}
		if i < z.n {
			carry += uint64(z.w[i])
		}
		x.w[i] = uint32(carry)
		carry >>= 32
	}
	x.n = n
	if carry != 0 {
		x.w[n] = uint32(carry)
		x.n++
	}
}

// sub subtracts y, which is not larger.
func (x *nat) sub(y *nat) {
	borrow := int64(0)
	for i := 0; i < x.n; i++ {
		borrow += int64(x.w[i])
		if i < y.n {
			borrow -= int64(y.w[i])
		}
		x.w[i] = uint32(borrow)
		borrow >>= 32
	}
	x.trim()
}

func (x *nat) cmp(y *nat) int {
	if x.n != y.n {
		return x.n - y.n
	}
	for i := x.n - 1; i >= 0; i-- {
		if x.w[i] != y.w[i] {
			if x.w[i] < y.w[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// putfloat prints f, which is exactly a float with the given numbers of bits for mantissa and exponent.
func putfloat(f float64, mantissa, exponent int) {
	bits := float64bits(f)
	if f != f {
		printstring("NaN")
		return
	}
	if f > maxFloat {
		printstring("+Inf")
		return
	}
	if bits>>63 != 0 {
		put('-')
		f = -f
		if f > maxFloat {
			printstring("Inf")
			return
		}
	}
	if f == 0 {
		put('0')
		return
	}
	n, point := shortest(f, mantissa, exponent)
	// 0.digits * 10**point
	if exp := point - 1; exp < -4 || exp >= 6 {
		putScientific(n, exp)
		return
	}
	if point <= 0 {
		printstring("0.")
		for i := point; i < 0; i++ {
			put('0')
		}
		for i := 0; i < n; i++ {
			put(digits[i])
		}
		return
	}
	for i := 0; i < n || i < point; i++ {
		if i == point {
			put('.')
		}
		if i < n {
			put(digits[i])
		} else {
			put('0')
		}
	}
}

func putScientific(n, exp int) {
	put(digits[0])
	if n > 1 {
		put('.')
		for i := 1; i < n; i++ {
			put(digits[i])
		}
	}
	put('e')
	if exp < 0 {
		put('-')
		exp = -exp
	} else {
		put('+')
	}
	if exp >= 100 {
		put(byte('0' + exp/100))
	}
	put(byte('0' + exp/10%10))
	put(byte('0' + exp%10))
}

// shortest puts digits into digits: f = 0.ddd * 10**point. f is positive.
func shortest(f float64, mantissa, exponent int) (n, point int) {
	bits := float64bits(f)
	e := int(bits>>52&0x7ff) - 1075
	m := bits & (1<<52 - 1)
	if e == -1075 {
		e = -1074
	} else {
		m |= 1 << 52
	}
	// The same value with the mantissa of a narrower format.
	least := 1 - (1<<uint(exponent-1) - 1) - mantissa // the smallest exponent there
	for m&1 == 0 && (m>>uint(mantissa) >= 2 || e < least) {
		m >>= 1
		e++
	}
	even := m&1 == 0
	r, s, low, high := &floatR, &floatS, &floatLow, &floatHigh
	// Twice everything, that half a unit is a whole number; four times at a power of two, below which floats are closer.
	r.set(m << 1)
	s.set(2)
	low.set(1)
	high.set(1)
	if m == 1<<uint(mantissa) && e > least {
		r.mul(2)
		s.mul(2)
		high.set(2)
	}
	if e >= 0 {
		r.shl(e)
		low.shl(e)
		high.shl(e)
	} else {
		s.shl(-e)
	}
	// Scale so that r/s < 1 <= 10*r/s, or rounding up gives 1 at most.
	for {
		floatSum.add(r, high)
		c := floatSum.cmp(s)
		if c < 0 || c == 0 && !even {
			break
		}
		s.mul(10)
		point++
	}
	for {
		floatSum.add(r, high)
		floatSum.mul(10)
		c := floatSum.cmp(s)
		if c > 0 || c == 0 && even {
			break
		}
		r.mul(10)
		low.mul(10)
		high.mul(10)
		point--
	}
	for {
		r.mul(10)
		low.mul(10)
		high.mul(10)
		d := byte('0')
		for r.cmp(s) >= 0 {
			r.sub(s)
			d++
		}
		c := r.cmp(low)
		below := c < 0 || c == 0 && even
		floatSum.add(r, high)
		c = floatSum.cmp(s)
		above := c > 0 || c == 0 && even
		if below || above {
			if above {
				// Up, if that is the only way or the nearer one.
				r.mul(2)
				if c := r.cmp(s); !below || c > 0 || c == 0 && d&1 != 0 {
					d++
				}
			}
			digits[n] = d
			n++
			return n, point
		}
		digits[n] = d
		n++
	}
}
