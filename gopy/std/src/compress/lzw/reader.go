// Decompressing. A code that stands for several bytes is kept as the code for all but the last of them, the last and the first
// byte, and their number. With the number known, the bytes are written from the last to the first into the place where they belong.

package lzw

import (
	"bufio"
	"errors"
	"io"
)

const (
	enough = codes // as many bytes are decoded at a time; no code has more
	none   = codes // no code
)

// Reader decompresses data of another reader.
type Reader struct {
	r        io.ByteReader
	msb      bool
	litWidth uint
	err      error // given when the decoded bytes are used up

	bits  uint32 // bits that were read and belong to no code yet
	nBits uint   // how many
	width uint   // of codes

	clear uint16 // the code
	next  uint16 // the lowest free code
	last  uint16 // the code before

	prefix [codes]uint16
	suffix [codes]byte
	first  [codes]byte
	length [codes]uint16

	out   [2 * enough]byte
	ready []byte // decoded bytes that were not yet read, in out
}

// NewReader returns a reader that decompresses what r gives. litWidth is the number of bits of a byte, from 2 to 8, that the data was compressed
// with. If r has no method ReadByte, it may read more from it than the data. Close does not close r. It is a [*Reader].
func NewReader(r io.Reader, order Order, litWidth int) io.ReadCloser {
	z := new(Reader)
	z.Reset(r, order, litWidth)
	return z
}

// Reset makes r as new, as if made by [NewReader].
func (r *Reader) Reset(src io.Reader, order Order, litWidth int) {
	r.ready = nil
	r.bits, r.nBits = 0, 0
	if r.err = check(order, litWidth); r.err != nil {
		return
	}
	if br, ok := src.(io.ByteReader); ok {
		r.r = br
	} else {
		r.r = bufio.NewReader(src)
	}
	r.msb = order == MSB
	r.litWidth = uint(litWidth)
	r.clear = 1 << litWidth
	for i := range r.clear {
		r.first[i] = byte(i)
		r.length[i] = 1
	}
	r.forget()
}

// forget does what the clear code says.
func (r *Reader) forget() {
	r.width = r.litWidth + 1
	r.next = r.clear + 2
	r.last = none
}

// Read decompresses data.
func (r *Reader) Read(b []byte) (int, error) {
	for len(r.ready) == 0 {
		if r.err != nil {
			return 0, r.err
		}
		r.decode()
	}
	n := copy(b, r.ready)
	r.ready = r.ready[n:]
	return n, nil
}

// Close makes reading fail from now on. It does not close the reader behind.
func (r *Reader) Close() error {
	r.err = errClosed
	return nil
}

// code reads a code.
func (r *Reader) code() (uint16, error) {
	for r.nBits < r.width {
		b, err := r.r.ReadByte()
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return 0, err
		}
		if r.msb {
			r.bits = r.bits<<8 | uint32(b)
		} else {
			r.bits |= uint32(b) << r.nBits
		}
		r.nBits += 8
	}
	r.nBits -= r.width
	if r.msb {
		return uint16(r.bits >> r.nBits & (1<<r.width - 1)), nil
	}
	c := r.bits & (1<<r.width - 1)
	r.bits >>= r.width
	return uint16(c), nil
}

// decode decodes into out, until there is enough or an error.
func (r *Reader) decode() {
	n := 0
	for n < enough {
		c, err := r.code()
		if err != nil {
			r.err = err
			break
		}
		if c == r.clear {
			r.forget()
			continue
		}
		if c == r.clear+1 {
			r.err = io.EOF
			break
		}
		if c > r.next || c == r.next && r.last == none {
			r.err = errors.New("lzw: invalid code")
			break
		}
		if r.last != none && r.next < codes {
			r.learn(c)
		}
		r.last = c
		n += r.expand(r.out[n:], c)
	}
	r.ready = r.out[:n]
}

// learn gives the free code its meaning: the bytes of the code before, and the first one of c. That may be the free code itself, which begins
// as the one before does.
func (r *Reader) learn(c uint16) {
	last, next := r.last, r.next
	r.prefix[next] = last
	r.first[next] = r.first[last]
	r.length[next] = r.length[last] + 1
	r.suffix[next] = r.first[c]
	r.next++
	if r.next == 1<<r.width && r.width < largestWidth {
		r.width++
	}
}

// expand writes what c stands for, and returns the number of bytes.
func (r *Reader) expand(out []byte, c uint16) int {
	n := int(r.length[c])
	for i := n - 1; i > 0; i-- {
		out[i] = r.suffix[c]
		c = r.prefix[c]
	}
	out[0] = byte(c)
	return n
}
