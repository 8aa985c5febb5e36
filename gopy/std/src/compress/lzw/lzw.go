// Package lzw reads and writes data compressed in the way of Lempel, Ziv and Welch, as GIF and PDF have it: codes of up to 12 bits, among
// which one means "forget all" and one the end. TIFF has a variant of it that this package does not know.
//
// The first 1<<litWidth codes are bytes. The two after them are the clear code and the end code. Each code that is written
// gives a meaning to one more code, the lowest free one: the bytes of the code before it, and the first byte of this one. Codes are as
// wide as the free code needs, so the width grows from litWidth+1 to 12 bits, and is back at the start after a clear code.
package lzw

import (
	"errors"
	"fmt"
)

// Order says how the bits of codes lie in bytes.
type Order int

const (
	// LSB fills a byte from its lowest bit on, as GIF does.
	LSB Order = iota
	// MSB fills a byte from its highest bit on, as TIFF and PDF do.
	MSB
)

const (
	largestWidth = 12
	codes        = 1 << largestWidth // how many there are at most
)

var errClosed = errors.New("lzw: reader/writer is closed")

// check returns an error for parameters that there are not.
func check(order Order, litWidth int) error {
	if order != LSB && order != MSB {
		return errors.New("lzw: unknown order")
	}
	if litWidth < 2 || litWidth > 8 {
		return fmt.Errorf("lzw: litWidth %d out of range", litWidth)
	}
	return nil
}
