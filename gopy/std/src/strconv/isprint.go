package strconv

// IsPrint tells whether r is printable: a letter, mark, number, punctuation, symbol, or the ASCII space.
func IsPrint(r rune) bool {
	switch {
	case r < 0x7f:
		return ' ' <= r
	case r < 0x10000:
		return isIn16(printable16[:], uint16(r))
	case r < 0x20000:
		return isIn16(printablePlane1[:], uint16(r-0x10000))
	}
	for i := 0; i < len(printable32); i += 2 {
		if uint32(r) <= printable32[i+1] {
			return printable32[i] <= uint32(r)
		}
	}
	return false
}

// IsGraphic tells whether r is a graphic character by Unicode's definition: printable, or any space of category Zs.
func IsGraphic(r rune) bool {
	if IsPrint(r) {
		return true
	}
	switch r {
	case 0xa0, 0x1680, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

// isIn16 tells whether r is in one of the ranges, which are given by pairs in rising order.
func isIn16(ranges []uint16, r uint16) bool {
	low, high := 0, len(ranges)/2
	for low < high {
		middle := (low + high) / 2
		if ranges[2*middle+1] < r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return 2*low < len(ranges) && ranges[2*low] <= r
}
