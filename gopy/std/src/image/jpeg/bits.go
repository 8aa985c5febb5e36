package jpeg

import (
	"bufio"
	"io"
)

// The data of a scan: it is read whole, up to the next marker that does not belong to it, and then taken bit by bit.

// bitReader reads bits from the data of a scan. There, 0 follows each 0xff that is no marker.
type bitReader struct {
	data  []byte
	at    int
	bits  uint64 // the last n bits of it are those that come next
	n     int
	short error // the error if there are no more
}

// fill takes as many bytes as there is room for.
func (b *bitReader) fill() {
	for b.n <= 56 && b.at < len(b.data) {
		c := b.data[b.at]
		if c == 0xff {
			if b.at+1 == len(b.data) || b.data[b.at+1] != 0 {
				return
			}
			b.at++
		}
		b.at++
		b.bits = b.bits<<8 | uint64(c)
		b.n += 8
	}
}

// ended is the error for no more bits.
func (b *bitReader) ended() error {
	if b.at+1 < len(b.data) {
		return FormatError("missing 0xff00 sequence")
	}
	return b.short
}

// take reads the next n bits, up to 16.
func (b *bitReader) take(n int) (int, error) {
	if b.n < n {
		if b.fill(); b.n < n {
			return 0, b.ended()
		}
	}
	b.n -= n
	return int(b.bits>>b.n) & (1<<n - 1), nil
}

// takeSigned reads a number of n bits that may be negative: if the first bit is 0, it is the number less 2**n - 1.
func (b *bitReader) takeSigned(n int) (int, error) {
	v, err := b.take(n)
	if n > 0 && v < 1<<(n-1) {
		v -= 1<<n - 1
	}
	return v, err
}

// collect reads the data of a scan, up to a marker that does not belong to it.
func (d *decoder) collect() {
	d.bits = bitReader{data: d.bits.data[:0], short: FormatError("missing 0xff00 sequence")}
	for !d.collectMore() {
	}
}

// collectMore reads a piece of the data, up to 0xff and what tells whether that is a marker. It says whether the data has ended.
func (d *decoder) collectMore() bool {
	b := &d.bits
	piece, err := d.r.ReadSlice(0xff)
	b.data = append(b.data, piece...)
	if err == bufio.ErrBufferFull {
		return false
	}
	end := len(b.data) - 1
	for err == nil {
		var c byte
		c, err = d.r.ReadByte()
		if err != nil {
			break
		}
		if c != 0xff && c != 0 && (c < firstRestart || c > lastRestart) {
			d.afterScan = c
			b.data = b.data[:end]
			return true
		}
		b.data = append(b.data, c)
		if c != 0xff {
			return false
		}
	}
	d.afterScanIs = noEOF(err)
	b.short = err
	if err == io.EOF {
		b.short = FormatError("short Huffman data")
	}
	return true
}
