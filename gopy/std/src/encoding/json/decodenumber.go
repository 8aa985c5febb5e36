// Reading numbers.

package json

import (
	"errors"
	"math"
	"strconv"
	"unsafe"
)

// integer reads a JSON number into an integer.
func (d *decoder) integer(c *codec, p unsafe.Pointer) {
	start := d.off
	i := start
	negative := d.data[i] == '-'
	if negative {
		i++
	}
	digits := i
	var n uint64
	for i < len(d.data) && d.data[i]-'0' <= 9 {
		n = n*10 + uint64(d.data[i]-'0')
		i++
	}
	whole := i == len(d.data) || !numberByte[d.data[i]]
	count := i - digits
	large := count > 20 || count == 20 && (d.data[digits] != '1' || n < 1e19)
	bits := c.size * 8
	if c.op == opUint {
		if whole && !negative && !large && (bits == 64 || n>>bits == 0) {
			c.setBits(p, n)
			d.off = i
			return
		}
	} else if limit := uint64(1) << (bits - 1); whole && !large && (n < limit || negative && n == limit) {
		if negative {
			n = -n
		}
		c.setBits(p, n)
		d.off = i
		return
	}
	d.fail(c.typ, start, -1, "number "+string(d.number()), nil)
}

// integerText reads a string that holds an integer.
func (d *decoder) integerText(c *codec, p unsafe.Pointer) {
	start := d.off
	text := string(d.string())
	var n uint64
	var err error
	if c.op == opUint {
		n, err = strconv.ParseUint(text, 10, int(c.size*8))
	} else {
		var signed int64
		signed, err = strconv.ParseInt(text, 10, int(c.size*8))
		n = uint64(signed)
	}
	if err == nil {
		c.setBits(p, n)
	} else if text != "null" {
		d.fail(c.typ, start, d.off, "number "+text, nil)
	}
}

// float reads a number that text holds.
func (d *decoder) float(c *codec, p unsafe.Pointer, text []byte, inString bool) {
	start := d.off - len(text)
	bits := int(c.size * 8)
	f, err := smallFloat(text), error(nil)
	if f != f {
		f, err = strconv.ParseFloat(string(text), bits)
	}
	switch {
	case err == nil:
		if bits == 32 {
			*(*float32)(p) = float32(f)
		} else {
			*(*float64)(p) = f
		}
	case inString && string(text) == "null":
	default:
		if inString {
			start = d.off - 1 // within the string
		}
		d.fail(c.typ, start, d.off, "number "+string(text), nil)
	}
}

// smallFloat reads what is an integer of few digits; for all else it returns NaN.
func smallFloat(text []byte) float64 {
	if len(text) == 0 || len(text) > 7 {
		return math.NaN()
	}
	n := 0
	for _, c := range text {
		if c-'0' > 9 {
			return math.NaN()
		}
		n = n*10 + int(c-'0')
	}
	return float64(n)
}

// numberText reads a Number, if what is there is one.
func (d *decoder) numberText(n *Number, first byte, how uint8) bool {
	start := d.off
	switch {
	case how == asKey:
		if first == '"' {
			*n = Number(d.string())
			return true
		}
	case first == '"':
		if text := string(d.string()); isNumber(text) {
			*n = Number(text)
		} else {
			raw := string(d.data[start:d.off])
			d.save(&UnmarshalTypeError{Value: "string " + raw, Type: numberType, Err: strconv.ErrSyntax})
		}
		return true
	case first-'0' <= 9 || first == '-':
		if how == plain {
			*n = Number(d.number())
			return true
		}
	case first == 'n':
		return false
	}
	d.save(&UnmarshalTypeError{Value: kindName(first), Type: numberType})
	d.skip()
	return true
}

// anyNumber reads a number for an interface.
func (d *decoder) anyNumber() any {
	start := d.off
	text := d.number()
	if d.useNumber {
		return Number(text)
	}
	if f := smallFloat(text); f == f {
		return f
	}
	f, err := strconv.ParseFloat(string(text), 64)
	if err != nil {
		d.fail(float64Type, start, d.off, "number "+string(text), nil)
		return 0.0
	}
	return f
}

var errNotString = errors.New("JSON value must be string type")
