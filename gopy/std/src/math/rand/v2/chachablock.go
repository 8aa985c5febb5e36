package rand

import "math/bits"

// chachaBlocks computes four blocks of ChaCha with 8 rounds, with the counters counter to counter+3. In out, words with the
// same place in the four blocks are next to each other: numbers 2*i and 2*i+1 have word i of blocks 0 and 1, and of 2 and 3.
// Unlike in the cipher, only the key is added to the result, not the constants and counters.
func chachaBlocks(key *[4]uint64, out *[32]uint64, counter uint32) {
	k0, k1 := uint32(key[0]), uint32(key[0]>>32)
	k2, k3 := uint32(key[1]), uint32(key[1]>>32)
	k4, k5 := uint32(key[2]), uint32(key[2]>>32)
	k6, k7 := uint32(key[3]), uint32(key[3]>>32)
	for block := range uint32(4) {
		// "expand 32-byte k", the key, the counter, and no nonce.
		x0, x1, x2, x3 := uint32(0x61707865), uint32(0x3320646e), uint32(0x79622d32), uint32(0x6b206574)
		x4, x5, x6, x7 := k0, k1, k2, k3
		x8, x9, x10, x11 := k4, k5, k6, k7
		x12, x13, x14, x15 := counter+block, uint32(0), uint32(0), uint32(0)
		for range 4 {
			x0, x4, x8, x12 = quarterRound(x0, x4, x8, x12)
			x1, x5, x9, x13 = quarterRound(x1, x5, x9, x13)
			x2, x6, x10, x14 = quarterRound(x2, x6, x10, x14)
			x3, x7, x11, x15 = quarterRound(x3, x7, x11, x15)

			x0, x5, x10, x15 = quarterRound(x0, x5, x10, x15)
			x1, x6, x11, x12 = quarterRound(x1, x6, x11, x12)
			x2, x7, x8, x13 = quarterRound(x2, x7, x8, x13)
			x3, x4, x9, x14 = quarterRound(x3, x4, x9, x14)
		}
		words := [16]uint32{
			x0, x1, x2, x3,
			x4 + k0, x5 + k1, x6 + k2, x7 + k3,
			x8 + k4, x9 + k5, x10 + k6, x11 + k7,
			x12, x13, x14, x15,
		}
		for i, w := range words {
			at := uint32(i)*2 + block/2
			if block%2 == 0 {
				out[at] = uint64(w)
			} else {
				out[at] |= uint64(w) << 32
			}
		}
	}
}

// quarterRound is the step from which the rounds of ChaCha are made.
func quarterRound(a, b, c, d uint32) (uint32, uint32, uint32, uint32) {
	a += b
	d = bits.RotateLeft32(d^a, 16)
	c += d
	b = bits.RotateLeft32(b^c, 12)
	a += b
	d = bits.RotateLeft32(d^a, 8)
	c += d
	b = bits.RotateLeft32(b^c, 7)
	return a, b, c, d
}
