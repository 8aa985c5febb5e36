// Encoding and decoding of streams.

package ascii85

import "io"

type encoder struct {
	w    io.Writer
	err  error
	rest [4]byte // bytes that do not make five symbols yet
	n    int     // how many
	out  [1024]byte
}

// NewEncoder returns a writer that writes to w what is written to it, encoded. Close writes the last symbols; it does not close w.
func NewEncoder(w io.Writer) io.WriteCloser { return &encoder{w: w} }

// Write encodes p.
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
	for len(p) >= 4 {
		part := p[:min(len(p)/4, len(e.out)/5)*4]
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
	_, e.err = e.w.Write(e.out[:Encode(e.out[:], p)])
	return e.err
}

// Close writes what is left.
func (e *encoder) Close() error {
	if e.err == nil && e.n > 0 {
		n := e.n
		e.n = 0
		e.put(e.rest[:n])
	}
	return e.err
}

type decoder struct {
	r       io.Reader
	err     error // given when all is used up
	readErr error // of r
	in      [1024]byte
	n       int    // how many bytes of in are not decoded
	out     []byte // decoded bytes that were not yet read, in buf
	buf     [1024]byte
}

// NewDecoder returns a reader of what r has, decoded.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

// Read decodes some bytes.
func (d *decoder) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.fill()
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

// fill decodes what there is of in. If that gives nothing, it reads more.
func (d *decoder) fill() {
	if d.n > 0 {
		var written, used int
		written, used, d.err = Decode(d.buf[:], d.in[:d.n], d.readErr != nil)
		if written > 0 {
			d.out = d.buf[:written]
			d.n = copy(d.in[:], d.in[used:d.n])
			return
		}
		if d.err != nil {
			return
		}
		d.squeeze()
	}
	if d.readErr != nil {
		d.err = d.readErr
		return
	}
	var n int
	n, d.readErr = d.r.Read(d.in[d.n:])
	d.n += n
}

// squeeze removes what is ignored from in, to make room.
func (d *decoder) squeeze() {
	kept := 0
	for _, c := range d.in[:d.n] {
		if c > ' ' {
			d.in[kept] = c
			kept++
		}
	}
	d.n = kept
}
