// Reading the pixels: from IDAT chunks to rows, and from rows to an image.
//
// The size of an image is but a claim. So memory for more than a few megabytes is taken as the data arrives.

package png

import (
	"compress/zlib"
	"image"
	"io"
)

const atOnce = 16 << 20 // as much memory is taken without looking at the data

// idats is a decoder as a reader: of what IDAT chunks have, beginning in one of them.
type idats struct{ *decoder }

func (d idats) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for d.left == 0 {
		if err := d.end(); err != nil {
			return 0, err
		}
		length, name, err := d.begin()
		if err != nil {
			return 0, err
		}
		if name != "IDAT" {
			return 0, FormatError("not enough pixel data")
		}
		d.left = length
	}
	n, err := d.r.Read(p[:min(len(p), int(d.left))])
	d.left -= uint32(n)
	d.update(p[:n])
	return n, err
}

// readIDAT reads the image.
func (d *decoder) readIDAT(length uint32) error {
	d.left = length
	r, err := zlib.NewReader(idats{d})
	if err != nil {
		return err
	}
	var pix []byte
	if d.interlaced {
		pix, err = d.passes(r)
	} else {
		pix, err = d.plain(r)
	}
	if err != nil {
		return err
	}
	if err := d.finish(r); err != nil {
		return err
	}
	d.img = d.image(pix)
	return d.end()
}

// finish sees that the data ends here, with the right checksum.
func (d *decoder) finish(r io.Reader) error {
	for range 100 {
		n, err := r.Read(d.buf[:1])
		if err != nil && err != io.EOF {
			return FormatError(err.Error())
		}
		if n > 0 || err == io.EOF && d.left > 0 {
			return FormatError("too much pixel data")
		}
		if err == io.EOF {
			return nil
		}
	}
	return io.ErrNoProgress
}

// plain reads the pixels of an image that is not interlaced.
func (d *decoder) plain(r io.Reader) ([]byte, error) {
	var pix []byte
	stride := d.pixelSize() * d.width
	all := stride * d.height
	rows := newRows(r, d.kind, d.width)
	for at := 0; at < all; at += stride {
		row, err := rows.next()
		if err != nil {
			return nil, err
		}
		if at+stride > len(pix) {
			more := make([]byte, min(all, max(at+stride, 2*len(pix), atOnce)))
			copy(more, pix)
			pix = more
		}
		d.convert(pix[at:at+stride], row)
	}
	return pix, nil
}

// The passes of an interlaced image: the first pixel of each, and the steps to the next ones.
var adam7 = [...]struct{ x, y, dx, dy int }{
	{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2},
}

// passes reads the pixels of an image that is interlaced: first the rows of all passes, then there is an image to put them into.
func (d *decoder) passes(r io.Reader) ([]byte, error) {
	var read [len(adam7)][]byte
	for i, p := range adam7 {
		if d.width <= p.x {
			continue
		}
		rows := newRows(r, d.kind, (d.width-p.x+p.dx-1)/p.dx)
		for y := p.y; y < d.height; y += p.dy {
			row, err := rows.next()
			if err != nil {
				return nil, err
			}
			read[i] = append(read[i], row...)
		}
	}
	size := d.pixelSize()
	stride := size * d.width
	pix := make([]byte, stride*d.height)
	line := make([]byte, stride)
	for i, p := range adam7 {
		width := (d.width - p.x + p.dx - 1) / p.dx
		n := d.rowSize(width)
		for y := p.y; y < d.height && len(read[i]) > 0; y += p.dy {
			d.convert(line[:size*width], read[i][:n])
			read[i] = read[i][n:]
			scatter(pix[y*stride+p.x*size:], line[:size*width], size, p.dx*size)
		}
	}
	return pix, nil
}

// scatter copies pixels of some size to places that are step bytes apart.
func scatter(dst, src []byte, size, step int) {
	to := 0
	for at := 0; at < len(src); at += size {
		for i, v := range src[at : at+size] {
			dst[to+i] = v
		}
		to += step
	}
}

// rows reads rows and undoes their filters.
type rows struct {
	r          io.Reader
	step       int // see filter.go
	size       int // of a row, with the zeros in front
	row, above []byte
}

func newRows(r io.Reader, k kind, width int) *rows {
	return &rows{r: r, step: k.step(), size: k.step() + k.rowSize(width)}
}

// next reads a row, which is valid until the next but one.
func (s *rows) next() ([]byte, error) {
	s.row, s.above = s.above, s.row
	filter := s.step - 1 // where it is read to, then the row follows at its place
	for at := filter; at < s.size; at = len(s.row) {
		if len(s.row) < s.size {
			n := min(s.size, max(2*len(s.row), atOnce))
			more := make([]byte, n)
			copy(more, s.row)
			s.row = more
		}
		if _, err := io.ReadFull(s.r, s.row[at:]); err == io.EOF || err == io.ErrUnexpectedEOF {
			return nil, FormatError("not enough pixel data")
		} else if err != nil {
			return nil, err
		}
	}
	if s.above == nil {
		s.above = make([]byte, s.size)
	}
	kind := s.row[filter]
	s.row[filter] = 0
	if !undo(kind, s.row, s.above, s.step) {
		return nil, FormatError("bad filter type")
	}
	return s.row[s.step:], nil
}

// image makes an image of its pixels.
func (d *decoder) image(pix []byte) image.Image {
	rect := image.Rect(0, 0, d.width, d.height)
	stride := d.pixelSize() * d.width
	wide := d.depth == 16
	switch {
	case d.color == paletted:
		return &image.Paletted{Pix: pix, Stride: stride, Rect: rect, Palette: d.palette}
	case d.hasAlpha() && wide:
		return &image.NRGBA64{Pix: pix, Stride: stride, Rect: rect}
	case d.hasAlpha():
		return &image.NRGBA{Pix: pix, Stride: stride, Rect: rect}
	case d.color == gray && wide:
		return &image.Gray16{Pix: pix, Stride: stride, Rect: rect}
	case d.color == gray:
		return &image.Gray{Pix: pix, Stride: stride, Rect: rect}
	case wide:
		return &image.RGBA64{Pix: pix, Stride: stride, Rect: rect}
	}
	return &image.RGBA{Pix: pix, Stride: stride, Rect: rect}
}
