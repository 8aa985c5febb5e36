// Encoding and decoding of streams.

package base32

import "io"

type encoder struct {
	err  error
	enc  *Encoding
	w    io.Writer
	rest [5]byte // bytes that do not make eight symbols yet
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
	for len(p) >= 5 {
		part := p[:min(len(p)/5, len(e.out)/8)*5]
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
		n := e.n
		e.n = 0
		e.put(e.rest[:n])
	}
	return e.err
}

type decoder struct {
	err error // given when out is used up
	enc *Encoding
	r   io.Reader
	end bool       // the padding was met
	in  [1024]byte // symbols
	n   int        // how many
	out []byte     // decoded bytes that were not yet read, in buf
	buf [1024 / 8 * 5]byte
}

// NewDecoder returns a reader of what r has, decoded. Line ends are ignored.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: r}
}

// readSymbols reads once, without line ends. It returns when there is anything else, or an error.
func (d *decoder) readSymbols(p []byte) (int, error) {
	n, err := d.r.Read(p)
	for n > 0 {
		n = len(withoutLineEnds(p[:0], p[:n]))
		if err != nil || n > 0 {
			break
		}
		n, err = d.r.Read(p)
	}
	return n, err
}

// fill reads symbols until there are at least least, at most up to limit, and returns how many were read.
func (d *decoder) fill(least, limit int) (n int, err error) {
	for n < least && err == nil {
		var more int
		more, err = d.readSymbols(d.in[d.n+n : limit])
		n += more
	}
	if err == io.EOF && n < least && (n > 0 || d.enc.padChar != NoPadding && least < 8) {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.out) > 0 {
		n = copy(p, d.out)
		d.out = d.out[n:]
		if len(d.out) > 0 {
			return n, nil
		}
		return n, d.err
	}
	if d.err != nil {
		return 0, d.err
	}
	limit := min(max((len(p)+4)/5*8, 8), len(d.in))
	least := 8 - d.n
	if d.enc.padChar == NoPadding {
		least = 1
	}
	var read int
	read, d.err = d.fill(least, limit)
	d.n += read
	if d.n < least {
		return 0, d.err
	}
	if read > 0 && d.end {
		d.err = CorruptInputError(0)
		return 0, d.err
	}
	whole := d.n / 8 * 8
	if d.enc.padChar == NoPadding {
		whole = d.n
	}
	if d.enc.DecodedLen(d.n) > len(p) {
		var size int
		size, d.end, err = d.enc.decode(d.buf[:], d.in[:whole])
		d.out = d.buf[:size]
		n = copy(p, d.out)
		d.out = d.out[n:]
	} else {
		n, d.end, err = d.enc.decode(p, d.in[:whole])
	}
	d.n = copy(d.in[:], d.in[whole:d.n])
	if err != nil && (d.err == nil || d.err == io.EOF) {
		d.err = err
	}
	if len(d.out) > 0 {
		return n, nil
	}
	return n, d.err
}
