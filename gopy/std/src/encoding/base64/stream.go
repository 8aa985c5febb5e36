// Encoding and decoding of streams.

package base64

import "io"

type encoder struct {
	err  error
	enc  *Encoding
	w    io.Writer
	rest [3]byte // bytes that do not make four symbols yet
	n    int     // how many
	out  [1024]byte
}

// NewEncoder returns a writer that writes to w what is written to it, encoded. Close writes the last symbols; it does not close w.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return &encoder{enc: enc, w: w}
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	if e.n > 0 {
		n = copy(e.rest[e.n:], p)
		e.n += n
		p = p[n:]
		if e.n < len(e.rest) {
			return n, nil
		}
		if e.put(e.rest[:]) != nil {
			return n, e.err
		}
		e.n = 0
	}
	for len(p) >= 3 {
		part := p[:min(len(p)/3, len(e.out)/4)*3]
		if e.put(part) != nil {
			return n, e.err
		}
		n += len(part)
		p = p[len(part):]
	}
	e.n = copy(e.rest[:], p)
	return n + e.n, nil
}

// put encodes and writes some bytes.
func (e *encoder) put(p []byte) error {
	e.enc.Encode(e.out[:], p)
	_, e.err = e.w.Write(e.out[:e.enc.EncodedLen(len(p))])
	return e.err
}

func (e *encoder) Close() error {
	if e.err == nil && e.n > 0 {
		e.put(e.rest[:e.n])
		e.n = 0
	}
	return e.err
}

type decoder struct {
	err     error // given when out is used up
	readErr error // r's
	enc     *Encoding
	r       io.Reader
	in      [1024]byte // symbols
	n       int        // how many
	out     []byte     // decoded bytes that were not yet read, in buf
	buf     [1024 / 4 * 3]byte
}

// NewDecoder returns a reader of what r has, decoded. Line ends are ignored.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: r}
}

// fill reads symbols, at most up to limit, and leaves out line ends. It returns when there is anything else, or an error.
func (d *decoder) fill(limit int) {
	for {
		read, err := d.r.Read(d.in[d.n:limit])
		start := d.n
		for _, c := range d.in[start : start+read] {
			if c != '\n' && c != '\r' {
				d.in[d.n] = c
				d.n++
			}
		}
		if d.n > start || read == 0 {
			d.readErr = err
			return
		}
	}
}

// give copies decoded bytes to p.
func (d *decoder) give(p []byte) int {
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.out) > 0 {
		return d.give(p), nil
	}
	if d.err != nil {
		return 0, d.err
	}
	for d.n < 4 && d.readErr == nil {
		d.fill(min(max(len(p)/3*4, 4), len(d.in)))
	}
	if d.n >= 4 {
		whole := d.n / 4 * 4
		if whole/4*3 <= len(p) {
			n, d.err = d.enc.Decode(p, d.in[:whole])
		} else {
			n, d.err = d.enc.Decode(d.buf[:], d.in[:whole])
			d.out = d.buf[:n]
			n = d.give(p)
		}
		d.n = copy(d.in[:], d.in[whole:d.n])
		return n, d.err
	}
	if d.enc.padChar == NoPadding && d.n > 0 {
		n, d.err = d.enc.Decode(d.buf[:], d.in[:d.n])
		d.n = 0
		d.out = d.buf[:n]
		n = d.give(p)
		if n > 0 || len(p) == 0 && len(d.out) > 0 {
			return n, nil
		}
		if d.err != nil {
			return 0, d.err
		}
	}
	d.err = d.readErr
	if d.err == io.EOF && d.n > 0 {
		d.err = io.ErrUnexpectedEOF
	}
	return 0, d.err
}
