package md5

import "math/bits"

// constants has the first 32 bits of the sines of 1, 2 and so on, without signs.
var constants = [64]uint32{
	0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
	0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
	0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
	0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
	0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
	0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
	0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
	0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
}

// blocks adds whole blocks to a state. A block is sixteen words, least significant byte first; four rounds use them in different orders.
func blocks(s *[4]uint32, p []byte) {
	a, b, c, d := s[0], s[1], s[2], s[3]
	var x [16]uint32
	for len(p) >= BlockSize {
		for i := range x {
			q := p[4*i : 4*i+4]
			x[i] = uint32(q[0]) | uint32(q[1])<<8 | uint32(q[2])<<16 | uint32(q[3])<<24
		}
		p = p[BlockSize:]
		a0, b0, c0, d0 := a, b, c, d
		for i := 0; i < 16; i += 4 {
			a = b + bits.RotateLeft32(a+(d^b&(c^d))+x[i]+constants[i], 7)
			d = a + bits.RotateLeft32(d+(c^a&(b^c))+x[i+1]+constants[i+1], 12)
			c = d + bits.RotateLeft32(c+(b^d&(a^b))+x[i+2]+constants[i+2], 17)
			b = c + bits.RotateLeft32(b+(a^c&(d^a))+x[i+3]+constants[i+3], 22)
		}
		for i := 0; i < 16; i += 4 {
			k := constants[16+i : 20+i]
			a = b + bits.RotateLeft32(a+(c^d&(b^c))+x[(5*i+1)%16]+k[0], 5)
			d = a + bits.RotateLeft32(d+(b^c&(a^b))+x[(5*i+6)%16]+k[1], 9)
			c = d + bits.RotateLeft32(c+(a^b&(d^a))+x[(5*i+11)%16]+k[2], 14)
			b = c + bits.RotateLeft32(b+(d^a&(c^d))+x[(5*i+16)%16]+k[3], 20)
		}
		for i := 0; i < 16; i += 4 {
			k := constants[32+i : 36+i]
			a = b + bits.RotateLeft32(a+(b^c^d)+x[(3*i+5)%16]+k[0], 4)
			d = a + bits.RotateLeft32(d+(a^b^c)+x[(3*i+8)%16]+k[1], 11)
			c = d + bits.RotateLeft32(c+(d^a^b)+x[(3*i+11)%16]+k[2], 16)
			b = c + bits.RotateLeft32(b+(c^d^a)+x[(3*i+14)%16]+k[3], 23)
		}
		for i := 0; i < 16; i += 4 {
			k := constants[48+i : 52+i]
			a = b + bits.RotateLeft32(a+(c^(b|^d))+x[7*i%16]+k[0], 6)
			d = a + bits.RotateLeft32(d+(b^(a|^c))+x[(7*i+7)%16]+k[1], 10)
			c = d + bits.RotateLeft32(c+(a^(d|^b))+x[(7*i+14)%16]+k[2], 15)
			b = c + bits.RotateLeft32(b+(d^(c|^a))+x[(7*i+21)%16]+k[3], 21)
		}
		a, b, c, d = a+a0, b+b0, c+c0, d+d0
	}
	s[0], s[1], s[2], s[3] = a, b, c, d
}
