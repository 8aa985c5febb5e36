package gif

import "io"

// Sub-blocks: a byte with a length (1 to 255), and so many bytes; a length of 0 ends the data. blockReader and blockWriter make them a
// plain stream for package compress/lzw, byte by byte.

type byteReader interface {
	io.Reader
	io.ByteReader
}

// noEOF makes an end of the file where more has to follow an error.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

type blockReader struct {
	r    byteReader
	buf  [255]byte
	data []byte // what is left of the block that is read
	err  error  // io.EOF: the data has ended as it should
}

// next reads another block into data. It must not have failed before.
func (b *blockReader) next() error {
	b.data = nil
	n, err := b.r.ReadByte()
	if err != nil {
		b.err = noEOF(err)
	} else if n == 0 {
		b.err = io.EOF
	} else if _, err := io.ReadFull(b.r, b.buf[:n]); err != nil {
		b.err = noEOF(err)
	} else {
		b.data = b.buf[:n]
	}
	return b.err
}

// skip reads all the rest.
func (b *blockReader) skip() error {
	for b.err == nil {
		b.next()
	}
	if b.err == io.EOF {
		return nil
	}
	return b.err
}

func (b *blockReader) ReadByte() (byte, error) {
	if len(b.data) == 0 {
		if b.err != nil || b.next() != nil {
			return 0, b.err
		}
	}
	c := b.data[0]
	b.data = b.data[1:]
	return c, nil
}

func (b *blockReader) Read(p []byte) (n int, err error) {
	if len(p) == 0 {
		return 0, nil
	}
	if len(b.data) == 0 {
		if b.err != nil || b.next() != nil {
			return 0, b.err
		}
	}
	n = copy(p, b.data)
	b.data = b.data[n:]
	return n, nil
}

// finish reads the end of the data behind compressed pixels. Some programs write a few bytes more than are needed: the rest of
// the block, or another block of a single byte, may be there.
func (b *blockReader) finish() error {
	if b.err == nil && len(b.data) == 0 && b.next() == nil && len(b.data) > 1 {
		return errTooMuch
	}
	if b.err == nil && b.next() == nil {
		return errTooMuch
	}
	if b.err == io.EOF {
		return nil
	}
	return b.err
}

// blockWriter appends what is written to out, in blocks.
type blockWriter struct {
	out    []byte
	length int // where the length of the block that is being filled is, 0 if there is none
}

func (b *blockWriter) WriteByte(c byte) error {
	if b.length == 0 {
		b.length = len(b.out)
		b.out = append(b.out, 0)
	}
	b.out = append(b.out, c)
	b.out[b.length]++
	if b.out[b.length] == 255 {
		b.length = 0
	}
	return nil
}

func (b *blockWriter) Write(p []byte) (n int, err error) {
	for _, c := range p {
		b.WriteByte(c)
	}
	return len(p), nil
}

// Flush is there because package compress/lzw would put a buffer before a writer that has none.
func (b *blockWriter) Flush() error { return nil }

// finish ends the data.
func (b *blockWriter) finish() {
	b.out = append(b.out, 0)
	b.length = 0
}
