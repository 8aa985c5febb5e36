// Package iotests reads from readers that behave oddly.
package iotests

import (
	"bufio"
	"errors"
	"io"
)

// Lines counts lines and bytes.
func Lines(r io.Reader) (lines, size int, err error) {
	in := bufio.NewReader(r)
	for {
		text, err := in.ReadString('\n')
		size += len(text)
		if err != nil {
			if errors.Is(err, io.EOF) {
				if text != "" {
					lines++
				}
				return lines, size, nil
			}
			return lines, size, err
		}
		lines++
	}
}

// Zeros reads n zeros and remembers how many are left.
type Zeros struct{ N int }

func (z *Zeros) Read(p []byte) (int, error) {
	if z.N == 0 {
		return 0, io.EOF
	}
	n := min(len(p), z.N)
	clear(p[:n])
	z.N -= n
	return n, nil
}
