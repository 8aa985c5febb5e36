// GHASH, the hash function of GCM (NIST SP 800-38D): each block is added to what there is, and the sum multiplied by a key, in GF(2^128) with the
// polynomial x¹²⁸+x⁷+x²+x+1.

package cipher

// element is a polynomial. Its lowest power of x is the highest bit of high, as the first bit of a block is.
type element struct{ high, low uint64 }

// ghashKey has the products of the key with all polynomials of four bits: the highest of the four is the lowest power.
type ghashKey [16]element

// reductions has what four bits that have been shifted out, x¹²⁸ to x¹³¹, are modulo the polynomial, as the first 16 bits of an element.
var reductions = [16]uint16{
	0x0000, 0x1c20, 0x3840, 0x2460, 0x7080, 0x6ca0, 0x48c0, 0x54e0,
	0xe100, 0xfd20, 0xd940, 0xc560, 0x9180, 0x8da0, 0xa9c0, 0xb5e0,
}

// set makes the products of the key h, a block.
func (k *ghashKey) set(h []byte) {
	e := element{get64(h), get64(h[8:])}
	for i := 8; i > 0; i /= 2 {
		k[i] = e
		carry := e.low & 1
		e.low = e.low>>1 | e.high<<63
		e.high = e.high>>1 ^ carry*(0xe1<<56)
	}
	for i := 1; i < 16; i++ {
		if rest := i & (i - 1); rest != 0 {
			low := k[i&-i]
			k[i] = element{k[rest].high ^ low.high, k[rest].low ^ low.low}
		}
	}
}

// add adds blocks to sum. The last one is filled up with zeros.
func (k *ghashKey) add(sum *element, p []byte) {
	for len(p) >= 16 {
		sum.high ^= get64(p)
		sum.low ^= get64(p[8:])
		k.multiply(sum)
		p = p[16:]
	}
	if len(p) > 0 {
		var block [16]byte
		copy(block[:], p)
		k.add(sum, block[:])
	}
}

// addLengths adds a block of two numbers of bytes, as numbers of bits.
func (k *ghashKey) addLengths(sum *element, a, b int) {
	sum.high ^= uint64(a) * 8
	sum.low ^= uint64(b) * 8
	k.multiply(sum)
}

// multiply multiplies by the key, four bits at a time, the highest powers first.
func (k *ghashKey) multiply(e *element) {
	var high, low uint64
	for _, word := range [2]uint64{e.low, e.high} {
		for range 16 {
			carry := reductions[low&15]
			low = low>>4 | high<<60
			high = high>>4 ^ uint64(carry)<<48
			product := &k[word&15]
			high ^= product.high
			low ^= product.low
			word >>= 4
		}
	}
	e.high, e.low = high, low
}
