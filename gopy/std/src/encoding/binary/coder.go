// A coder goes through bytes that are read or written.

package binary

import (
	"math"
	"reflect"
)

type coder struct {
	order ByteOrder
	kind  orderKind // which saves calls of order
	buf   []byte
	at    int
}

type orderKind int

const (
	otherOrder orderKind = iota
	littleOrder
	bigOrder
)

func newCoder(order ByteOrder, buf []byte) coder {
	c := coder{order: order, buf: buf}
	switch order.(type) {
	case littleEndian, nativeEndian:
		c.kind = littleOrder
	case bigEndian:
		c.kind = bigOrder
	}
	return c
}

func (c *coder) get8() uint8 {
	c.at++
	return c.buf[c.at-1]
}

func (c *coder) put8(x uint8) {
	c.buf[c.at] = x
	c.at++
}

func (c *coder) getBool() bool { return c.get8() != 0 }

func (c *coder) putBool(x bool) {
	b := uint8(0)
	if x {
		b = 1
	}
	c.put8(b)
}

func (c *coder) get16() uint16 {
	b := c.buf[c.at : c.at+2]
	c.at += 2
	switch c.kind {
	case littleOrder:
		return LittleEndian.Uint16(b)
	case bigOrder:
		return BigEndian.Uint16(b)
	}
	return c.order.Uint16(b)
}

func (c *coder) put16(x uint16) {
	b := c.buf[c.at : c.at+2]
	c.at += 2
	switch c.kind {
	case littleOrder:
		LittleEndian.PutUint16(b, x)
	case bigOrder:
		BigEndian.PutUint16(b, x)
	default:
		c.order.PutUint16(b, x)
	}
}

func (c *coder) get32() uint32 {
	b := c.buf[c.at : c.at+4]
	c.at += 4
	switch c.kind {
	case littleOrder:
		return LittleEndian.Uint32(b)
	case bigOrder:
		return BigEndian.Uint32(b)
	}
	return c.order.Uint32(b)
}

func (c *coder) put32(x uint32) {
	b := c.buf[c.at : c.at+4]
	c.at += 4
	switch c.kind {
	case littleOrder:
		LittleEndian.PutUint32(b, x)
	case bigOrder:
		BigEndian.PutUint32(b, x)
	default:
		c.order.PutUint32(b, x)
	}
}

func (c *coder) get64() uint64 {
	b := c.buf[c.at : c.at+8]
	c.at += 8
	switch c.kind {
	case littleOrder:
		return LittleEndian.Uint64(b)
	case bigOrder:
		return BigEndian.Uint64(b)
	}
	return c.order.Uint64(b)
}

func (c *coder) put64(x uint64) {
	b := c.buf[c.at : c.at+8]
	c.at += 8
	switch c.kind {
	case littleOrder:
		LittleEndian.PutUint64(b, x)
	case bigOrder:
		BigEndian.PutUint64(b, x)
	default:
		c.order.PutUint64(b, x)
	}
}

func (c *coder) getFloat32() float32  { return math.Float32frombits(c.get32()) }
func (c *coder) putFloat32(x float32) { c.put32(math.Float32bits(x)) }
func (c *coder) getFloat64() float64  { return math.Float64frombits(c.get64()) }
func (c *coder) putFloat64(x float64) { c.put64(math.Float64bits(x)) }

// skipped tells whether a field is called _ and cannot be set; then it is not read or written.
func skipped(v reflect.Value, i int) bool {
	return !v.Field(i).CanSet() && v.Type().Field(i).Name == "_"
}

// decode reads a value of fixed size or a slice of such values.
func (c *coder) decode(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.decode(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if skipped(v, i) {
				c.at += dataSize(v.Field(i))
			} else {
				c.decode(v.Field(i))
			}
		}
	case reflect.Bool:
		v.SetBool(c.getBool())
	case reflect.Int8:
		v.SetInt(int64(int8(c.get8())))
	case reflect.Int16:
		v.SetInt(int64(int16(c.get16())))
	case reflect.Int32:
		v.SetInt(int64(int32(c.get32())))
	case reflect.Int64:
		v.SetInt(int64(c.get64()))
	case reflect.Uint8:
		v.SetUint(uint64(c.get8()))
	case reflect.Uint16:
		v.SetUint(uint64(c.get16()))
	case reflect.Uint32:
		v.SetUint(uint64(c.get32()))
	case reflect.Uint64:
		v.SetUint(c.get64())
	case reflect.Float32:
		v.SetFloat(float64(c.getFloat32()))
	case reflect.Float64:
		v.SetFloat(c.getFloat64())
	case reflect.Complex64:
		re := c.getFloat32()
		v.SetComplex(complex128(complex(re, c.getFloat32())))
	case reflect.Complex128:
		re := c.getFloat64()
		v.SetComplex(complex(re, c.getFloat64()))
	}
}

// encode writes a value of fixed size or a slice of such values.
func (c *coder) encode(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			c.encode(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if skipped(v, i) {
				size := dataSize(v.Field(i))
				clear(c.buf[c.at : c.at+size])
				c.at += size
			} else {
				c.encode(v.Field(i))
			}
		}
	case reflect.Bool:
		c.putBool(v.Bool())
	case reflect.Int8:
		c.put8(uint8(v.Int()))
	case reflect.Int16:
		c.put16(uint16(v.Int()))
	case reflect.Int32:
		c.put32(uint32(v.Int()))
	case reflect.Int64:
		c.put64(uint64(v.Int()))
	case reflect.Uint8:
		c.put8(uint8(v.Uint()))
	case reflect.Uint16:
		c.put16(uint16(v.Uint()))
	case reflect.Uint32:
		c.put32(uint32(v.Uint()))
	case reflect.Uint64:
		c.put64(v.Uint())
	case reflect.Float32:
		c.putFloat32(float32(v.Float()))
	case reflect.Float64:
		c.putFloat64(v.Float())
	case reflect.Complex64:
		x := v.Complex()
		c.putFloat32(float32(real(x)))
		c.putFloat32(float32(imag(x)))
	case reflect.Complex128:
		x := v.Complex()
		c.putFloat64(real(x))
		c.putFloat64(imag(x))
	}
}
