package strconv

// The layout of the digits of a float that are at the end of a text already: the point, zeros and the exponent are put in place.

// layOutPlain turns the nd digits at dst[start:], the end of dst, into a number with prec digits behind the point, which are
// no less than there are; -1 means just those.
func layOutPlain(dst []byte, start, nd, dp, prec int) []byte {
	behind := nd - dp // digits behind the point
	switch {
	case nd == 0:
		dst = append(dst, '0')
		behind = 0
	case behind <= 0:
		dst = appendZeros(dst, -behind)
		behind = 0
	default:
		more := 1 // bytes to insert: the point, and zeros if all digits are behind it
		if dp <= 0 {
			more = 2 - dp
		}
		dst = appendZeros(dst, more)
		if dp <= 0 {
			copy(dst[start+more:], dst[start:start+nd])
			for i := start; i < start+more; i++ {
				dst[i] = '0'
			}
			dst[start+1] = '.'
		} else {
			at := start + dp
			copy(dst[at+1:], dst[at:start+nd])
			dst[at] = '.'
		}
	}
	if prec > behind {
		if behind == 0 {
			dst = append(dst, '.')
		}
		dst = appendZeros(dst, prec-behind)
	}
	return dst
}

// layOutExponent turns the nd digits at dst[start:], the end of dst, into a number with one digit before the point, prec of
// them behind it, which are no less than there are (-1 means just those), and an exponent.
func layOutExponent(dst []byte, start, nd, dp, prec int, fmt byte) []byte {
	exponent := dp - 1
	if nd == 0 {
		dst = append(dst, '0')
		exponent = 0
		nd = 1
	}
	if nd > 1 {
		dst = append(dst, '0')
		copy(dst[start+2:], dst[start+1:start+nd])
		dst[start+1] = '.'
	} else if prec > 0 {
		dst = append(dst, '.')
	}
	dst = appendZeros(dst, prec-(nd-1))
	return appendExponent(dst, fmt, exponent)
}

// appendExponent appends the letter, a sign, and the exponent with at least two digits.
func appendExponent(dst []byte, letter byte, exponent int) []byte {
	sign := byte('+')
	if exponent < 0 {
		sign = '-'
		exponent = -exponent
	}
	dst = append(dst, letter, sign)
	if exponent < 10 {
		dst = append(dst, '0')
	}
	return AppendUint(dst, uint64(exponent), 10)
}
