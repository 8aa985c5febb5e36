package bufio

import (
	"io"
	"math/bits"
	"unsafe"
)

// This file has what a Reader reads up to a delimiter, and its WriteTo.

// indexByte returns where c is in s first, or -1. It looks at eight bytes at a time: x has a zero byte where c is, and the
// lowest bit of (x - ones) &^ x & tops is the top bit of the first such byte.
func indexByte(s []byte, c byte) int {
	const (
		ones = 0x0101010101010101
		tops = 0x8080808080808080
	)
	i := 0
	if len(s) >= 8 {
		all := uint64(c) * ones
		start := unsafe.Pointer(unsafe.SliceData(s))
		for ; i+8 <= len(s); i += 8 {
			x := *(*uint64)(unsafe.Add(start, i)) ^ all
			if hit := (x - ones) &^ x & tops; hit != 0 {
				return i + bits.TrailingZeros64(hit)>>3
			}
		}
	}
	for ; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// ReadSlice reads up to and including delim and returns the bytes, which are valid until the next read. If there is no
// delim before input ends or fails, it returns all there is and the error; if the buffer is full without one, the whole
// buffer and [ErrBufferFull].
func (b *Reader) ReadSlice(delim byte) (line []byte, err error) {
	searched := 0 // bytes known not to be delim
	for {
		if i := indexByte(b.buf[b.r+searched:b.w], delim); i >= 0 {
			end := b.r + searched + i + 1
			line = b.buf[b.r:end]
			b.r = end
			break
		}
		if b.err != nil {
			line, err = b.buf[b.r:b.w], b.takeErr()
			b.r = b.w
			break
		}
		if b.Buffered() >= len(b.buf) {
			line, err = b.buf, ErrBufferFull
			b.r = b.w
			break
		}
		searched = b.Buffered()
		b.fill()
	}
	if len(line) > 0 {
		b.lastByte = int(line[len(line)-1])
		b.lastRuneSize = -1
	}
	return line, err
}

// ReadLine returns one line without its end, "\n" or "\r\n". If the line is longer than the buffer, isPrefix is set and the
// rest comes with the next calls. The bytes are valid until the next read. [Reader.ReadString] and [Scanner] are
// more convenient.
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error) {
	line, err = b.ReadSlice('\n')
	n := len(line)
	if err == ErrBufferFull {
		if n > 0 && line[n-1] == '\r' { // maybe half of a line's end: leave it for the next call
			if b.r == 0 {
				panic("bufio: tried to rewind past start of buffer")
			}
			b.r--
			n--
		}
		return line[:n], true, nil
	}
	if n == 0 {
		if err != nil {
			line = nil
		}
		return line, false, err
	}
	if line[n-1] == '\n' {
		n--
		if n > 0 && line[n-1] == '\r' {
			n--
		}
	}
	return line[:n], false, nil
}

// collect reads up to and including delim: head is a copy of what did not fit into the buffer, tail the rest in the buffer.
func (b *Reader) collect(delim byte) (head, tail []byte, err error) {
	for {
		tail, err = b.ReadSlice(delim)
		if err != ErrBufferFull {
			return head, tail, err
		}
		head = append(head, tail...)
	}
}

// ReadBytes reads up to and including delim and returns the bytes. If input ends or fails before, it returns what there was
// and the error.
func (b *Reader) ReadBytes(delim byte) ([]byte, error) {
	head, tail, err := b.collect(delim)
	line := make([]byte, len(head)+len(tail))
	copy(line[copy(line, head):], tail)
	return line, err
}

// ReadString is [Reader.ReadBytes] with a string as result.
func (b *Reader) ReadString(delim byte) (string, error) {
	head, tail, err := b.collect(delim)
	if head == nil {
		return string(tail), err
	}
	return string(append(head, tail...)), err
}

// WriteTo writes all data up to the end of input to w. It uses WriteTo of the underlying reader or ReadFrom of w if there
// are such.
func (b *Reader) WriteTo(w io.Writer) (n int64, err error) {
	b.forget()
	if b.r < b.w {
		n, err = b.drain(w)
		if err != nil {
			return n, err
		}
	}
	if giver, ok := b.rd.(io.WriterTo); ok {
		more, err := giver.WriteTo(w)
		return n + more, err
	}
	if taker, ok := w.(io.ReaderFrom); ok {
		more, err := taker.ReadFrom(b.rd)
		return n + more, err
	}
	if b.Buffered() < len(b.buf) {
		b.fill()
	}
	for b.r < b.w {
		more, err := b.drain(w)
		n += more
		if err != nil {
			return n, err
		}
		b.fill()
	}
	if err = b.takeErr(); err == io.EOF {
		err = nil
	}
	return n, err
}

// drain gives w the contents of the buffer.
func (b *Reader) drain(w io.Writer) (int64, error) {
	n, err := w.Write(b.buf[b.r:b.w])
	if n < 0 {
		panic(errNegativeWrite)
	}
	b.r += n
	return int64(n), err
}
