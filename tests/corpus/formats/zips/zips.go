// Package zips presses texts.
package zips

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
)

// Press compresses.
func Press(kind string, data []byte) ([]byte, error) {
	var b bytes.Buffer
	var w io.WriteCloser
	switch kind {
	case "gzip":
		z := gzip.NewWriter(&b)
		z.Name = "data.txt"
		w = z
	case "zlib":
		w = zlib.NewWriter(&b)
	case "flate":
		w, _ = flate.NewWriter(&b, flate.BestCompression)
	default:
		return nil, fmt.Errorf("no kind %q", kind)
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	return b.Bytes(), closed(w, &b)
}

func closed(w io.Closer, _ *bytes.Buffer) error { return w.Close() }

// Compress is Press with what is written by Close.
func Compress(kind string, data []byte) []byte {
	var b bytes.Buffer
	w := map[string]func() io.WriteCloser{
		"gzip":  func() io.WriteCloser { return gzip.NewWriter(&b) },
		"zlib":  func() io.WriteCloser { return zlib.NewWriter(&b) },
		"flate": func() io.WriteCloser { w, _ := flate.NewWriter(&b, 9); return w },
	}[kind]()
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// Expand is the way back.
func Expand(kind string, data []byte) ([]byte, error) {
	var r io.Reader
	var err error
	switch in := bytes.NewReader(data); kind {
	case "gzip":
		r, err = gzip.NewReader(in)
	case "zlib":
		r, err = zlib.NewReader(in)
	default:
		r = flate.NewReader(in)
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
