package flate

// Writing blocks.

import "math/bits"

// bitWriter collects bits, the first one lowest.
type bitWriter struct {
	bytes []byte
	bits  uint64
	count uint // less than 8 between calls
}

func (w *bitWriter) put(v uint32, n uint) {
	w.bits |= uint64(v) << w.count
	w.count += n
	for w.count >= 8 {
		w.bytes = append(w.bytes, byte(w.bits))
		w.bits >>= 8
		w.count -= 8
	}
}

// The kinds of blocks. All are written as if more followed, for there is an empty one at the end.
const (
	kindStored = iota << 1
	kindFixed
	kindDynamic
	last = 1 // added to the kind
)

// pad fills up a byte.
func (w *bitWriter) pad() {
	if w.count > 0 {
		w.put(0, 8-w.count)
	}
}

// stored writes data, at most 65535 bytes, as it is.
func (w *bitWriter) stored(data []byte) {
	w.put(kindStored, 3)
	w.pad()
	n := uint16(len(data))
	w.bytes = append(w.bytes, byte(n), byte(n>>8), byte(^n), byte(^n>>8))
	w.bytes = append(w.bytes, data...)
}

// end writes an empty block, the last one.
func (w *bitWriter) end() {
	w.put(kindFixed|last, 3)
	w.put(0, 7) // end of the block
	w.pad()
}

// code is a Huffman code: for each symbol its length and its bits, the first one lowest.
type code struct {
	lengths []uint8
	bits    []uint16
}

// newCode makes the code of symbols with some lengths.
func newCode(lengths []uint8) code {
	var next [maxBits + 1]uint16
	for _, n := range lengths {
		next[n]++
	}
	next[0] = 0
	first := uint16(0)
	for n := 1; n <= maxBits; n++ {
		count := next[n]
		next[n] = first
		first = (first + count) << 1
	}
	c := code{lengths, make([]uint16, len(lengths))}
	for i, n := range lengths {
		if n > 0 {
			c.bits[i] = bits.Reverse16(next[n] << (16 - n))
			next[n]++
		}
	}
	return c
}

// size returns how many bits symbols of these frequencies take.
func size(lengths []uint8, frequencies []int) int {
	n := 0
	for i, f := range frequencies {
		n += f * int(lengths[i])
	}
	return n
}

// fixedDistances has the lengths of the codes for distances that need not be told.
var fixedDistances = [numDistances]uint8{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}

// block writes tokens, which stand for data, in the way that takes the least room.
func (w *bitWriter) block(tokens []token, data []byte) {
	var literals [numLiterals]int
	var distances [numDistances]int
	more := 0 // bits
	literals[endOfBlock] = 1
	for _, t := range tokens {
		if t&isMatch == 0 {
			literals[t]++
			continue
		}
		l, d := lengthSymbol(int(t>>16&0xff)+minMatch), distanceSymbol(int(t&0x7fff)+1)
		literals[endOfBlock+1+l]++
		distances[d]++
		more += int(lengthBits[l] + distanceBits[d])
	}
	literalLengths := codeLengths(literals[:], maxBits)
	distanceLengths := codeLengths(distances[:], maxBits)
	h := newCodeHeader(literalLengths, distanceLengths)

	dynamic := h.size + size(literalLengths, literals[:]) + size(distanceLengths, distances[:]) + more
	fixed := size(fixedLengths[:], literals[:]) + size(fixedDistances[:], distances[:]) + more
	switch plain := (len(data) + 5) * 8; {
	case plain <= min(dynamic, fixed):
		w.stored(data)
	case fixed <= dynamic:
		w.put(kindFixed, 3)
		w.tokens(tokens, newCode(fixedLengths[:]), newCode(fixedDistances[:]))
	default:
		w.put(kindDynamic, 3)
		h.write(w)
		w.tokens(tokens, newCode(literalLengths), newCode(distanceLengths))
	}
}

// tokens writes tokens and the end of the block.
func (w *bitWriter) tokens(tokens []token, literals, distances code) {
	for _, t := range tokens {
		if t&isMatch == 0 {
			w.put(uint32(literals.bits[t]), uint(literals.lengths[t]))
			continue
		}
		length, distance := int(t>>16&0xff)+minMatch, int(t&0x7fff)+1
		l, d := lengthSymbol(length), distanceSymbol(distance)
		s := endOfBlock + 1 + l
		w.put(uint32(literals.bits[s]), uint(literals.lengths[s]))
		w.put(uint32(length)-uint32(lengthBase[l]), uint(lengthBits[l]))
		w.put(uint32(distances.bits[d]), uint(distances.lengths[d]))
		w.put(uint32(distance)-uint32(distanceBase[d]), uint(distanceBits[d]))
	}
	w.put(uint32(literals.bits[endOfBlock]), uint(literals.lengths[endOfBlock]))
}

// codeHeader is the description of the codes of a block: their lengths, with runs of the same length as one symbol, in a Huffman code.
type codeHeader struct {
	literals, distances int // how many are described
	symbols             []uint16
	order               int // how many lengths of the code of the symbols are written
	code                code
	size                int // in bits
}

// Symbols are lengths, or one of these with a number in the upper byte.
const (
	repeatLast  = 16 // 3 to 6 times
	repeatZero  = 17 // 3 to 10 times
	repeatZeros = 18 // 11 to 138 times
)

// newCodeHeader describes codes.
func newCodeHeader(literals, distances []uint8) *codeHeader {
	h := &codeHeader{literals: len(literals), distances: len(distances)}
	for h.literals > 257 && literals[h.literals-1] == 0 {
		h.literals--
	}
	for h.distances > 1 && distances[h.distances-1] == 0 {
		h.distances--
	}
	lengths := append(append([]uint8(nil), literals[:h.literals]...), distances[:h.distances]...)
	for i := 0; i < len(lengths); {
		run := 1
		for i+run < len(lengths) && lengths[i+run] == lengths[i] {
			run++
		}
		i += h.run(lengths[i], run)
	}
	var frequencies [numCodeLengths]int
	for _, s := range h.symbols {
		frequencies[s&0xff]++
	}
	h.code = newCode(codeLengths(frequencies[:], 7))
	h.order = numCodeLengths
	for h.order > 4 && h.code.lengths[codeOrder[h.order-1]] == 0 {
		h.order--
	}
	h.size = 14 + 3*h.order + size(h.code.lengths, frequencies[:]) +
		2*frequencies[repeatLast] + 3*frequencies[repeatZero] + 7*frequencies[repeatZeros]
	return h
}

// run adds symbols for a length that comes n times, and returns how many of these they are.
func (h *codeHeader) run(length uint8, n int) int {
	switch {
	case length == 0 && n >= 11:
		n = min(n, 138)
		h.symbols = append(h.symbols, repeatZeros|uint16(n-11)<<8)
	case length == 0 && n >= 3:
		h.symbols = append(h.symbols, repeatZero|uint16(n-3)<<8)
	case n >= 4:
		n = min(n, 7)
		h.symbols = append(h.symbols, uint16(length), repeatLast|uint16(n-1-3)<<8)
	default:
		n = 1
		h.symbols = append(h.symbols, uint16(length))
	}
	return n
}

// write writes the description.
func (h *codeHeader) write(w *bitWriter) {
	w.put(uint32(h.literals-257), 5)
	w.put(uint32(h.distances-1), 5)
	w.put(uint32(h.order-4), 4)
	for _, s := range codeOrder[:h.order] {
		w.put(uint32(h.code.lengths[s]), 3)
	}
	for _, s := range h.symbols {
		n := s & 0xff
		w.put(uint32(h.code.bits[n]), uint(h.code.lengths[n]))
		switch n {
		case repeatLast:
			w.put(uint32(s>>8), 2)
		case repeatZero:
			w.put(uint32(s>>8), 3)
		case repeatZeros:
			w.put(uint32(s>>8), 7)
		}
	}
}
