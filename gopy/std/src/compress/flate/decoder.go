package flate

// Huffman codes for decompression.

import "math/bits"

const tableBits = 9 // codes up to this length are in a table

// long is the table's entry for the beginning of a longer code.
const long = 0xffff

// decoder knows a Huffman code by the lengths of its codes: those of the same length are consecutive numbers, and follow on
// shorter ones.
type decoder struct {
	least   uint // length of the shortest code
	counts  [maxBits + 1]uint16
	symbols [288]uint16            // by code
	table   [1 << tableBits]uint16 // by the next bits: symbol and length, 0 for none
}

// init makes the code, and tells whether the lengths are possible: all codes must be used, but for no code at all, or a single one.
func (d *decoder) init(lengths []uint8) bool {
	d.least = 0
	clear(d.table[:])
	clear(d.counts[:])
	for _, n := range lengths {
		d.counts[n]++
	}
	d.counts[0] = 0
	var first, index [maxBits + 1]uint16 // code and place of the first symbol of a length
	code, used, longest := 0, uint16(0), 0
	for n := 1; n <= maxBits; n++ {
		code <<= 1
		first[n], index[n] = uint16(code), used
		code += int(d.counts[n])
		used += d.counts[n]
		if d.counts[n] > 0 {
			longest = n
			if d.least == 0 {
				d.least = uint(n)
			}
		}
	}
	if longest == 0 {
		return true
	}
	if code != 1<<maxBits && !(longest == 1 && d.counts[1] == 1) {
		d.least = 0
		return false
	}
	place := index
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		d.symbols[place[n]] = uint16(symbol)
		code := first[n] + place[n] - index[n]
		place[n]++
		if n <= tableBits {
			entry := uint16(symbol<<4) | uint16(n)
			for i := int(bits.Reverse16(code << (16 - n))); i < len(d.table); i += 1 << n {
				d.table[i] = entry
			}
		} else {
			d.table[bits.Reverse16(code<<(16-n))%(1<<tableBits)] = long
		}
	}
	return true
}

// symbol reads a symbol. It reads no more bytes than the code needs.
func (f *inflater) symbol(d *decoder) (int, error) {
	n := d.least
	for {
		if f.count < n {
			if err := f.need(n); err != nil {
				return 0, err
			}
		}
		entry := d.table[f.bits%(1<<tableBits)]
		if entry == long {
			return f.longSymbol(d)
		}
		n = uint(entry & 15)
		if n == 0 {
			return 0, f.corrupt()
		}
		if n <= f.count {
			f.bits >>= n
			f.count -= n
			return int(entry >> 4), nil
		}
	}
}

// longSymbol reads a symbol bit by bit.
func (f *inflater) longSymbol(d *decoder) (int, error) {
	code, first, index := 0, 0, 0
	for n := uint(1); n <= maxBits; n++ {
		if err := f.need(n); err != nil {
			return 0, err
		}
		code = code<<1 | int(f.bits>>(n-1)&1)
		count := int(d.counts[n])
		if code < first+count {
			f.take(n)
			return int(d.symbols[index+code-first]), nil
		}
		index += count
		first = (first + count) << 1
	}
	return 0, f.corrupt()
}

// fixedLengths has the lengths of the codes that need not be told.
var fixedLengths = [288]uint8{
	8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
	8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
	8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
	8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
	8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
	8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
	9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
	9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
	9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
	9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
	9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 7, 7, 7, 7, 7, 7, 7, 7,
	7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8,
}
