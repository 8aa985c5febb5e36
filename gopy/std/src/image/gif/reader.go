package gif

import (
	"bufio"
	"errors"
	"image/color"
	"io"
	"strconv"
)

// decoder reads a file. Its GIF is what it has found so far.
type decoder struct {
	GIF
	r             byteReader
	width, height int           // of the screen
	palette       color.Palette // of frames without one, nil if there is none
	buf           [768]byte

	// What the last graphic control has said about the frame that follows.
	delay       int
	disposal    byte
	transparent int // the index of a color, or -1
}

func newDecoder(r io.Reader) *decoder {
	d := &decoder{transparent: -1}
	d.LoopCount = -1
	if br, ok := r.(byteReader); ok {
		d.r = br
	} else {
		d.r = bufio.NewReader(r)
	}
	return d
}

// failed is err with the words what.
func failed(what string, err error) error {
	return errors.New("gif: " + what + ": " + err.Error())
}

// read gives the next n bytes; they are valid until the next call. what is said if they are not there.
func (d *decoder) read(n int, what string) ([]byte, error) {
	if _, err := io.ReadFull(d.r, d.buf[:n]); err != nil {
		return nil, failed(what, noEOF(err))
	}
	return d.buf[:n], nil
}

func (d *decoder) readByte(what string) (byte, error) {
	c, err := d.r.ReadByte()
	if err != nil {
		return 0, failed(what, noEOF(err))
	}
	return c, nil
}

func get16(b []byte) int { return int(b[0]) | int(b[1])<<8 }

// hex is the two hexadecimal digits of c, behind 0x.
func hex(c byte) string {
	const digits = "0123456789abcdef"
	return "0x" + digits[c>>4:c>>4+1] + digits[c&15:c&15+1]
}

// readHeader reads the header: the version, the screen, a palette.
func (d *decoder) readHeader() error {
	b, err := d.read(13, "reading header")
	if err != nil {
		return err
	}
	if version := string(b[:6]); version != "GIF87a" && version != "GIF89a" {
		return errors.New("gif: can't recognize format " + strconv.Quote(version))
	}
	d.width = get16(b[6:])
	d.height = get16(b[8:])
	if flags := b[10]; flags&hasColorTable != 0 {
		d.BackgroundIndex = b[11]
		d.palette, err = d.readPalette(flags)
	}
	return err
}

// readPalette reads a palette, of the size in flags.
func (d *decoder) readPalette(flags byte) (color.Palette, error) {
	n := 2 << (flags & sizeMask)
	b, err := d.read(3*n, "reading color table")
	if err != nil {
		return nil, err
	}
	p := make(color.Palette, n)
	for i := range p {
		p[i] = color.RGBA{b[3*i], b[3*i+1], b[3*i+2], 0xff}
	}
	return p, nil
}

// readBlocks reads what follows the header, up to the trailer or the given number of frames.
func (d *decoder) readBlocks(frames int) error {
	for {
		kind, err := d.readByte("reading frames")
		if err != nil {
			return err
		}
		switch kind {
		case beginsExtension:
			err = d.readExtension()
		case beginsFrame:
			err = d.readFrame()
		case trailer:
			if len(d.Image) == 0 {
				return errors.New("gif: missing image data")
			}
			return nil
		default:
			return errors.New("gif: unknown block type: " + hex(kind))
		}
		if err != nil || len(d.Image) == frames {
			return err
		}
	}
}

// readExtension reads an extension. Most begin with some data of a fixed length, and all but a graphic control
// continue with sub-blocks. What tells nothing about the picture is skipped.
func (d *decoder) readExtension() error {
	const reading = "reading extension"
	kind, err := d.readByte(reading)
	if err != nil {
		return err
	}
	var size byte
	switch kind {
	case graphicControl:
		return d.readControl()
	case plainText:
		size = 12 + 1 // with the byte that tells the length
	case comment:
	case application:
		// It has to be 11, but is 10 in files of one program.
		if size, err = d.readByte(reading); err != nil {
			return err
		}
	default:
		return errors.New("gif: unknown extension " + hex(kind))
	}
	name, err := d.read(int(size), reading)
	if err != nil {
		return err
	}
	blocks := blockReader{r: d.r}
	if kind == application && string(name) == looping && blocks.next() == nil {
		if b := blocks.data; len(b) == 3 && b[0] == 1 {
			d.LoopCount = get16(b[1:])
		}
	}
	if err := blocks.skip(); err != nil {
		return failed(reading, err)
	}
	return nil
}

// readControl reads a graphic control, which is about the next frame.
func (d *decoder) readControl() error {
	b, err := d.read(6, "can't read graphic control")
	if err != nil {
		return err
	}
	if b[0] != 4 {
		return errors.New("gif: invalid graphic control extension block size: " + strconv.Itoa(int(b[0])))
	}
	flags := b[1]
	d.disposal = flags >> 2 & 7
	d.delay = get16(b[2:])
	if flags&hasTransparent != 0 {
		d.transparent = int(b[4])
	}
	if b[5] != 0 {
		return errors.New("gif: invalid graphic control extension block terminator: " + strconv.Itoa(int(b[5])))
	}
	return nil
}
