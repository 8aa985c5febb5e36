package jpeg

import (
	"bufio"
	"io"
)

// Reading the segments of a file: a marker, which is 0xff and a byte that is neither 0xff nor 0, the length of what follows, and that.

// decoder is what is known of a picture so far.
type decoder struct {
	r   *bufio.Reader
	buf [128]byte

	width, height int
	components    []component // as in the header of the frame, which is not yet read if there are none
	maxH, maxV    int         // the largest sampling factors
	across, down  int         // how many MCUs (pieces of the picture with h by v blocks of each component) there are
	baseline      bool
	progressive   bool

	restart     int        // after how many MCUs the coding begins anew, 0 if it does not
	quantizers  [4][64]int // in the order of a file
	dc, ac      [4]huffman
	hasJFIF     bool
	hasAdobe    bool
	transform   byte // Adobe's: 0 if the components are the colors themselves
	expand      bool // see makePlanes
	planesMade  bool
	bits        bitReader
	afterScan   byte  // the marker behind the data of a scan, if that is read
	afterScanIs error // or why there is none
	emptyBlocks int   // how many blocks to come have no more coefficients in this scan
}

// component is a component of the picture.
type component struct {
	id          byte
	h, v        int // sampling factors: how many samples there are, relative to the other components
	quantizer   byte
	wide, high  int       // its size in blocks
	plane       plane     // the samples
	coefficient [][]block // of a progressive picture, by row; a row is nil as long as all is zero
	hasDC       bool
}

func newDecoder(r io.Reader) *decoder { return &decoder{r: bufio.NewReader(r)} }

// noEOF makes an end of the file where more has to follow an error.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// read gives the next n bytes, which are valid until the next call. n must not be more than the buffer has.
func (d *decoder) read(n int) ([]byte, error) {
	_, err := io.ReadFull(d.r, d.buf[:n])
	return d.buf[:n], noEOF(err)
}

func (d *decoder) readByte() (byte, error) {
	c, err := d.r.ReadByte()
	return c, noEOF(err)
}

// skip passes over n bytes.
func (d *decoder) skip(n int) error {
	_, err := d.r.Discard(n)
	return noEOF(err)
}

// nextMarker finds the next marker. What is before it, and is no marker, is passed over.
func (d *decoder) nextMarker() (byte, error) {
	if m, err := d.afterScan, d.afterScanIs; m != 0 || err != nil {
		d.afterScan = 0
		return m, err
	}
	for {
		c, err := d.readByte()
		if err != nil {
			return 0, err
		}
		if c != 0xff {
			continue
		}
		if c, err = d.readByte(); err != nil {
			return 0, err
		}
		if c == 0 {
			continue
		}
		for c == 0xff && err == nil { // any number of these may be before a marker
			c, err = d.readByte()
		}
		return c, err
	}
}

// readSegments reads up to the end of the picture, or only until the frame is known.
func (d *decoder) readSegments(onlyConfig bool) error {
	b, err := d.read(2)
	if err != nil {
		return err
	}
	if b[0] != 0xff || b[1] != startOfImage {
		return FormatError("missing SOI marker")
	}
	for {
		marker, err := d.nextMarker()
		if err != nil {
			return err
		}
		if marker == endOfImage {
			if !d.planesMade {
				return FormatError("missing SOS marker")
			}
			return nil
		}
		if marker >= firstRestart && marker <= lastRestart {
			continue // one too many
		}
		b, err := d.read(2)
		if err != nil {
			return err
		}
		n := int(b[0])<<8 + int(b[1]) - 2
		if n < 0 {
			return FormatError("short segment length")
		}
		if onlyConfig && marker == startOfScan {
			return nil
		}
		if err := d.readSegment(marker, n, onlyConfig); err != nil {
			return err
		}
		if onlyConfig && d.hasJFIF && len(d.components) > 0 {
			return nil
		}
	}
}

// readSegment reads a segment of n bytes.
func (d *decoder) readSegment(marker byte, n int, onlyConfig bool) error {
	switch marker {
	case baselineFrame, extendedFrame, progressiveFrame:
		d.baseline = marker == baselineFrame
		d.progressive = marker == progressiveFrame
		return d.readFrame(n)
	case application0:
		return d.readJFIF(n)
	case application14:
		return d.readAdobe(n)
	case huffmanTables, quantizationTables, restartInterval:
		if onlyConfig {
			return d.skip(n)
		}
	}
	switch {
	case marker == huffmanTables:
		return d.readHuffmanTables(n)
	case marker == quantizationTables:
		return d.readQuantizers(n)
	case marker == restartInterval:
		return d.readRestart(n)
	case marker == startOfScan:
		return d.readScan(n)
	case marker >= application0 && marker <= application15 || marker == comment:
		return d.skip(n)
	case marker < baselineFrame:
		return FormatError("unknown marker")
	}
	return UnsupportedError("unknown marker")
}

// readQuantizers reads quantization tables, of numbers of one or two bytes.
func (d *decoder) readQuantizers(n int) error {
	for n > 0 {
		c, err := d.readByte()
		if err != nil {
			return err
		}
		n--
		if c&15 > 3 {
			return FormatError("bad Tq value")
		}
		if c>>4 > 1 {
			return FormatError("bad Pq value")
		}
		size := 64 << (c >> 4)
		if n < size {
			return FormatError("DQT has wrong length")
		}
		n -= size
		b, err := d.read(size)
		if err != nil {
			return err
		}
		table := &d.quantizers[c&15]
		for i := range table {
			if size == 64 {
				table[i] = int(b[i])
			} else {
				table[i] = int(b[2*i])<<8 | int(b[2*i+1])
			}
		}
	}
	return nil
}

func (d *decoder) readRestart(n int) error {
	if n != 2 {
		return FormatError("DRI has wrong length")
	}
	b, err := d.read(2)
	d.restart = int(b[0])<<8 | int(b[1])
	return err
}

// readJFIF reads a segment that says, mostly, that a file is as JFIF wants.
func (d *decoder) readJFIF(n int) error {
	const name = "JFIF\x00"
	if n < len(name) {
		return d.skip(n)
	}
	b, err := d.read(len(name))
	if err != nil {
		return err
	}
	d.hasJFIF = string(b) == name
	return d.skip(n - len(name))
}

// readAdobe reads a segment of Adobe's, whose last byte tells what the components are.
func (d *decoder) readAdobe(n int) error {
	const size = 12
	if n < size {
		return d.skip(n)
	}
	b, err := d.read(size)
	if err != nil {
		return err
	}
	if string(b[:5]) == "Adobe" {
		d.hasAdobe = true
		d.transform = b[size-1]
	}
	return d.skip(n - size)
}
