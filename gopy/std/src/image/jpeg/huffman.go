package jpeg

import "io"

// Huffman codes: short codes, of 1 to 16 bits, stand for common bytes. The codes of each length are numbers one after the other, and
// those of a length follow on the ones that are a bit shorter, so that the number of codes of each length says all.

const quickBits = 8

// huffman is a table for decoding.
type huffman struct {
	count  int                    // of all codes, 0 if there is no table
	values [256]byte              // by code
	quick  [1 << quickBits]uint16 // for what the next bits begin with, if the code is not longer: its length << 8 + its value
	end    [17]int                // for codes of a length, the first number behind them
	offset [17]int                // and what to add to a code to get its place in values
}

// readHuffmanTables reads tables, n bytes of them.
func (d *decoder) readHuffmanTables(n int) error {
	for n > 0 {
		if n < 17 {
			return FormatError("DHT has wrong length")
		}
		b, err := d.read(17)
		if err != nil {
			return err
		}
		class, number := b[0]>>4, b[0]&15
		if class > 1 {
			return FormatError("bad Tc value")
		}
		if number > 3 || number > 1 && d.baseline {
			return FormatError("bad Th value")
		}
		h := &d.dc[number]
		if class == 1 {
			h = &d.ac[number]
		}
		lengths := [16]byte(b[1:])
		h.count = 0
		for _, c := range lengths {
			h.count += int(c)
		}
		if h.count == 0 {
			return FormatError("Huffman table has zero length")
		}
		if h.count > len(h.values) {
			return FormatError("Huffman table has excessive length")
		}
		if n -= 17 + h.count; n < 0 {
			return FormatError("DHT has wrong length")
		}
		if _, err := io.ReadFull(d.r, h.values[:h.count]); err != nil {
			return noEOF(err)
		}
		h.prepare(&lengths)
	}
	return nil
}

// prepare makes the rest of a table. There may be too many codes of a length for it; then some are never found.
func (h *huffman) prepare(lengths *[16]byte) {
	clear(h.quick[:])
	code, place := 0, 0
	for length := 1; length <= 16; length++ {
		code <<= 1
		h.offset[length] = place - code
		for range lengths[length-1] {
			if length <= quickBits {
				free := quickBits - length
				for k := range 1 << free {
					h.quick[(code<<free+k)%len(h.quick)] = uint16(length)<<8 | uint16(h.values[place])
				}
			}
			code++
			place++
		}
		h.end[length] = code
		if lengths[length-1] == 0 {
			h.end[length] = 0
		}
	}
}

// decode reads a code of h.
func (b *bitReader) decode(h *huffman) (int, error) {
	if h.count == 0 {
		return 0, FormatError("uninitialized Huffman table")
	}
	if b.n < 16 {
		b.fill()
	}
	next := 0 // 16 bits
	if b.n >= 16 {
		next = int(b.bits>>(b.n-16)) & 0xffff
	} else {
		next = int(b.bits<<(16-b.n)) & 0xffff
	}
	if q := int(h.quick[next>>(16-quickBits)]); q != 0 && q>>8 <= b.n {
		b.n -= q >> 8
		return q & 0xff, nil
	}
	for length := 1; length <= min(16, b.n); length++ {
		if code := next >> (16 - length); code < h.end[length] {
			b.n -= length
			return int(h.values[h.offset[length]+code]), nil
		}
	}
	if b.n < 16 {
		return 0, b.ended()
	}
	return 0, FormatError("bad Huffman code")
}
