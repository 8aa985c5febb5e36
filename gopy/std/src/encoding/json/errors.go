// The types of errors.

package json

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// A SyntaxError says what is wrong with JSON text.
type SyntaxError struct {
	msg    string
	Offset int64 // the error was found after reading so many bytes
}

// Error returns the description.
func (e *SyntaxError) Error() string { return e.msg }

// An UnmarshalTypeError describes a JSON value that does not fit a Go value.
type UnmarshalTypeError struct {
	Value  string       // the JSON value: "bool", "array", "number -5"
	Type   reflect.Type // the type of the Go value
	Offset int64        // the error was found after reading so many bytes
	Struct string       // the name of the outermost type
	Field  string       // the way from there to the value, names with dots between them
	Err    error        // may be nil
}

// Error describes the misfit.
func (e *UnmarshalTypeError) Error() string {
	s := "json: cannot unmarshal " + e.Value + " into "
	if e.Struct == "" && e.Field == "" {
		s += "Go value"
	} else {
		last := e.Field[strings.LastIndexByte(e.Field, '.')+1:]
		if last == "" || strings.Trim(last, "0123456789") != "" {
			s += "Go struct field "
		}
		s += e.Struct + "." + e.Field
	}
	s += " of type " + e.Type.String()
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause, if there is one.
func (e *UnmarshalTypeError) Unwrap() error { return e.Err }

// An UnmarshalFieldError described an object key for an unexported field. It is not used any longer.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

// Error describes the error.
func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// An InvalidUnmarshalError says that Unmarshal's second argument is not a pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

// Error describes the argument.
func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// An UnsupportedTypeError tells the type of a value that JSON has no form for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

// Error names the type.
func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError describes a value that JSON has no form for.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

// Error describes the value.
func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// An InvalidUTF8Error was for strings that are not UTF-8. It is not used any longer: such bytes are replaced.
type InvalidUTF8Error struct {
	S string
}

// Error quotes the string.
func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is the error of a method that writes JSON.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

// Error names the method and its error.
func (e *MarshalerError) Error() string {
	name := e.sourceFunc
	if name == "" {
		name = "MarshalJSON"
	}
	return "json: error calling " + name + " for type " + e.Type.String() + ": " + e.Err.Error()
}

// Unwrap returns the method's error.
func (e *MarshalerError) Unwrap() error { return e.Err }

// methodError replaces an error that wraps errors.ErrUnsupported, which methods may not return.
func methodError(err error, method string) error {
	if errors.Is(err, errors.ErrUnsupported) {
		return errors.New(method + " method may not return errors.ErrUnsupported")
	}
	return err
}
