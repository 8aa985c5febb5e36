package jpeg

import (
	"errors"
	"image"
	"io"
	"math/bits"
)

// Writing: the tables, then one scan of all components. The color components have half as many samples each way.

// Options says how to write a picture.
type Options struct {
	Quality int // 1 to 100: how little is lost
}

// encoder writes a picture.
type encoder struct {
	w         io.Writer
	out       []byte // not yet written
	bits      uint64 // the last n bits of it are not yet in out
	n         int
	quantizer [2][64]byte    // for luma and color, in the order of a file
	codes     [4][256]uint32 // of standardCodes: the code of a byte, and its length << 16
}

type flusher interface {
	io.Writer
	io.ByteWriter
	Flush() error
}

// Encode writes m as a baseline file. An image.Gray has one component, others have three, the ones for color with half as many samples
// each way. o may be nil.
func Encode(w io.Writer, m image.Image, o *Options) error {
	size := m.Bounds().Size()
	if size.X > 0xffff || size.Y > 0xffff {
		return errors.New("jpeg: image is too large to encode")
	}
	e := &encoder{w: w}
	quality := DefaultQuality
	if o != nil {
		quality = min(max(o.Quality, 1), 100)
	}
	e.setQuality(quality)
	components := 3
	gray, ok := m.(*image.Gray)
	if ok {
		components = 1
	}
	e.out = append(e.out, 0xff, startOfImage)
	e.writeQuantizers()
	e.writeFrame(size, components)
	e.writeCodes(components)
	e.writeScanHeader(components)
	var err error
	if ok {
		err = e.grayScan(gray)
	} else {
		err = e.colorScan(m)
	}
	if err != nil {
		return err
	}
	e.put(0x7f, 7) // fill the last byte
	e.out = append(e.out, 0xff, endOfImage)
	if err := e.flush(0); err != nil {
		return err
	}
	if f, ok := w.(flusher); ok {
		return f.Flush()
	}
	return nil
}

// flush writes what there is, if it is more than n bytes.
func (e *encoder) flush(n int) error {
	if len(e.out) <= n {
		return nil
	}
	_, err := e.w.Write(e.out)
	e.out = e.out[:0]
	return err
}

// setQuality makes the quantization tables: those for quality 50, times a factor.
func (e *encoder) setQuality(quality int) {
	percent := 200 - 2*quality
	if quality < 50 {
		percent = 5000 / quality
	}
	for i := range e.quantizer {
		for k, q := range quantizer50[i] {
			e.quantizer[i][k] = byte(min(max((int(q)*percent+50)/100, 1), 255))
		}
	}
}

// segment begins a segment of n bytes.
func (e *encoder) segment(marker byte, n int) {
	n += 2
	e.out = append(e.out, 0xff, marker, byte(n>>8), byte(n))
}

func (e *encoder) writeQuantizers() {
	e.segment(quantizationTables, 2*65)
	for i := range e.quantizer {
		e.out = append(e.out, byte(i))
		e.out = append(e.out, e.quantizer[i][:]...)
	}
}

func (e *encoder) writeFrame(size image.Point, components int) {
	e.segment(baselineFrame, 6+3*components)
	e.out = append(e.out, 8, byte(size.Y>>8), byte(size.Y), byte(size.X>>8), byte(size.X), byte(components))
	if components == 1 {
		e.out = append(e.out, 1, 0x11, 0)
		return
	}
	e.out = append(e.out, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1)
}

// writeCodes writes the Huffman codes, and makes the tables to code with.
func (e *encoder) writeCodes(components int) {
	all := standardCodes[:]
	if components == 1 {
		all = all[:2]
	}
	n := 0
	for i := range all {
		n += 17 + len(all[i].values)
	}
	e.segment(huffmanTables, n)
	for i := range all {
		c := &all[i]
		e.out = append(e.out, c.selector)
		e.out = append(e.out, c.lengths...)
		e.out = append(e.out, c.values...)
		code, place := 0, 0
		for k := range c.lengths {
			code <<= 1
			for range c.lengths[k] {
				e.codes[i][c.values[place]] = uint32(k+1)<<16 | uint32(code)
				code++
				place++
			}
		}
	}
}

func (e *encoder) writeScanHeader(components int) {
	e.segment(startOfScan, 4+2*components)
	e.out = append(e.out, byte(components), 1, 0)
	if components == 3 {
		e.out = append(e.out, 2, 0x11, 3, 0x11)
	}
	e.out = append(e.out, 0, 63, 0)
}

// put writes the last n bits of v, which has no other.
func (e *encoder) put(v uint32, n int) {
	e.bits = e.bits<<n | uint64(v)
	e.n += n
	for e.n >= 8 {
		e.n -= 8
		c := byte(e.bits >> e.n)
		e.out = append(e.out, c)
		if c == 0xff {
			e.out = append(e.out, 0)
		}
	}
}

// putNumber writes v behind a code for its size and a number of zeros before it. A negative v is written less one, so that its first bit is 0.
func (e *encoder) putNumber(table *[256]uint32, zeros int, v int32) {
	positive := v
	if v < 0 {
		positive = -v
		v--
	}
	size := bits.Len32(uint32(positive))
	code := table[zeros<<4|size]
	e.put(code&0xffff, int(code>>16))
	e.put(uint32(v)&(1<<size-1), size)
}

// putBlock writes a block of samples, which it changes. kind is 0 for luma, 1 for color. before is the first coefficient
// of the last block; that of this one is given back.
func (e *encoder) putBlock(b *block, kind int, before int32) int32 {
	forward(b)
	quantizer := &e.quantizer[kind]
	first := divide(b[0], 8*int32(quantizer[0]))
	e.putNumber(&e.codes[2*kind], 0, first-before)
	table := &e.codes[2*kind+1]
	zeros := 0
	for i := 1; i < 64; i++ {
		v := divide(b[zigzag[i]], 8*int32(quantizer[i]))
		if v == 0 {
			zeros++
			continue
		}
		for ; zeros > 15; zeros -= 16 {
			code := table[0xf0]
			e.put(code&0xffff, int(code>>16))
		}
		e.putNumber(table, zeros, v)
		zeros = 0
	}
	if zeros > 0 {
		e.put(table[0]&0xffff, int(table[0]>>16))
	}
	return first
}

// divide is a/b rounded, away from 0 if it is in the middle.
func divide(a, b int32) int32 {
	if a < 0 {
		return -((b/2 - a) / b)
	}
	return (a + b/2) / b
}
