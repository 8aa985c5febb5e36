// Values of fixed size: numbers, truth values, and arrays, slices and structs of them.

package binary

import (
	"errors"
	"io"
	"reflect"
)

var errBufferTooSmall = errors.New("buffer too small")

// Size returns the number of bytes that v takes, which is of fixed size, a slice of such values or a pointer to one; otherwise -1.
func Size(v any) int {
	return dataSize(reflect.Indirect(reflect.ValueOf(v)))
}

// dataSize is Size, but not for pointers.
func dataSize(v reflect.Value) int {
	switch v.Kind() {
	case reflect.Invalid:
		return -1
	case reflect.Slice:
		if size := typeSize(v.Type().Elem()); size >= 0 {
			return size * v.Len()
		}
		return -1
	}
	return typeSize(v.Type())
}

// typeSize returns the number of bytes that values of a type take, -1 if it is not fixed.
func typeSize(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Array:
		if size := typeSize(t.Elem()); size >= 0 {
			return size * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := range t.NumField() {
			size := typeSize(t.Field(i).Type)
			if size < 0 {
				return -1
			}
			sum += size
		}
		return sum
	case reflect.Bool,
		reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64,
		reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128:
		return int(t.Size())
	}
	return -1
}

// Read reads from r what data, a pointer to a value of fixed size or a slice of such values, takes, and stores it there. Fields named _ are
// skipped.
func Read(r io.Reader, order ByteOrder, data any) error {
	if n := fastSize(data); n > 0 {
		buf := make([]byte, n)
		if _, err := io.ReadFull(r, buf); err != nil {
			return err
		}
		c := newCoder(order, buf)
		if c.decodeFast(data) {
			return nil
		}
	}
	v, size := target(data)
	if size < 0 {
		return errors.New("binary.Read: invalid type " + reflect.TypeOf(data).String())
	}
	c := newCoder(order, make([]byte, size))
	if _, err := io.ReadFull(r, c.buf); err != nil {
		return err
	}
	c.decode(v)
	return nil
}

// Decode is Read from a slice. It returns the number of bytes taken.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	c := newCoder(order, buf)
	if n := fastSize(data); n > 0 {
		if len(buf) < n {
			return 0, errBufferTooSmall
		}
		c.buf = buf[:n]
		if c.decodeFast(data) {
			return n, nil
		}
	}
	v, size := target(data)
	if size < 0 {
		return 0, errors.New("binary.Decode: invalid type " + reflect.TypeOf(data).String())
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	c.decode(v)
	return size, nil
}

// target returns where to store what is read, and its size, -1 if that is not possible.
func target(data any) (v reflect.Value, size int) {
	v = reflect.ValueOf(data)
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
	case reflect.Slice:
	default:
		return v, -1
	}
	return v, dataSize(v)
}

// Write writes data, which is of fixed size, a slice of such values or a pointer to one, to w. Fields named _ are written as zeros.
func Write(w io.Writer, order ByteOrder, data any) error {
	if bytes, ok := data.([]byte); ok && len(bytes) > 0 {
		_, err := w.Write(bytes)
		return err
	}
	buf, ok := appendData(nil, order, data)
	if !ok {
		return errors.New("binary.Write: some values are not fixed-sized in type " + reflect.TypeOf(data).String())
	}
	_, err := w.Write(buf)
	return err
}

// Append appends what Write would write.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	longer, ok := appendData(buf, order, data)
	if !ok {
		return nil, errors.New("binary.Append: some values are not fixed-sized in type " + reflect.TypeOf(data).String())
	}
	return longer, nil
}

func appendData(buf []byte, order ByteOrder, data any) (longer []byte, ok bool) {
	var v reflect.Value
	size := fastSize(data)
	fast := size > 0
	if !fast {
		v = reflect.Indirect(reflect.ValueOf(data))
		if size = dataSize(v); size < 0 {
			return nil, false
		}
	}
	if n := len(buf); cap(buf)-n < size {
		longer = append(buf, make([]byte, size)...)
	} else {
		longer = buf[:n+size]
	}
	c := newCoder(order, longer[len(buf):])
	if fast {
		c.encodeFast(data)
	} else {
		c.encode(v)
	}
	return longer, true
}

// Encode writes into buf what Write would write, and returns the number of bytes.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	c := newCoder(order, buf)
	if n := fastSize(data); n > 0 {
		if len(buf) < n {
			return 0, errBufferTooSmall
		}
		c.buf = buf[:n]
		c.encodeFast(data)
		return n, nil
	}
	v := reflect.Indirect(reflect.ValueOf(data))
	size := dataSize(v)
	if size < 0 {
		return 0, errors.New("binary.Encode: some values are not fixed-sized in type " + reflect.TypeOf(data).String())
	}
	if len(buf) < size {
		return 0, errBufferTooSmall
	}
	c.encode(v)
	return size, nil
}
