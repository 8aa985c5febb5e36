// Writing the pixels: filters, compression, and IDAT chunks.

package png

import "compress/zlib"

const largestIDAT = 32 << 10

// parts is an encoder as a writer: what is written to it gets into IDAT chunks.
type parts encoder

func (w *parts) Write(p []byte) (int, error) {
	e := (*encoder)(w)
	n := len(p)
	for len(p) > 0 && e.err == nil {
		part := p[:min(len(p), 8+largestIDAT-len(e.chunk))]
		e.chunk = append(e.chunk, part...)
		p = p[len(part):]
		if len(e.chunk) == 8+largestIDAT {
			e.end()
			e.begin("IDAT")
		}
	}
	if e.err != nil {
		return 0, e.err
	}
	return n, nil
}

// writePixels writes the IDAT chunks.
func (e *encoder) writePixels(level int) {
	if e.err != nil {
		return
	}
	if e.zlib == nil || e.level != level {
		e.level = level
		e.zlib, _ = zlib.NewWriterLevel((*parts)(e), level)
	} else {
		e.zlib.Reset((*parts)(e))
	}
	e.begin("IDAT")
	e.writeRows()
	if err := e.zlib.Close(); e.err == nil {
		e.err = err
	}
	if len(e.chunk) > 8 {
		e.end()
	}
}

// writeRows compresses the rows of the image.
func (e *encoder) writeRows() {
	b := e.img.Bounds()
	step, size := e.step(), e.rowSize(b.Dx())
	e.row = zeros(e.row, step+size)
	e.above = zeros(e.above, step+size)
	for i := range e.filtered {
		e.filtered[i] = zeros(e.filtered[i], 1+size)
		e.filtered[i][0] = byte(i)
	}
	for y := b.Min.Y; y < b.Max.Y && e.err == nil; y++ {
		e.fill(e.row[step:], y)
		_, err := e.zlib.Write(e.filter(step))
		if e.err == nil {
			e.err = err
		}
		e.row, e.above = e.above, e.row
	}
}

// zeros returns n zeros, in b if there is room.
func zeros(b []byte, n int) []byte {
	if cap(b) < n {
		return make([]byte, n)
	}
	b = b[:n]
	clear(b)
	return b
}

// filter returns the row, filtered in the way that seems best. Indices have nothing to do with those around them, and without
// compression there is nothing to win.
func (e *encoder) filter(step int) []byte {
	apply(filterNone, e.filtered[0][1:], e.row, e.above, step)
	if e.color == paletted || e.level == zlib.NoCompression {
		return e.filtered[0]
	}
	best := e.filtered[0]
	least := cost(best[1:])
	for i := byte(1); i < filters && least > 0; i++ {
		try := e.filtered[i]
		apply(i, try[1:], e.row, e.above, step)
		if c := cost(try[1:]); c < least {
			best, least = try, c
		}
	}
	return best
}
