// Writing numbers and times.

package json

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"unsafe"
)

// number writes a Number.
func (e *encoder) number(n Number, quoted bool) error {
	if n == "" {
		n = "0"
	}
	text := string(n)
	if quoted {
		text = `"` + text + `"`
	}
	if !isNumber(string(n)) {
		err := fmt.Errorf("cannot parse %q as JSON number: %w", text, strconv.ErrSyntax)
		return &MarshalerError{reflect.TypeFor[*Number](), err, "MarshalJSONTo"}
	}
	e.buf = append(e.buf, text...)
	return nil
}

var (
	errYear = errors.New("year outside of range [0,9999]")
	errZone = errors.New("timezone hour outside of range [0,23]")
)

// time writes a time.Time, in quotes.
func (e *encoder) time(c *codec, p unsafe.Pointer) error {
	start := len(e.buf) + 1
	e.buf = c.pointer(p).(interface {
		AppendFormat([]byte, string) []byte
	}).AppendFormat(append(e.buf, '"'), "2006-01-02T15:04:05.999999999Z07:00")
	b := e.buf[start:]
	var err error
	if b[4] != '-' {
		err = errYear
	} else if n := len(b); b[n-1] != 'Z' {
		if isDigit(b[n-6]) || (b[n-5]-'0')*10+b[n-4]-'0' >= 24 {
			err = errZone
		}
	}
	if err != nil {
		return &MarshalerError{reflect.PointerTo(c.typ), err, "MarshalJSON"}
	}
	e.buf = append(e.buf, '"')
	return nil
}

func (e *encoder) float(f float64, bits int) error {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return &UnsupportedValueError{reflect.ValueOf(f), strconv.FormatFloat(f, 'g', -1, 64)}
	}
	e.buf = appendFloat(e.buf, f, bits)
	return nil
}

// appendFloat appends a number as ECMAScript does: with an exponent if it is below 1e-6 or not below 1e21.
func appendFloat(dst []byte, f float64, bits int) []byte {
	size := math.Abs(f)
	small, large := size < 1e-6, size >= 1e21
	if bits == 32 {
		small, large = float32(size) < 1e-6, float32(size) >= 1e21
	}
	if size == 0 || !small && !large {
		return strconv.AppendFloat(dst, f, 'f', -1, bits)
	}
	dst = strconv.AppendFloat(dst, f, 'e', -1, bits)
	if n := len(dst); dst[n-4] == 'e' && dst[n-3] == '-' && dst[n-2] == '0' {
		dst[n-2] = dst[n-1] // e-09 is e-9
		dst = dst[:n-1]
	}
	return dst
}
