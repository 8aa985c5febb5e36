package big

// Integers for packages encoding/gob, encoding/json and others.

import "fmt"

// gobVersion is that of the form which all numbers of this package have in a gob.
const gobVersion = 1

// GobEncode is for package encoding/gob.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	buf := make([]byte, 1+len(x.abs)*wordBytes)
	i := 1 + x.abs.fill(buf[1:])
	buf[i-1] = gobVersion<<1 | bit(x.neg)
	return buf[i-1:], nil
}

// bit returns 1 for true.
func bit(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// GobDecode is for package encoding/gob.
func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if version := buf[0] >> 1; version != gobVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", version)
	}
	z.abs = natBytes(z.abs, buf[1:])
	z.neg = buf[0]&1 != 0
	return nil
}

// AppendText appends x in decimal to b.
func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

// MarshalText returns x in decimal.
func (x *Int) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

// UnmarshalText sets z to the number in text, which may have a prefix for its base.
func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

// MarshalJSON returns x in decimal, or null for a nil pointer.
func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.abs.text(x.neg, 10), nil
}

// UnmarshalJSON sets z to the number in text; null changes nothing.
func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
