// Filters. They replace each byte of a row by its difference to a guess, made from the same byte of the pixel to the left, of the pixel
// above and of the one to the left of that. Rows have zeros in front of them here, as many as a pixel has bytes, so that
// the first pixel needs no care: with row being buf[step:], the bytes to the left are buf[:len(row)].

package png

const (
	filterNone = iota
	filterSub
	filterUp
	filterAverage
	filterPaeth
	filters
)

// paeth returns the guess of Paeth's filter: that of the three bytes which is nearest to left + above - corner.
func paeth(left, above, corner byte) byte {
	a, b := int(above)-int(corner), int(left)-int(corner) // how far it is from left, and from above
	c := abs(a + b)
	a, b = abs(a), abs(b)
	if a <= b && a <= c {
		return left
	}
	if b <= c {
		return above
	}
	return corner
}

// abs is without a branch, for processors guess badly what signs pixels have.
func abs(v int) int {
	sign := v >> 63
	return (v ^ sign) - sign
}

// undo makes a row of what the filter made of it, and reports whether there is such a filter. Both rows have zeros in front.
func undo(filter byte, buf, bufAbove []byte, step int) bool {
	row, above := buf[step:], bufAbove[step:]
	left, corner := buf[:len(row)], bufAbove[:len(row)]
	switch filter {
	case filterNone:
	case filterSub:
		for i := range row {
			row[i] += left[i]
		}
	case filterUp:
		for i, v := range above {
			row[i] += v
		}
	case filterAverage:
		for i, v := range above {
			row[i] += byte((int(left[i]) + int(v)) / 2)
		}
	case filterPaeth:
		for i, v := range above {
			row[i] += paeth(left[i], v, corner[i])
		}
	default:
		return false
	}
	return true
}

// apply writes to dst what the filter makes of a row. Both rows have zeros in front.
func apply(filter byte, dst, buf, bufAbove []byte, step int) {
	row, above := buf[step:], bufAbove[step:]
	left, corner := buf[:len(row)], bufAbove[:len(row)]
	switch filter {
	case filterNone:
		copy(dst, row)
	case filterSub:
		for i, v := range row {
			dst[i] = v - left[i]
		}
	case filterUp:
		for i, v := range row {
			dst[i] = v - above[i]
		}
	case filterAverage:
		for i, v := range row {
			dst[i] = v - byte((int(left[i])+int(above[i]))/2)
		}
	case filterPaeth:
		for i, v := range row {
			dst[i] = v - paeth(left[i], above[i], corner[i])
		}
	}
}

// cost estimates how badly a filtered row can be compressed: the sum of the bytes, taken as numbers with a sign, without the sign.
func cost(row []byte) int {
	sum := 0
	for _, v := range row {
		sum += abs(int(int8(v)))
	}
	return sum
}
