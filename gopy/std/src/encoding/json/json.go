// Package json turns Go values into JSON and JSON into Go values.
//
// Per Go type a plan is made once (codec.go, fields.go): what kind of value it is, how large, which methods it has, which fields.
// Values are then written and read by following the plan over their memory. Unmarshal first checks the whole text
// (scan.go), so that what reads values knows that the text is correct.
package json

import (
	"encoding/json/jsontext"
	"reflect"
	"strconv"
)

// Marshaler is implemented by types that write their own JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// Unmarshaler is implemented by types that read their own JSON. UnmarshalJSON must copy what it wants to keep.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// RawMessage is the text of a JSON value: it is written as it is, and read without being decoded.
type RawMessage = jsontext.Value

// A Number is the text of a JSON number.
type Number string

// String returns the text.
func (n Number) String() string { return string(n) }

// Float64 returns the number as a float64.
func (n Number) Float64() (float64, error) {
	return strconv.ParseFloat(string(n), 64)
}

// Int64 returns the number as an int64.
func (n Number) Int64() (int64, error) {
	return strconv.ParseInt(string(n), 10, 64)
}

// Marshal returns the JSON of v. Exported fields of structs are written under their names or what their tags say; the options of
// tags are omitempty, omitzero and string. Maps are written in the order of their keys.
func Marshal(v any) ([]byte, error) {
	e := newEncoder(true)
	err := e.top(v)
	var out []byte
	if err == nil {
		out = append(make([]byte, 0, len(e.buf)), e.buf...)
	}
	e.free()
	return out, err
}

// MarshalIndent is Marshal with an element per line. Each line after the first begins with prefix and as many indents as it is deep.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return appendIndented(make([]byte, 0, 2*len(b)), b, prefix, indent), nil
}

// Unmarshal reads the JSON text and stores it in what v points to. Names of fields match without regard to case where none matches
// exactly. A value that does not fit is left out; the first such misfit is reported when all else is done.
func Unmarshal(data []byte, v any) error {
	return unmarshal(data, v, false, false)
}

func unmarshal(data []byte, v any, useNumber, strict bool) error {
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	if err := check(data); err != nil {
		return err
	}
	t := target.Type().Elem()
	d := decoder{data: data, root: t, useNumber: useNumber, strict: strict}
	d.next()
	d.value(codecOf(t), target.UnsafePointer(), plain)
	return d.err
}

// Valid reports whether data is correct JSON.
func Valid(data []byte) bool {
	return check(data) == nil
}
