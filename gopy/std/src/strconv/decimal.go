package strconv

// Binary floats with all of their decimal digits, for what rounding of few digits cannot decide: up to 768 of them.

const (
	limbDigits = 9
	limbBase   = 1e9
)

// A decimal is an integer, limbs in base 10^9 with the lowest first, times 10^-behind.
type decimal struct {
	limbs  [88]uint32
	n      int // limbs in use
	behind int
}

// set makes d mantissa * 2^exponent. The mantissa is below 2^60 and not zero.
func (d *decimal) set(mantissa uint64, exponent int) {
	for exponent < 0 && mantissa&1 == 0 {
		mantissa >>= 1
		exponent++
	}
	d.limbs[0] = uint32(mantissa % limbBase)
	d.limbs[1] = uint32(mantissa / limbBase % limbBase)
	d.limbs[2] = uint32(mantissa / limbBase / limbBase)
	d.n = 3
	d.behind = 0
	if exponent < 0 { // a half is 5 times a tenth
		d.behind = -exponent
		for ; exponent <= -13; exponent += 13 {
			d.multiply(1220703125)
		}
		for ; exponent < 0; exponent++ {
			d.multiply(5)
		}
	} else {
		for ; exponent >= 29; exponent -= 29 {
			d.multiply(1 << 29)
		}
		d.multiply(1 << uint(exponent))
	}
	for d.limbs[d.n-1] == 0 {
		d.n--
	}
}

func (d *decimal) multiply(factor uint64) {
	carry := uint64(0)
	for i := 0; i < d.n; i++ {
		carry += uint64(d.limbs[i]) * factor
		d.limbs[i] = uint32(carry % limbBase)
		carry /= limbBase
	}
	for carry != 0 {
		d.limbs[d.n] = uint32(carry % limbBase)
		d.n++
		carry /= limbBase
	}
}

// appendAll appends all digits of d, and returns the position of the point too: 0.DIGITS * 10^dp.
func (d *decimal) appendAll(dst []byte) (digits []byte, dp int) {
	start := len(dst)
	dst = appendDigits(dst, uint64(d.limbs[d.n-1]))
	for i := d.n - 2; i >= 0; i-- {
		dst = append(dst, zeros[:limbDigits]...)
		putDecimal(dst, len(dst), uint64(d.limbs[i]))
	}
	return dst, len(dst) - start - d.behind
}

// appendTo appends the digits of d, rounded to count digits, or if afterPoint to count digits behind the point. It returns the
// position of the point too. Zeros at the end are left out; nothing is left of zero.
func (d *decimal) appendTo(dst []byte, afterPoint bool, count int) ([]byte, int) {
	start := len(dst)
	dst, dp := d.appendAll(dst)
	if afterPoint {
		count += dp
	}
	if count < 0 {
		return dst[:start], 0
	}
	end := start + count
	if end < len(dst) {
		up := dst[end] > '5'
		if dst[end] == '5' { // halfway if only zeros follow; then to even
			up = end > start && dst[end-1]&1 != 0
			for i := end + 1; i < len(dst); i++ {
				if dst[i] != '0' {
					up = true
					break
				}
			}
		}
		dst = dst[:end]
		if up {
			for end > start && dst[end-1] == '9' {
				end--
			}
			dst = dst[:end]
			if end > start {
				dst[end-1]++
			} else {
				dst = append(dst, '1')
				dp++
			}
		}
	}
	dst = dropZeros(dst, start)
	if len(dst) == start {
		return dst, 0
	}
	return dst, dp
}
