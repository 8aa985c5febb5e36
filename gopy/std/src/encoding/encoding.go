// Package encoding has the interfaces of types that can be turned into bytes or text, and back.
package encoding

// A BinaryMarshaler returns itself in a binary form.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// A BinaryUnmarshaler becomes what its MarshalBinary returned. It must copy data that it keeps.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// A BinaryAppender appends its binary form to b. If that fails, it may return b in any state.
type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

// A TextMarshaler returns itself as UTF-8 text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// A TextUnmarshaler becomes what its MarshalText returned. It must copy text that it keeps.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}

// A TextAppender appends its text to b. If that fails, it may return b in any state.
type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}
