// Streams as readers and writers.

package cipher

import "io"

// StreamReader is a reader of what R gives, encrypted or decrypted by S.
type StreamReader struct {
	S Stream
	R io.Reader
}

// Read reads once from R.
func (r StreamReader) Read(dst []byte) (n int, err error) {
	n, err = r.R.Read(dst)
	r.S.XORKeyStream(dst[:n], dst[:n])
	return n, err
}

// StreamWriter writes to W what is written to it, encrypted or decrypted by S. It keeps nothing back. After a Write that returns
// less than it was given it cannot be used any more.
type StreamWriter struct {
	S   Stream
	W   io.Writer
	Err error // is not used
}

// Write writes once to W.
func (w StreamWriter) Write(src []byte) (n int, err error) {
	buf := make([]byte, len(src))
	w.S.XORKeyStream(buf, src)
	n, err = w.W.Write(buf)
	if err == nil && n != len(src) {
		err = io.ErrShortWrite
	}
	return n, err
}

// Close closes W if it is an [io.Closer].
func (w StreamWriter) Close() error {
	if c, ok := w.W.(io.Closer); ok {
		return c.Close()
	}
	return nil
}
