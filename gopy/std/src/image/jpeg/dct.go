package jpeg

// The discrete cosine transform. Coefficient u, v of a block of samples s is, with C(0) = 1/√2 and else 1,
//
//	C(u)/2 * C(v)/2 * sum over x, y of s[x][y] * cos((2x+1)uπ/16) * cos((2y+1)vπ/16)
//
// and the inverse is the same with samples and coefficients exchanged (the sum being over u and v, with the factors C inside).
//
// So it can be done for the columns and then for the rows. In one direction there are only seven different factors, cos(nπ/16)/2, and
// with the sums and differences of what lies symmetrically, 20 multiplications are enough. All factors are taken √8 times as
// large here, so that one of them is 1 and both directions together make 8 times the result. All numbers are integers of 64 bits, which
// have room for the fractions of both directions, so that only the end is rounded.

// block has samples or coefficients, row by row.
type block [64]int32

// cN is √2 cos(Nπ/16), with a fraction of 20 bits. c4 would be 1.
const (
	c1 = 1454417
	c2 = 1370031
	c3 = 1232995
	c5 = 823861
	c6 = 567485
	c7 = 289301

	one      = 20     // the shift that makes 1
	fraction = 2 * 20 // the bits of the fraction after both directions
)

// inverse makes samples of coefficients.
func inverse(b *block) {
	var t [64]int
	for x := range 8 {
		f0, f1, f2, f3 := int(b[x]), int(b[x+8]), int(b[x+16]), int(b[x+24])
		f4, f5, f6, f7 := int(b[x+32]), int(b[x+40]), int(b[x+48]), int(b[x+56])
		if f1|f2|f3|f4|f5|f6|f7 == 0 { // as there are many
			f0 <<= one
			t[x], t[x+8], t[x+16], t[x+24] = f0, f0, f0, f0
			t[x+32], t[x+40], t[x+48], t[x+56] = f0, f0, f0, f0
			continue
		}
		t[x], t[x+8], t[x+16], t[x+24], t[x+32], t[x+40], t[x+48], t[x+56] = inverse8(f0, f1, f2, f3, f4, f5, f6, f7)
	}
	const bits = fraction + 3
	const half = 1 << (bits - 1)
	for y := 0; y < 64; y += 8 {
		s := t[y : y+8 : y+8]
		s0, s1, s2, s3, s4, s5, s6, s7 := inverse8(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7])
		r := b[y : y+8 : y+8]
		r[0] = int32((s0 + half) >> bits)
		r[1] = int32((s1 + half) >> bits)
		r[2] = int32((s2 + half) >> bits)
		r[3] = int32((s3 + half) >> bits)
		r[4] = int32((s4 + half) >> bits)
		r[5] = int32((s5 + half) >> bits)
		r[6] = int32((s6 + half) >> bits)
		r[7] = int32((s7 + half) >> bits)
	}
}

// inverseOfOne is inverse for a block with no coefficient but the first.
func inverseOfOne(b *block) {
	v := (b[0] + 4) >> 3
	for i := range b {
		b[i] = v
	}
}

// inverse8 is the inverse in one direction. What comes of the even coefficients is symmetric, the rest is so with the sign changed.
func inverse8(f0, f1, f2, f3, f4, f5, f6, f7 int) (s0, s1, s2, s3, s4, s5, s6, s7 int) {
	sum, difference := (f0+f4)<<one, (f0-f4)<<one
	outer, inner := f2*c2+f6*c6, f2*c6-f6*c2
	e0, e1, e2, e3 := sum+outer, difference+inner, difference-inner, sum-outer
	o0 := f1*c1 + f3*c3 + f5*c5 + f7*c7
	o1 := f1*c3 - f3*c7 - f5*c1 - f7*c5
	o2 := f1*c5 - f3*c1 + f5*c7 + f7*c3
	o3 := f1*c7 - f3*c5 + f5*c3 - f7*c1
	return e0 + o0, e1 + o1, e2 + o2, e3 + o3, e3 - o3, e2 - o2, e1 - o1, e0 - o0
}

// forward makes coefficients of samples; they are eight times as large as they should be, so that less is lost by rounding.
func forward(b *block) {
	var t [64]int
	for x := range 8 {
		t[x], t[x+8], t[x+16], t[x+24], t[x+32], t[x+40], t[x+48], t[x+56] = forward8(
			int(b[x]), int(b[x+8]), int(b[x+16]), int(b[x+24]), int(b[x+32]), int(b[x+40]), int(b[x+48]), int(b[x+56]))
	}
	const bits = fraction
	for y := 0; y < 64; y += 8 {
		s := t[y : y+8 : y+8]
		f := [8]int{}
		f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7] = forward8(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7])
		for i, v := range f {
			b[y+i] = int32((v + 1<<(bits-1)) >> bits)
		}
	}
}

func forward8(s0, s1, s2, s3, s4, s5, s6, s7 int) (f0, f1, f2, f3, f4, f5, f6, f7 int) {
	e0, e1, e2, e3 := s0+s7, s1+s6, s2+s5, s3+s4
	o0, o1, o2, o3 := s0-s7, s1-s6, s2-s5, s3-s4
	outer, inner := e0-e3, e1-e2
	f0 = (e0 + e3 + e1 + e2) << one
	f4 = (e0 + e3 - e1 - e2) << one
	f2 = outer*c2 + inner*c6
	f6 = outer*c6 - inner*c2
	f1 = o0*c1 + o1*c3 + o2*c5 + o3*c7
	f3 = o0*c3 - o1*c7 - o2*c1 - o3*c5
	f5 = o0*c5 - o1*c1 + o2*c7 + o3*c3
	f7 = o0*c7 - o1*c5 + o2*c3 - o3*c1
	return
}
