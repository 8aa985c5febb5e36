package io

// This file moves data: exact and complete reads, copies, and the writer that forgets everything.

// WriteString writes s to w, through w's method WriteString if there is one.
func WriteString(w Writer, s string) (n int, err error) {
	if sw, ok := w.(StringWriter); ok {
		return sw.WriteString(s)
	}
	return w.Write([]byte(s))
}

// ReadAtLeast reads into buf until it holds min bytes. If input ends before, the error is [EOF] with nothing read and
// [ErrUnexpectedEOF] otherwise; a buf that is too small gives [ErrShortBuffer]. With min bytes or more err is nil.
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error) {
	if len(buf) < min {
		return 0, ErrShortBuffer
	}
	for n < min {
		var count int
		count, err = r.Read(buf[n:])
		n += count
		if err != nil {
			break
		}
	}
	switch {
	case n >= min:
		return n, nil
	case n > 0 && err == EOF:
		return n, ErrUnexpectedEOF
	}
	return n, err
}

// ReadFull fills buf: [ReadAtLeast] with min == len(buf).
func ReadFull(r Reader, buf []byte) (n int, err error) {
	return ReadAtLeast(r, buf, len(buf))
}

// ReadAll reads up to the end of input and returns all data. The end is no error.
func ReadAll(r Reader) ([]byte, error) {
	part := make([]byte, 0, 512) // what is being filled
	var full [][]byte            // parts filled before
	total := 0                   // bytes in them
	for next := 256; ; {
		n, err := r.Read(part[len(part):cap(part)])
		part = part[:len(part)+n]
		if err != nil {
			if err == EOF {
				err = nil
			}
			if full == nil {
				return part, err
			}
			all := grown(total + len(part))
			for _, p := range full {
				all = append(all, p...)
			}
			return append(all, part...), err
		}
		if room := cap(part) - len(part); room < cap(part)/16 {
			full = append(full, part)
			total += len(part)
			part = grown(next)
			next += next / 2
		}
	}
}

// grown returns an empty slice with the capacity that append gives for size bytes.
func grown(size int) []byte {
	return append([]byte(nil), make([]byte, size)...)[:0]
}

// Copy copies from src to dst until the end of input or an error, and returns the number of bytes written. The end is no
// error. It leaves the work to src's WriteTo or else to dst's ReadFrom if they have these.
func Copy(dst Writer, src Reader) (written int64, err error) {
	return copyBuffer(dst, src, nil)
}

// CopyBuffer is Copy through a buffer of the caller's, if a buffer is needed and buf is not nil. It panics if buf is empty
// but not nil.
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if buf != nil && len(buf) == 0 {
		panic("empty buffer in CopyBuffer")
	}
	return copyBuffer(dst, src, buf)
}

// CopyN copies n bytes, or up to an error; input that ends before gives [EOF].
func CopyN(dst Writer, src Reader, n int64) (written int64, err error) {
	written, err = Copy(dst, LimitReader(src, n))
	switch {
	case written == n:
		err = nil
	case written < n && err == nil:
		err = EOF
	}
	return written, err
}

func copyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if giver, ok := src.(WriterTo); ok {
		return giver.WriteTo(dst)
	}
	if taker, ok := dst.(ReaderFrom); ok {
		return taker.ReadFrom(src)
	}
	if buf == nil {
		size := int64(32 * 1024)
		if limited, ok := src.(*LimitedReader); ok && limited.N < size {
			size = max(limited.N, 1)
		}
		buf = make([]byte, size)
	}
	for {
		got, readErr := src.Read(buf)
		if got > 0 {
			put, err := dst.Write(buf[:got])
			if put < 0 || put > got {
				put = 0
				if err == nil {
					err = errInvalidWrite
				}
			}
			written += int64(put)
			if err != nil {
				return written, err
			}
			if put != got {
				return written, ErrShortWrite
			}
		}
		if readErr == EOF {
			return written, nil
		}
		if readErr != nil {
			return written, readErr
		}
	}
}

// Discard is a Writer that takes everything and does nothing with it.
var Discard Writer = discard{}

type discard struct{}

func (discard) Write(p []byte) (int, error) {
	return len(p), nil
}

func (discard) WriteString(s string) (int, error) {
	return len(s), nil
}

// sink is a buffer to read into what is discarded. It is nil while someone uses it.
var sink []byte

func (discard) ReadFrom(r Reader) (n int64, err error) {
	buf := sink
	sink = nil
	if buf == nil {
		buf = make([]byte, 8192)
	}
	for err == nil {
		var count int
		count, err = r.Read(buf)
		n += int64(count)
	}
	sink = buf
	if err == EOF {
		err = nil
	}
	return n, err
}
