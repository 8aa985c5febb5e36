// Reading values from a stream.

package json

import (
	"bytes"
	"io"
)

// A Decoder reads JSON values from a stream.
type Decoder struct {
	r         io.Reader
	buf       []byte
	pos       int   // of what was not read yet
	base      int64 // what offset the buffer's beginning has
	open      []opened
	err       error // stays
	peekErr   error // is the next read's
	scan      scanner
	peeked    bool // by More, since the last token
	ended     bool // Token met the end of the stream
	useNumber bool
	strict    bool
}

// opened is an object or array that Token opened.
type opened struct {
	object bool
	count  int // of keys and values read
}

// ioFailure is an error of the reader.
type ioFailure struct{ err error }

func (e ioFailure) Error() string { return e.err.Error() }

// NewDecoder returns a Decoder that reads from r, perhaps more than it was asked for.
func NewDecoder(r io.Reader) *Decoder {
	return &Decoder{r: r, scan: scanner{after: "after array element"}}
}

// UseNumber makes numbers Numbers, and not float64s, where they go into interfaces.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes a member an error that the struct has no field for.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered returns what was read from the stream but not decoded. It is good until the next call of Decode.
func (dec *Decoder) Buffered() io.Reader {
	return bytes.NewReader(dec.buf[dec.pos:])
}

// fetch reads more. What was decoded already makes way for it, and the buffer grows: a value need not fit otherwise, and much
// input is better read in large pieces.
func (dec *Decoder) fetch() error {
	if dec.buf == nil {
		dec.buf = make([]byte, 0, 64)
	}
	size := cap(dec.buf)
	if size <= 2048 && int64(size) < (dec.base+int64(dec.pos))/2 || dec.pos == 0 && len(dec.buf) >= 3*size/4 {
		dec.buf = append(make([]byte, 0, 2*size), dec.buf[dec.pos:]...)
	} else {
		dec.buf = dec.buf[:copy(dec.buf[:size], dec.buf[dec.pos:])]
	}
	dec.base += int64(dec.pos)
	dec.pos = 0
	for {
		n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
		switch {
		case n > 0:
			dec.buf = dec.buf[:len(dec.buf)+n]
			return nil
		case err == io.EOF:
			return errShort
		case err != nil:
			return ioFailure{err}
		}
	}
}

// space skips white space from buf[i:] on. The buffer may move; what it returns is right for the new one.
func (dec *Decoder) space(i int) (int, error) {
	for {
		i = skipSpace(dec.buf, i)
		if i < len(dec.buf) {
			return i, nil
		}
		moved := dec.pos
		if err := dec.fetch(); err != nil {
			if err == errShort {
				err = &SyntaxError{unexpectedEnd, dec.base + int64(i-moved)}
			}
			return i - moved, err
		}
		i -= moved
	}
}

// needed returns the delimiter that must stand before a token that begins with c.
func (dec *Decoder) needed(c byte) byte {
	if n := len(dec.open); n > 0 {
		top := &dec.open[n-1]
		switch {
		case top.object && top.count&1 == 1:
			return ':'
		case top.count > 0 && c != '}' && c != ']':
			return ','
		}
	}
	return 0
}

// start goes to the next token, and returns where it begins.
func (dec *Decoder) start() (int, error) {
	if err := dec.peekErr; err != nil {
		dec.peekErr = nil
		return 0, err
	}
	i, err := dec.space(dec.pos)
	if err != nil {
		if fault, ok := err.(*SyntaxError); ok && fault.msg == unexpectedEnd && len(dec.open) == 0 {
			err = io.EOF
		}
		return i, err
	}
	delim := byte(0)
	if c := dec.buf[i]; c == ':' || c == ',' {
		delim = c
		i, err = dec.space(i + 1)
		if err != nil {
			if dec.needed('"') != delim {
				err = dec.badDelimiter('"')
			}
			return i, err
		}
	}
	if dec.needed(dec.buf[i]) != delim {
		return i, dec.badDelimiter(dec.buf[i])
	}
	return i, nil
}

// badDelimiter is the error that what stands before a token beginning with c is not what should.
func (dec *Decoder) badDelimiter(c byte) error {
	where := "looking for beginning of value"
	switch dec.needed(c) {
	case ':':
		where = "after object key"
	case ',':
		where = dec.afterElement()
	}
	return dec.at(badCharacter(dec.buf, skipSpace(dec.buf, dec.pos), where))
}

func (dec *Decoder) afterElement() string {
	if dec.open[len(dec.open)-1].object {
		return "after object key:value pair"
	}
	return "after array element"
}

// badEnd is the error of a } or ] at buf[i] that closes nothing.
func (dec *Decoder) badEnd(i int) error {
	where := "looking for beginning of value"
	if n := len(dec.open); n > 0 && dec.open[n-1].count > 0 {
		where = dec.afterElement()
	}
	return dec.at(badCharacter(dec.buf, i, where))
}

// at makes an error's offset one in the stream.
func (dec *Decoder) at(err error) error {
	if fault, ok := err.(*SyntaxError); ok {
		fault.Offset += dec.base
	}
	return err
}

// count notes a token or value that begins at buf[i].
func (dec *Decoder) count(i int) error {
	n := len(dec.open)
	if n == 0 {
		return nil
	}
	top := &dec.open[n-1]
	if top.object && top.count&1 == 0 && dec.buf[i] != '"' {
		return &SyntaxError{"object member name must be a string", dec.base + int64(i+1)}
	}
	top.count++
	return nil
}

// take reads the value that begins at buf[i], and returns where it begins and ends in the buffer as it is then.
func (dec *Decoder) take(i int) (start, end int, err error) {
	s := &dec.scan
	s.stack, s.state, s.part, s.outer = s.stack[:0], wantValue, 0, len(dec.open)
	start, end = i, i
	last := false
	for {
		end, err = s.run(dec.buf, end, last)
		if err != errShort || last {
			break
		}
		moved := dec.pos
		err = dec.fetch()
		start -= moved
		end -= moved
		s.stop -= moved
		if err == errShort {
			last = true
		} else if err != nil {
			return start, end, err
		}
	}
	if err == errShort {
		err = &SyntaxError{unexpectedEnd, dec.base + int64(s.stop)}
	} else if err != nil {
		err = dec.at(err)
	} else {
		err = dec.count(start)
	}
	return start, end, err
}

// Decode reads the next value and stores it in what v points to. At the end of the stream the error is io.EOF.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	i, err := dec.start()
	end := 0
	if err == nil {
		n := len(dec.open)
		if c := dec.buf[i]; n > 0 && (c == '}' && !dec.open[n-1].object || c == ']' && dec.open[n-1].object) {
			err = dec.badEnd(i)
		} else {
			i, end, err = dec.take(i)
		}
	}
	if err != nil {
		if fault, ok := err.(*SyntaxError); ok && fault.msg == unexpectedEnd {
			err = io.ErrUnexpectedEOF
		}
		dec.err = outer(err)
		return dec.err
	}
	dec.peeked, dec.ended = false, false
	dec.pos = end
	return unmarshal(dec.buf[i:end:end], v, dec.useNumber, dec.strict)
}

// outer is the error as users see it.
func outer(err error) error {
	if failure, ok := err.(ioFailure); ok {
		return failure.err
	}
	return err
}
