package sha1

import "math/bits"

// The constants of the four rounds: square roots of 2, 3, 5 and 10.
const (
	round0 = 0x5a827999
	round1 = 0x6ed9eba1
	round2 = 0x8f1bbcdc
	round3 = 0xca62c1d6
)

// blocks adds whole blocks to a state. A block is sixteen words, most significant byte first, and makes 64 more, each from four before.
func blocks(s *[5]uint32, p []byte) {
	var w [80]uint32
	for len(p) >= BlockSize {
		for i := range 16 {
			w[i] = get32(p[4*i:])
		}
		p = p[BlockSize:]
		for i := 16; i < 80; i++ {
			w[i] = bits.RotateLeft32(w[i-3]^w[i-8]^w[i-14]^w[i-16], 1)
		}
		a, b, c, d, e := s[0], s[1], s[2], s[3], s[4]
		for i := range 20 {
			t := bits.RotateLeft32(a, 5) + (d ^ b&(c^d)) + e + w[i] + round0
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 20; i < 40; i++ {
			t := bits.RotateLeft32(a, 5) + (b ^ c ^ d) + e + w[i] + round1
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 40; i < 60; i++ {
			t := bits.RotateLeft32(a, 5) + (b&c | d&(b|c)) + e + w[i] + round2
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		for i := 60; i < 80; i++ {
			t := bits.RotateLeft32(a, 5) + (b ^ c ^ d) + e + w[i] + round3
			a, b, c, d, e = t, a, bits.RotateLeft32(b, 30), c, d
		}
		s[0] += a
		s[1] += b
		s[2] += c
		s[3] += d
		s[4] += e
	}
}
