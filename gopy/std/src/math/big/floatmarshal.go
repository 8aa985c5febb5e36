package big

// Floating-point numbers for packages encoding/gob and others.

import (
	"errors"
	"fmt"
)

// GobEncode is for package encoding/gob. The form is the version, a byte with mode, accuracy, form and sign, the precision and, for finite
// numbers, the exponent and the mantissa.
func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	flags := byte(x.mode&7)<<5 | byte((x.acc+1)&3)<<3 | byte(x.form&3)<<1 | bit(x.neg)
	buf := append32([]byte{gobVersion, flags}, x.prec)
	if x.form != finite {
		return buf, nil
	}
	buf = append32(buf, uint32(x.exp))
	n := min(len(x.mant), int((uint64(x.prec)+wordBits-1)/wordBits))
	mant := make([]byte, n*wordBytes)
	x.mant[len(x.mant)-n:].fill(mant)
	return append(buf, mant...), nil
}

// append32 appends v, most significant byte first.
func append32(buf []byte, v uint32) []byte {
	return append(buf, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// get32 returns what append32 has written.
func get32(b []byte) uint32 {
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

// GobDecode is for package encoding/gob. If the precision of z is not 0, the number is rounded to it in the mode of z; else
// z gets both from the gob.
func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < 6 {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != gobVersion {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	prec, mode := z.prec, z.mode
	flags := buf[1]
	z.mode = RoundingMode(flags >> 5)
	z.acc = Accuracy(flags>>3&3) - 1
	z.form = form(flags >> 1 & 3)
	z.neg = flags&1 != 0
	z.prec = get32(buf[2:])
	if z.form == finite {
		if len(buf) < 10 {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		z.exp = int32(get32(buf[6:]))
		z.mant = natBytes(z.mant, buf[10:])
	}
	if prec != 0 {
		z.mode = mode
		z.SetPrec(uint(prec))
	}
	if problem := z.problem(); problem != "" {
		return errors.New("Float.GobDecode: " + problem)
	}
	return nil
}

// problem says what is wrong with a number, if anything.
func (x *Float) problem() string {
	switch {
	case x.form != finite:
		return ""
	case len(x.mant) == 0:
		return "nonzero finite number with empty mantissa"
	case x.mant[len(x.mant)-1] < topBit:
		return fmt.Sprintf("msb not set in last word %#x of %s", x.mant[len(x.mant)-1], x.Text('p', 0))
	case x.prec == 0:
		return "zero precision finite number"
	}
	return ""
}

// AppendText appends x to b as x.Append(b, 'g', -1) does. A nil pointer gives "<nil>".
func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

// MarshalText returns x as x.Text('g', -1) does. Precision and mode are lost.
func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to the number in text, rounded. If the precision of z is 0, it becomes 64.
func (z *Float) UnmarshalText(text []byte) error {
	_, _, err := z.Parse(string(text), 0)
	if err != nil {
		err = fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return err
}
