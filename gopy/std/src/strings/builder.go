package strings

import (
	"internal/bytealg"
	"unicode/utf8"
	"unsafe"
)

// A Builder makes a string piece by piece. Its String shares the memory written so far, which is never written again, so
// nothing is copied. The zero value is ready to use. Do not copy a Builder that has been written to.
type Builder struct {
	addr *Builder // the receiver, once written to, to notice copies
	buf  []byte
}

// copyCheck panics if b is a copy of a Builder that has been written to.
func (b *Builder) copyCheck() {
	if b.addr == nil {
		// Stored as a number, since storing a pointer would make each Builder escape from the function that declares it.
		*(*uintptr)(unsafe.Pointer(&b.addr)) = uintptr(unsafe.Pointer(b))
	} else if b.addr != b {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// String returns what has been written.
func (b *Builder) String() string {
	return unsafe.String(unsafe.SliceData(b.buf), len(b.buf))
}

// Len returns how many bytes have been written. It is len(b.String()).
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns how many bytes there is memory for, written ones included.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset makes b empty.
func (b *Builder) Reset() {
	b.addr = nil
	b.buf = nil
}

// Grow makes room for at least n more bytes. It panics if n is negative.
func (b *Builder) Grow(n int) {
	b.copyCheck()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if n > cap(b.buf)-len(b.buf) {
		larger := bytealg.Make(2*cap(b.buf) + n)
		b.buf = larger[:copy(larger, b.buf)]
	}
}

// Write writes the bytes of p. It returns len(p) and no error.
func (b *Builder) Write(p []byte) (int, error) {
	b.copyCheck()
	b.buf = append(b.buf, p...)
	return len(p), nil
}

// WriteByte writes c. There is no error.
func (b *Builder) WriteByte(c byte) error {
	b.copyCheck()
	b.buf = append(b.buf, c)
	return nil
}

// WriteRune writes the UTF-8 of r. It returns the number of bytes and no error.
func (b *Builder) WriteRune(r rune) (int, error) {
	b.copyCheck()
	before := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - before, nil
}

// WriteString writes s. It returns len(s) and no error.
func (b *Builder) WriteString(s string) (int, error) {
	b.copyCheck()
	b.buf = append(b.buf, s...)
	return len(s), nil
}

// owned returns the bytes of buf as a string, without a copy. They must not change any more.
func owned(buf []byte) string { return unsafe.String(unsafe.SliceData(buf), len(buf)) }
