// The formats of files. The package of a format registers it; which one a file has is told by its first bytes.

package image

import (
	"bufio"
	"errors"
	"io"
	"sync"
)

// ErrFormat says that a file has none of the registered formats.
var ErrFormat = errors.New("image: unknown format")

type format struct {
	name         string
	magic        string // how a file begins; ? is any byte
	decode       func(io.Reader) (Image, error)
	decodeConfig func(io.Reader) (Config, error)
}

var formats struct {
	sync.Mutex
	list []format
}

// RegisterFormat makes a format known to [Decode] and [DecodeConfig]. The files begin with magic, where a question mark stands for any byte.
func RegisterFormat(name, magic string, decode func(io.Reader) (Image, error), decodeConfig func(io.Reader) (Config, error)) {
	formats.Lock()
	formats.list = append(formats.list, format{name, magic, decode, decodeConfig})
	formats.Unlock()
}

// peeker is a reader that shows what it will read next.
type peeker interface {
	io.Reader
	Peek(n int) ([]byte, error)
}

// begins tells whether start, as long as the magic of f, is how its files begin.
func (f *format) begins(start []byte) bool {
	for i := range len(f.magic) {
		if f.magic[i] != '?' && f.magic[i] != start[i] {
			return false
		}
	}
	return true
}

// recognize returns the format of what r has, the zero one if it is not known, and a reader of all of that.
func recognize(r io.Reader) (format, io.Reader) {
	p, ok := r.(peeker)
	if !ok {
		p = bufio.NewReader(r)
	}
	formats.Lock()
	list := formats.list
	formats.Unlock()
	for i := range list {
		f := &list[i]
		if start, err := p.Peek(len(f.magic)); err == nil && len(start) == len(f.magic) && f.begins(start) {
			return *f, p
		}
	}
	return format{}, p
}

// Decode reads a picture in one of the registered formats, and returns the name of the format too.
func Decode(r io.Reader) (Image, string, error) {
	f, r := recognize(r)
	if f.decode == nil {
		return nil, "", ErrFormat
	}
	m, err := f.decode(r)
	return m, f.name, err
}

// DecodeConfig reads the color model and the size of a picture in one of the registered formats, and returns the name of the format too.
func DecodeConfig(r io.Reader) (Config, string, error) {
	f, r := recognize(r)
	if f.decodeConfig == nil {
		return Config{}, "", ErrFormat
	}
	config, err := f.decodeConfig(r)
	return config, f.name, err
}
