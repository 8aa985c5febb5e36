package big

// Fractions from and to machine's floating-point numbers, and for packages such as encoding/gob.

import (
	"errors"
	"fmt"
	"math"
)

// SetFloat64 sets z to f, exactly. If f is an infinity or not a number, it returns nil.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	fraction, exp := math.Frexp(f)
	z.a.SetInt64(int64(fraction * (1 << 53)))
	z.b.SetInt64(1)
	if exp >= 53 {
		z.a.Lsh(&z.a, uint(exp-53))
		return z
	}
	z.b.Lsh(&z.b, uint(53-exp))
	return z.reduce()
}

// nearest returns a number m × 2**exp of some bits, with an exponent not less than least, that is nearest to |x|, and whether it is |x|. Less
// than 2**least it has all the bits, and so may be exact though no floating-point number is: that is what Go tells.
func (x *Rat) nearest(bits, least int) (m uint64, exp int, exact bool) {
	a, b := x.a.abs, x.denominator()
	exp = a.bitLen() - b.bitLen() - 65 // so the quotient has at least 64 bits
	if exp < 0 {
		a = natShl(nil, a, uint(-exp))
	} else {
		b = natShl(nil, b, uint(exp))
	}
	quo, rem := natDiv(nil, nil, a, b)
	if quo.bitLen()+exp <= least {
		least = math.MinInt32
	}
	m, exp, order := nearest(quo, exp, len(rem) > 0, bits, least)
	return m, exp, order == 0
}

// Float32 returns the float32 nearest to x, an infinity if x is too large, and whether that is x exactly.
func (x *Rat) Float32() (f float32, exact bool) {
	m, exp, exact := x.nearest(24, -149)
	f = float32(math.Ldexp(float64(m), exp))
	if x.a.neg {
		f = -f
	}
	return f, exact && !math.IsInf(float64(f), 0)
}

// Float64 returns the float64 nearest to x, an infinity if x is too large, and whether that is x exactly.
func (x *Rat) Float64() (f float64, exact bool) {
	m, exp, exact := x.nearest(53, -1074)
	f = math.Ldexp(float64(m), exp)
	if x.a.neg {
		f = -f
	}
	return f, exact && !math.IsInf(f, 0)
}

// GobEncode is for package encoding/gob.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	a := x.a.Bytes()
	if len(a) > math.MaxUint32 {
		return nil, errors.New("Rat.GobEncode: numerator too large")
	}
	n := len(a)
	buf := []byte{gobVersion<<1 | bit(x.a.neg), byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)}
	return append(append(buf, a...), x.b.Bytes()...), nil
}

// GobDecode is for package encoding/gob.
func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if version := buf[0] >> 1; version != gobVersion {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", version)
	}
	n := int(buf[1])<<24 | int(buf[2])<<16 | int(buf[3])<<8 | int(buf[4])
	if len(buf) < 5+n {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.a.abs = natBytes(z.a.abs, buf[5:5+n])
	z.a.neg = buf[0]&1 != 0
	z.b.abs = natBytes(z.b.abs, buf[5+n:])
	return nil
}

// AppendText appends x to b in the form of RatString.
func (x *Rat) AppendText(b []byte) ([]byte, error) {
	if x.IsInt() {
		return x.a.AppendText(b)
	}
	return x.appendFraction(b), nil
}

// MarshalText returns x in the form of RatString.
func (x *Rat) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to the number in text, which is as for SetString.
func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
