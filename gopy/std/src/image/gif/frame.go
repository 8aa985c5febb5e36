package gif

import (
	"compress/lzw"
	"errors"
	"image"
	"image/color"
	"io"
	"strconv"
)

// Reading a frame: where it lies, its palette, its pixels.

var (
	errNotEnough = errors.New("gif: not enough image data")
	errTooMuch   = errors.New("gif: too much image data")
	errPixel     = errors.New("gif: invalid pixel value")
)

const readingPixels = "reading image data"

// readFrame reads a frame.
func (d *decoder) readFrame() error {
	b, err := d.read(9, "can't read image descriptor")
	if err != nil {
		return err
	}
	low := image.Point{get16(b), get16(b[2:])}
	high := low.Add(image.Point{get16(b[4:]), get16(b[6:])})
	flags := b[8]
	if high.X > d.width || high.Y > d.height {
		return errors.New("gif: frame bounds larger than image bounds")
	}
	m := &image.Paletted{Stride: high.X - low.X, Rect: image.Rectangle{low, high}}
	if m.Palette, err = d.framePalette(flags); err != nil {
		return err
	}
	if m.Pix, err = d.readPixels(m.Rect.Dx() * m.Rect.Dy()); err != nil {
		return err
	}
	if n := len(m.Palette); n < 256 {
		for _, i := range m.Pix {
			if int(i) >= n {
				return errPixel
			}
		}
	}
	if flags&isInterlaced != 0 {
		sortRows(m)
	}
	d.Image = append(d.Image, m)
	d.Delay = append(d.Delay, d.delay)
	d.Disposal = append(d.Disposal, d.disposal)
	// What was said about this frame does not hold for the next one. The disposal stays, as others have it.
	d.delay = 0
	d.transparent = -1
	return nil
}

// framePalette gives the palette of a frame with these flags.
func (d *decoder) framePalette(flags byte) (color.Palette, error) {
	p := d.palette
	own := flags&hasColorTable != 0
	if own {
		var err error
		if p, err = d.readPalette(flags); err != nil {
			return nil, err
		}
	} else if p == nil {
		return nil, errors.New("gif: no color table")
	}
	if d.transparent < 0 {
		return p, nil
	}
	// An index behind the palette is wrong, but others accept it: all colors between are transparent, too.
	n := max(len(p), d.transparent+1)
	if !own || n > len(p) {
		old := p
		p = make(color.Palette, n)
		for i := copy(p, old); i < n; i++ {
			p[i] = color.RGBA{}
		}
	}
	p[d.transparent] = color.RGBA{}
	return p, nil
}

// readPixels reads the n pixels of a frame.
func (d *decoder) readPixels(n int) ([]byte, error) {
	width, err := d.readByte(readingPixels)
	if err != nil {
		return nil, err
	}
	if width < 2 || width > 8 {
		return nil, errors.New("gif: pixel size in decode out of range: " + strconv.Itoa(int(width)))
	}
	blocks := &blockReader{r: d.r}
	pixels := lzw.NewReader(blocks, lzw.LSB, int(width))
	defer pixels.Close()

	pix, err := readSlowly(pixels, n)
	if err == io.ErrUnexpectedEOF {
		return nil, errNotEnough
	}
	if err != nil {
		return nil, failed(readingPixels, err)
	}
	// Now the code for the end should follow. But if there is no data at all any more it is good as well.
	more, err := pixels.Read(d.buf[:1])
	if more == 0 && (err == io.EOF || err == io.ErrUnexpectedEOF) {
		if err = blocks.finish(); err == nil {
			return pix, nil
		}
	}
	if err == nil || err == errTooMuch {
		return nil, errTooMuch
	}
	return nil, failed(readingPixels, err)
}

// readSlowly reads n bytes. A large n may be a lie, so it takes only some memory at first, and more when that is full.
func readSlowly(r io.Reader, n int) ([]byte, error) {
	const first = 1 << 20
	b := make([]byte, min(n, first))
	for begin := 0; ; {
		if _, err := io.ReadFull(r, b[begin:]); err != nil {
			return nil, noEOF(err)
		}
		if begin = len(b); begin == n {
			return b, nil
		}
		more := make([]byte, min(n, 4*begin))
		copy(more, b)
		b = more
	}
}

// sortRows puts the rows of an interlaced frame in order. They come as every eighth, the ones in the middle between these,
// again the ones in the middle, and so on.
func sortRows(m *image.Paletted) {
	width, height := m.Stride, m.Rect.Dy()
	sorted := make([]byte, len(m.Pix))
	from := m.Pix
	rows := func(first, step int) {
		for y := first; y < height; y += step {
			copy(sorted[y*width:], from[:width])
			from = from[width:]
		}
	}
	rows(0, 8)
	rows(4, 8)
	rows(2, 4)
	rows(1, 2)
	m.Pix = sorted
}
