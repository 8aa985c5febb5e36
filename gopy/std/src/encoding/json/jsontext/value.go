// Package jsontext has the type of raw JSON values. encoding/json calls it RawMessage.
package jsontext

import (
	"errors"
	"strconv"
)

// Kind is the kind of a JSON token: its first byte, where '0' stands for all numbers and 't' and 'f' for the two truth values.
type Kind byte

// The kinds of tokens.
const (
	KindInvalid     Kind = 0
	KindNull        Kind = 'n'
	KindFalse       Kind = 'f'
	KindTrue        Kind = 't'
	KindString      Kind = '"'
	KindNumber      Kind = '0'
	KindBeginObject Kind = '{'
	KindEndObject   Kind = '}'
	KindBeginArray  Kind = '['
	KindEndArray    Kind = ']'
)

// String names the kind.
func (k Kind) String() string {
	switch k {
	case KindInvalid:
		return "invalid"
	case KindNull:
		return "null"
	case KindFalse:
		return "false"
	case KindTrue:
		return "true"
	case KindString:
		return "string"
	case KindNumber:
		return "number"
	case KindBeginObject, KindEndObject, KindBeginArray, KindEndArray:
		return string(rune(k))
	}
	name := `'\x` + strconv.FormatUint(uint64(k), 16) + `'`
	if k < 0x80 {
		name = strconv.QuoteRune(rune(k))
	}
	return "<invalid jsontext.Kind: " + name + ">"
}

// Value is the text of one JSON value.
type Value []byte

// Clone returns a copy.
func (v Value) Clone() Value {
	if v == nil {
		return nil
	}
	return append(Value{}, v...)
}

// String returns the text; that of nil is null.
func (v Value) String() string {
	if v == nil {
		return "null"
	}
	return string(v)
}

// Kind tells what the value is by its first byte.
func (v Value) Kind() Kind {
	for _, c := range v {
		switch c {
		case ' ', '\t', '\r', '\n':
		case 'n', 'f', 't', '"', '{', '}', '[', ']':
			return Kind(c)
		case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			return KindNumber
		default:
			return KindInvalid
		}
	}
	return KindInvalid
}

// MarshalJSON returns v as it is.
func (v Value) MarshalJSON() ([]byte, error) {
	if v == nil {
		return []byte("null"), nil
	}
	return v, nil
}

// UnmarshalJSON sets v to a copy of the text.
func (v *Value) UnmarshalJSON(b []byte) error {
	if v == nil {
		return errors.New("jsontext.Value: UnmarshalJSON on nil pointer")
	}
	*v = append((*v)[:0], b...)
	return nil
}
