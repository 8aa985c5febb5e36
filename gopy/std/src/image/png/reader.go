// Reading a file: the chunks and their order.

package png

import (
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"strconv"
)

// The last chunk that was read, of those that matter, in the order they have to have.
const (
	start = iota
	afterIHDR
	afterPLTE
	afterTRNS
	afterIDAT
	afterIEND
)

type decoder struct {
	r     io.Reader
	crc   uint32 // of the chunk, as far as it is read
	left  uint32 // bytes of the IDAT chunk that are not read
	stage int

	kind          // how pixels are stored
	width, height int
	interlaced    bool
	palette       color.Palette
	transparent   bool      // there is a color that is transparent, for gray and trueColor
	clear         [3]uint16 // the samples of that

	img     image.Image
	scratch []byte // see grayRow
	buf     [4096]byte
}

// Decode reads an image. What type it has depends on the file.
func Decode(r io.Reader) (image.Image, error) {
	d := &decoder{r: r}
	err := d.signature()
	for err == nil && d.stage != afterIEND {
		err = d.chunk(false)
	}
	if err != nil {
		return nil, noEOF(err)
	}
	return d.img, nil
}

// DecodeConfig returns the color model and the size of an image; it does not read the pixels.
func DecodeConfig(r io.Reader) (image.Config, error) {
	d := &decoder{r: r}
	err := d.signature()
	for err == nil && (d.stage < afterIHDR || d.color == paletted && d.stage < afterTRNS) {
		err = d.chunk(true)
	}
	if err != nil {
		return image.Config{}, noEOF(err)
	}
	return image.Config{ColorModel: d.model(), Width: d.width, Height: d.height}, nil
}

// noEOF replaces io.EOF, for a file must not end anywhere.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// model returns the color model that a file has by its kind.
func (d *decoder) model() color.Model {
	wide := d.depth == 16
	switch {
	case d.color == paletted:
		return d.palette
	case d.color == gray && wide:
		return color.Gray16Model
	case d.color == gray:
		return color.GrayModel
	case d.color == trueColor && wide:
		return color.RGBA64Model
	case d.color == trueColor:
		return color.RGBAModel
	case wide:
		return color.NRGBA64Model
	}
	return color.NRGBAModel
}

func (d *decoder) signature() error {
	b := d.buf[:len(signature)]
	if _, err := io.ReadFull(d.r, b); err != nil {
		return err
	}
	if string(b) != signature {
		return FormatError("not a PNG file")
	}
	return nil
}

// read reads n bytes of a chunk, which are valid until the next read.
func (d *decoder) read(n int) ([]byte, error) {
	b := d.buf[:n]
	if _, err := io.ReadFull(d.r, b); err != nil {
		return nil, err
	}
	d.update(b)
	return b, nil
}

// update takes bytes into the checksum.
func (d *decoder) update(b []byte) { d.crc = crc32.Update(d.crc, crc32.IEEETable, b) }

// begin reads the length and the name of a chunk.
func (d *decoder) begin() (length uint32, name string, err error) {
	b, err := d.read(8)
	if err != nil {
		return 0, "", err
	}
	d.crc = crc32.ChecksumIEEE(b[4:])
	return binary.BigEndian.Uint32(b), string(b[4:]), nil
}

// end reads the checksum of a chunk.
func (d *decoder) end() error {
	want := d.crc
	b, err := d.read(4)
	if err != nil {
		return err
	}
	if binary.BigEndian.Uint32(b) != want {
		return FormatError("invalid checksum")
	}
	return nil
}

// chunk reads a chunk; of the first IDAT chunk only the beginning if the pixels do not matter.
func (d *decoder) chunk(noPixels bool) error {
	length, name, err := d.begin()
	if err != nil {
		return err
	}
	if !d.inOrder(name) {
		return FormatError("chunk out of order")
	}
	switch name {
	case "IHDR":
		return d.readIHDR(length)
	case "PLTE":
		return d.readPLTE(length)
	case "tRNS":
		return d.readTRNS(length)
	case "IEND":
		return d.readIEND(length)
	case "IDAT":
		if noPixels {
			return nil
		}
		if d.img == nil { // more of them behind the pixels are skipped, as other programs do
			return d.readIDAT(length)
		}
	}
	return d.skip(length)
}

// inOrder reports whether a chunk may be here, and sets the stage.
func (d *decoder) inOrder(name string) bool {
	before := d.stage
	switch name {
	case "IHDR":
		d.stage = afterIHDR
		return before == start
	case "PLTE":
		d.stage = afterPLTE
		return before == afterIHDR
	case "tRNS":
		d.stage = afterTRNS
		if d.color == paletted {
			return before == afterPLTE
		}
		return before == afterIHDR || before == afterPLTE && d.color == trueColor
	case "IDAT":
		d.stage = afterIDAT
		if d.color == paletted && before == afterIHDR {
			return false
		}
		return before >= afterIHDR && before <= afterIDAT
	case "IEND":
		d.stage = afterIEND
		return before == afterIDAT
	}
	return true
}

// skip reads a chunk that does not matter.
func (d *decoder) skip(length uint32) error {
	if length > 0x7fffffff {
		return FormatError("Bad chunk length: " + strconv.FormatUint(uint64(length), 10))
	}
	for length > 0 {
		n := min(length, uint32(len(d.buf)))
		if _, err := d.read(int(n)); err != nil {
			return err
		}
		length -= n
	}
	return d.end()
}

func (d *decoder) readIEND(length uint32) error {
	if length != 0 {
		return FormatError("bad IEND length")
	}
	return d.end()
}
