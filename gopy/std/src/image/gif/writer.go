package gif

import (
	"bytes"
	"compress/lzw"
	"errors"
	"image"
	"image/color"
	"io"
)

// Writing. What is written is collected in memory up to the end of each frame.

type flusher interface {
	io.Writer
	io.ByteWriter
	Flush() error
}

type encoder struct {
	blockWriter // out is what is not yet written
	config      image.Config
	global      []byte // the palette of all frames, as it is written; nil if there is none
}

// EncodeAll writes the frames of g, an animation if there are several. A frame's palette is written with it if it is not that of
// g.Config, and at most 256 colors.
func EncodeAll(w io.Writer, g *GIF) error {
	if len(g.Image) == 0 {
		return errors.New("gif: must provide at least one image")
	}
	if len(g.Delay) != len(g.Image) {
		return errors.New("gif: mismatched image and delay lengths")
	}
	if g.Disposal != nil && len(g.Disposal) != len(g.Image) {
		return errors.New("gif: mismatched image and disposal lengths")
	}
	e := encoder{config: g.Config}
	switch g.Config.ColorModel.(type) {
	case nil:
		if g.Config.Width == 0 && g.Config.Height == 0 {
			size := g.Image[0].Bounds().Max
			e.config.Width, e.config.Height = size.X, size.Y
		}
	case color.Palette:
	default:
		return errors.New("gif: GIF color model must be a color.Palette")
	}
	if err := e.header(g); err != nil {
		return err
	}
	for i, m := range g.Image {
		var disposal byte
		if g.Disposal != nil {
			disposal = g.Disposal[i]
		}
		if err := e.frame(m, g.Delay[i], disposal); err != nil {
			return err
		}
		if i == len(g.Image)-1 {
			e.out = append(e.out, trailer)
		}
		if _, err := w.Write(e.out); err != nil {
			return err
		}
		e.out = e.out[:0]
	}
	if f, ok := w.(flusher); ok {
		return f.Flush()
	}
	return nil
}

func (e *encoder) append16(numbers ...int) {
	for _, n := range numbers {
		e.out = append(e.out, byte(n), byte(n>>8))
	}
}

// header writes what comes before the frames.
func (e *encoder) header(g *GIF) error {
	e.out = append(e.out, "GIF89a"...)
	e.append16(e.config.Width, e.config.Height)
	if p, _ := e.config.ColorModel.(color.Palette); len(p) > 0 {
		table, err := colorTable(p)
		if err != nil {
			return err
		}
		e.global = table
		e.out = append(e.out, hasColorTable|byte(tableSize(len(p))), g.BackgroundIndex, 0)
		e.out = append(e.out, table...)
	} else {
		e.out = append(e.out, 0, 0, 0)
	}
	if len(g.Image) > 1 && g.LoopCount >= 0 {
		e.out = append(e.out, beginsExtension, application, byte(len(looping)))
		e.out = append(e.out, looping...)
		e.out = append(e.out, 3, 1)
		e.append16(g.LoopCount)
		e.finish()
	}
	return nil
}

var errNilColor = errors.New("gif: cannot encode color table with nil entries")

// colorTable is a palette as it is written: three bytes for each color, with black ones behind up to a power of two.
func colorTable(p color.Palette) ([]byte, error) {
	if len(p) > 256 {
		return nil, errors.New("gif: cannot encode color table with more than 256 entries")
	}
	table := make([]byte, 3*(2<<tableSize(len(p))))
	for i, c := range p {
		if c == nil {
			return nil, errNilColor
		}
		r, g, b, _ := c.RGBA()
		table[3*i] = byte(r >> 8)
		table[3*i+1] = byte(g >> 8)
		table[3*i+2] = byte(b >> 8)
	}
	return table, nil
}

// transparentIn finds the first color that is fully transparent, -1 if there is none.
func transparentIn(p color.Palette) (int, error) {
	for i, c := range p {
		if c == nil {
			return 0, errNilColor
		}
		if _, _, _, alpha := c.RGBA(); alpha == 0 {
			return i, nil
		}
	}
	return -1, nil
}

// frame writes a frame, behind a graphic control if there is something to tell about it.
func (e *encoder) frame(m *image.Paletted, delay int, disposal byte) error {
	if len(m.Palette) == 0 {
		return errors.New("gif: cannot encode image block with empty palette")
	}
	b := m.Bounds()
	if b.Min.X < 0 || b.Min.Y < 0 || b.Max.X > 0xffff || b.Max.Y > 0xffff {
		return errors.New("gif: image block is too large to encode")
	}
	if !b.In(image.Rect(0, 0, e.config.Width, e.config.Height)) {
		return errors.New("gif: image block is out of bounds")
	}
	transparent, err := transparentIn(m.Palette)
	if err != nil {
		return err
	}
	if delay > 0 || disposal != 0 || transparent >= 0 {
		flags := disposal << 2
		if transparent >= 0 {
			flags |= hasTransparent
		}
		e.out = append(e.out, beginsExtension, graphicControl, 4, flags)
		e.append16(delay)
		e.out = append(e.out, byte(max(transparent, 0)), 0)
	}
	e.out = append(e.out, beginsFrame)
	e.append16(b.Min.X, b.Min.Y, b.Dx(), b.Dy())
	table, err := e.ownTable(m.Palette, transparent)
	if err != nil {
		return err
	}
	size := tableSize(len(m.Palette))
	if table == nil {
		e.out = append(e.out, 0)
	} else {
		e.out = append(e.out, hasColorTable|byte(size))
		e.out = append(e.out, table...)
	}
	return e.pixels(m, max(size+1, 2))
}

// ownTable is the palette to write for a frame, nil if that of all frames will do. What the transparent color would be does not matter.
func (e *encoder) ownTable(p color.Palette, transparent int) ([]byte, error) {
	global, _ := e.config.ColorModel.(color.Palette)
	if 0 < len(p) && len(p) <= len(global) && &p[0] == &global[0] {
		return nil, nil
	}
	table, err := colorTable(p)
	if err != nil || len(table) > len(e.global) {
		return table, err
	}
	used := 3 * len(p)
	skip, after := used, used // the bytes of the transparent color
	if transparent >= 0 {
		skip = 3 * transparent
		after = skip + 3
	}
	if bytes.Equal(table[:skip], e.global[:skip]) && bytes.Equal(table[after:used], e.global[after:used]) {
		return nil, nil
	}
	return table, nil
}

// pixels writes the pixels of a frame, numbers of so many bits.
func (e *encoder) pixels(m *image.Paletted, bits int) error {
	e.out = append(e.out, byte(bits))
	w := lzw.NewWriter(&e.blockWriter, lzw.LSB, bits)
	width, height := m.Rect.Dx(), m.Rect.Dy()
	rows := height
	if width == m.Stride { // one write will do
		width *= height
		rows = 1
	}
	for y := range rows {
		if _, err := w.Write(m.Pix[y*m.Stride : y*m.Stride+width]); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	e.finish()
	return nil
}
