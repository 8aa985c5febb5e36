// Reading token by token.

package json

import (
	"io"
	"reflect"
	"strconv"
)

// A Token is a Delim, bool, float64, Number, string, or nil for null.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

// String returns the character.
func (d Delim) String() string { return string(d) }

// Token returns the next token; colons and commas are checked, but not returned. At the end of the stream the error is io.EOF.
func (dec *Decoder) Token() (Token, error) {
	if dec.err != nil {
		return nil, dec.err
	}
	token, err := dec.token()
	if err != nil {
		fault, ok := err.(*SyntaxError)
		if !ok || fault.msg != unexpectedEnd {
			return nil, outer(err)
		}
		for _, c := range dec.buf[dec.pos:] {
			switch c {
			case ' ', '\r', '\n', '\t', ',', ':':
			default:
				return nil, io.ErrUnexpectedEOF
			}
		}
		dec.ended = true
		return nil, io.EOF
	}
	dec.peeked, dec.ended = false, false
	if text, ok := token.(Number); ok && !dec.useNumber {
		f, err := strconv.ParseFloat(string(text), 64)
		if err != nil {
			return nil, &UnmarshalTypeError{Value: "number " + string(text), Type: reflect.TypeFor[float64](), Offset: dec.InputOffset()}
		}
		return f, nil
	}
	return token, nil
}

// token reads a token. Numbers come as Numbers.
func (dec *Decoder) token() (Token, error) {
	i, err := dec.start()
	if err != nil {
		return nil, err
	}
	top := len(dec.open) - 1
	switch c := dec.buf[i]; c {
	case '{', '[':
		if err := dec.count(i); err != nil {
			return nil, err
		}
		if top+1 == maxDepth {
			return nil, &SyntaxError{"exceeded max depth", dec.base + int64(i+1)}
		}
		dec.open = append(dec.open, opened{object: c == '{'})
		dec.pos = i + 1
		return Delim(c), nil
	case '}', ']':
		if top < 0 || dec.open[top].object != (c == '}') {
			return nil, dec.badEnd(i)
		}
		if c == '}' && dec.open[top].count&1 == 1 {
			return nil, &SyntaxError{"missing value after object key", dec.base + int64(i+1)}
		}
		dec.open = dec.open[:top]
		dec.pos = i + 1
		return Delim(c), nil
	}
	start, end, err := dec.take(i)
	if err != nil {
		return nil, err
	}
	dec.pos = end
	switch text := dec.buf[start:end]; text[0] {
	case 'n':
		return nil, nil
	case 't':
		return true, nil
	case 'f':
		return false, nil
	case '"':
		return string(unquote(text[1 : len(text)-1])), nil
	default:
		return Number(text), nil
	}
}

// More reports whether the object or array being read has another element.
func (dec *Decoder) More() bool {
	dec.peeked = true
	i, err := dec.start()
	if err == nil {
		switch c := dec.buf[i]; c {
		case '}', ']':
			return false
		case '{', '[', '"', 'n', 't', 'f', '-':
			return true
		default:
			if isDigit(c) {
				return true
			}
			_, err = dec.token()
		}
	}
	if dec.err == nil {
		dec.err = outer(err)
	} else {
		dec.peekErr = err
	}
	return dec.err != io.EOF
}

// InputOffset returns how many bytes were decoded: where the last token ended, or the next begins.
func (dec *Decoder) InputOffset() int64 {
	offset := dec.base + int64(dec.pos)
	if dec.peeked || dec.ended {
		i := skipSpace(dec.buf, dec.pos)
		if i < len(dec.buf) {
			offset += int64(i - dec.pos)
			if dec.ended && (dec.buf[i] == ',' || dec.buf[i] == ':') {
				offset++
			}
		}
	}
	return offset
}
