// Writing a file.

package png

import (
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"strconv"
)

// CompressionLevel says how much to compress.
type CompressionLevel int

const (
	DefaultCompression CompressionLevel = 0
	NoCompression      CompressionLevel = -1
	BestSpeed          CompressionLevel = -2
	BestCompression    CompressionLevel = -3
)

// Encoder writes images, in a way that its fields say.
type Encoder struct {
	CompressionLevel CompressionLevel

	// BufferPool is where the buffers come from and go to. It may be nil.
	BufferPool EncoderBufferPool
}

// EncoderBufferPool keeps buffers, so that images written one after the other can have the same.
type EncoderBufferPool interface {
	Get() *EncoderBuffer
	Put(*EncoderBuffer)
}

// EncoderBuffer has the buffers that writing an image takes.
type EncoderBuffer encoder

type encoder struct {
	w     io.Writer
	err   error
	chunk []byte // being made

	img image.Image
	kind
	zlib  *zlib.Writer
	level int // of zlib

	row, above []byte          // with zeros in front, see filter.go
	filtered   [filters][]byte // the row as the filters make it, behind the number of the filter
	indices    []byte          // see indexRow
}

// Encode writes an image. PNG has colors that are not multiplied with their alpha values: with image types other than [image.NRGBA],
// transparent colors may become slightly different. What bytes exactly are written may change.
func Encode(w io.Writer, m image.Image) error {
	return new(Encoder).Encode(w, m)
}

// Encode writes an image, as the function [Encode] does.
func (enc *Encoder) Encode(w io.Writer, m image.Image) error {
	width, height := m.Bounds().Dx(), m.Bounds().Dy()
	if width <= 0 || height <= 0 || width >= 1<<32 || height >= 1<<32 {
		return FormatError("invalid image size: " + strconv.Itoa(width) + "x" + strconv.Itoa(height))
	}
	var e *encoder
	if enc.BufferPool != nil {
		e = (*encoder)(enc.BufferPool.Get())
	}
	if e == nil {
		e = new(encoder)
	}
	e.w, e.img = w, m
	palette := e.choose()
	_, e.err = io.WriteString(w, signature)
	e.writeIHDR(width, height)
	if palette != nil {
		e.writePalette(palette)
	}
	e.writePixels(zlibLevel(enc.CompressionLevel))
	e.begin("IEND")
	e.end()
	err := e.err
	e.w, e.img = nil, nil
	if enc.BufferPool != nil {
		enc.BufferPool.Put((*EncoderBuffer)(e))
	}
	return err
}

func zlibLevel(l CompressionLevel) int {
	switch l {
	case NoCompression:
		return zlib.NoCompression
	case BestSpeed:
		return zlib.BestSpeed
	case BestCompression:
		return zlib.BestCompression
	}
	return zlib.DefaultCompression
}

// choose sets the kind of file for the image, and returns the palette if it has one.
func (e *encoder) choose() color.Palette {
	model := e.img.ColorModel()
	if _, ok := e.img.(image.PalettedImage); ok {
		if p, _ := model.(color.Palette); p != nil {
			e.kind = kind{paletted, 8}
			for depth := byte(4); depth > 0 && len(p) <= 1<<depth; depth /= 2 {
				e.depth = depth
			}
			return p
		}
	}
	switch model {
	case color.GrayModel:
		e.kind = kind{gray, 8}
		return nil
	case color.Gray16Model:
		e.kind = kind{gray, 16}
		return nil
	case color.RGBAModel, color.NRGBAModel, color.AlphaModel:
		e.kind = kind{trueColorAlpha, 8}
	default:
		e.kind = kind{trueColorAlpha, 16}
	}
	if opaque(e.img) {
		e.color = trueColor
	}
	return nil
}

// opaque reports whether no pixel is transparent.
func opaque(m image.Image) bool {
	if o, ok := m.(interface{ Opaque() bool }); ok {
		return o.Opaque()
	}
	b := m.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if _, _, _, a := m.At(x, y).RGBA(); a != 0xffff {
				return false
			}
		}
	}
	return true
}

// begin begins a chunk, whose data is to be appended to e.chunk.
func (e *encoder) begin(name string) {
	e.chunk = append(e.chunk[:0], 0, 0, 0, 0)
	e.chunk = append(e.chunk, name...)
}

// end writes the chunk.
func (e *encoder) end() {
	if e.err != nil {
		return
	}
	binary.BigEndian.PutUint32(e.chunk, uint32(len(e.chunk)-8))
	e.chunk = binary.BigEndian.AppendUint32(e.chunk, crc32.ChecksumIEEE(e.chunk[4:]))
	_, e.err = e.w.Write(e.chunk)
}

func (e *encoder) writeIHDR(width, height int) {
	e.begin("IHDR")
	e.chunk = binary.BigEndian.AppendUint32(e.chunk, uint32(width))
	e.chunk = binary.BigEndian.AppendUint32(e.chunk, uint32(height))
	e.chunk = append(e.chunk, e.depth, e.color, 0, 0, 0) // the only compression and filter method, not interlaced
	e.end()
}

// writePalette writes the colors of a palette, and how opaque they are up to the last that is not.
func (e *encoder) writePalette(p color.Palette) {
	if e.err != nil {
		return
	}
	if len(p) < 1 || len(p) > 256 {
		e.err = FormatError("bad palette length: " + strconv.Itoa(len(p)))
		return
	}
	var alpha [256]byte
	last := -1
	e.begin("PLTE")
	for i, c := range p {
		n := color.NRGBAModel.Convert(c).(color.NRGBA)
		e.chunk = append(e.chunk, n.R, n.G, n.B)
		alpha[i] = n.A
		if n.A != 0xff {
			last = i
		}
	}
	e.end()
	if last >= 0 {
		e.begin("tRNS")
		e.chunk = append(e.chunk, alpha[:last+1]...)
		e.end()
	}
}
