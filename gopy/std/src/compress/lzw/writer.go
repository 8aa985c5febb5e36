// Compressing. The longest run of bytes that has a code is written as that code. What codes stand for is found in a hash table by the
// code for all but the last byte, and that byte.

package lzw

import (
	"errors"
	"io"
)

const (
	tableBits = 14
	tableSize = 1 << tableBits
	lastCode  = codes - 1 // not used: when it would get a meaning, all are forgotten
)

// Writer compresses what is written to it, and writes that to another writer.
type Writer struct {
	w        io.Writer
	flush    interface{ Flush() error } // w, if it is a buffer
	msb      bool
	litWidth uint
	err      error

	bits  uint32 // bits of codes that do not make a byte yet
	nBits uint   // how many
	width uint   // of codes

	begun bool
	run   uint32 // the code for the bytes that are not written yet
	clear uint32 // the code
	next  uint32 // the lowest free code

	keys  [codes]uint32     // of a code: the code for all but its last byte, and that byte
	table [tableSize]uint16 // codes by the hashes of their keys, 0 where there is none

	out [4096]byte // to be written to w
	n   int        // how much of it
}

// NewWriter returns a writer that compresses into w. litWidth is the number of bits of a byte, from 2 to 8: bytes that need more cannot be
// written. It has to be closed, which does not close w. It is a [*Writer].
func NewWriter(w io.Writer, order Order, litWidth int) io.WriteCloser {
	z := new(Writer)
	z.Reset(w, order, litWidth)
	return z
}

// Reset makes w as new, as if made by [NewWriter].
func (w *Writer) Reset(dst io.Writer, order Order, litWidth int) {
	w.flush = nil
	w.bits, w.nBits, w.n = 0, 0, 0
	w.begun = false
	if w.err = check(order, litWidth); w.err != nil {
		return
	}
	w.w = dst
	if b, ok := dst.(interface {
		io.ByteWriter
		Flush() error
	}); ok {
		w.flush = b
	}
	w.msb = order == MSB
	w.litWidth = uint(litWidth)
	w.clear = 1 << litWidth
	w.forget()
}

// forget makes all codes free.
func (w *Writer) forget() {
	w.width = w.litWidth + 1
	w.next = w.clear + 2
	clear(w.table[:])
}

// Write compresses p.
func (w *Writer) Write(p []byte) (n int, err error) {
	if w.err != nil || len(p) == 0 {
		return 0, w.err
	}
	if w.litWidth < 8 {
		for _, b := range p {
			if b>>w.litWidth != 0 {
				w.err = errors.New("lzw: input byte too large for the litWidth")
				return 0, w.err
			}
		}
	}
	n = len(p)
	if !w.begun {
		w.begun = true
		w.put(w.clear)
		w.run = uint32(p[0])
		p = p[1:]
	}
	run := w.run
	for _, b := range p {
		key := run<<8 | uint32(b)
		at := key * 0x9e3779b1 >> (32 - tableBits)
		found := w.table[at]
		for found != 0 && w.keys[found] != key {
			at = (at + 1) % tableSize
			found = w.table[at]
		}
		if found != 0 {
			run = uint32(found)
			continue
		}
		w.put(run)
		if c := w.next; w.grow() {
			w.keys[c] = key
			w.table[at] = uint16(c)
		}
		run = uint32(b)
	}
	w.run = run
	if w.err != nil {
		return 0, w.err
	}
	return n, nil
}

// grow takes the lowest free code into use, and reports whether there was one: if not, all codes are free now.
func (w *Writer) grow() bool {
	if w.next == lastCode {
		w.put(w.clear)
		w.forget()
		return false
	}
	if w.next == 1<<w.width {
		w.width++
	}
	w.next++
	return true
}

// put writes a code.
func (w *Writer) put(c uint32) {
	if w.msb {
		w.bits = w.bits<<w.width | c
	} else {
		w.bits |= c << w.nBits
	}
	for w.nBits += w.width; w.nBits >= 8; {
		w.nBits -= 8
		if w.msb {
			w.putByte(byte(w.bits >> w.nBits))
		} else {
			w.putByte(byte(w.bits))
			w.bits >>= 8
		}
	}
}

func (w *Writer) putByte(b byte) {
	if w.n == len(w.out) {
		w.send()
	}
	w.out[w.n] = b
	w.n++
}

// send writes what is in out.
func (w *Writer) send() {
	if w.err == nil {
		_, w.err = w.w.Write(w.out[:w.n])
	}
	w.n = 0
}

// Close writes the rest. It does not close the writer behind.
func (w *Writer) Close() error {
	if w.err == errClosed {
		return nil
	}
	if w.err != nil {
		return w.err
	}
	if w.begun {
		w.put(w.run)
		w.grow()
	} else {
		w.put(w.clear)
	}
	w.put(w.clear + 1)
	if w.nBits > 0 && w.msb {
		w.bits <<= 8 - w.nBits
	}
	if w.nBits > 0 {
		w.putByte(byte(w.bits))
	}
	w.send()
	err := w.err
	if err == nil && w.flush != nil {
		err = w.flush.Flush()
	}
	w.err = errClosed
	return err
}
