package jpeg

// Reading the header of the frame: the size of the picture, and what its components are.

var errSubsampling = UnsupportedError("luma/chroma subsampling ratio")

// readFrame reads the header of the frame, n bytes.
func (d *decoder) readFrame(n int) error {
	if len(d.components) > 0 {
		return FormatError("multiple SOF markers")
	}
	count := (n - 6) / 3
	if n != 6+3*count || count != 1 && count != 3 && count != 4 {
		return UnsupportedError("number of components")
	}
	b, err := d.read(n)
	if err != nil {
		return err
	}
	if b[0] != 8 {
		return UnsupportedError("precision")
	}
	if int(b[5]) != count {
		return FormatError("SOF has wrong length")
	}
	d.height = int(b[1])<<8 | int(b[2])
	d.width = int(b[3])<<8 | int(b[4])
	components := make([]component, count)
	for i := range components {
		if err := components[i].read(b[6+3*i:], components[:i]); err != nil {
			return err
		}
		if count == 1 {
			// The blocks of a single component are in rows, whatever the factors are.
			components[i].h, components[i].v = 1, 1
		}
		if count == 4 && !ofFour(components[:i+1]) {
			return errSubsampling
		}
	}
	d.components = components
	return d.measure()
}

// read reads what the header of the frame says about a component that comes after others.
func (c *component) read(b []byte, before []component) error {
	c.id = b[0]
	c.h, c.v = int(b[1]>>4), int(b[1]&15)
	c.quantizer = b[2]
	for i := range before {
		if before[i].id == c.id {
			return FormatError("repeated component identifier")
		}
	}
	if c.quantizer > 3 {
		return FormatError("bad Tq value")
	}
	if c.h < 1 || c.h > 4 || c.v < 1 || c.v > 4 {
		return FormatError("luma/chroma subsampling ratio")
	}
	if c.h == 3 || c.v == 3 {
		return errSubsampling
	}
	return nil
}

// ofFour says whether the last of c may be among four components: the first and the last one have all samples, the others have the same or
// half as many each way.
func ofFour(c []component) bool {
	last := &c[len(c)-1]
	switch len(c) {
	case 1:
		return last.h == last.v && last.h <= 2
	case 4:
		return last.h == c[0].h && last.v == c[0].v
	}
	return last.h == 1 && last.v == 1
}

// measure finds how many blocks there are. Sampling factors that do not divide the largest one are refused.
func (d *decoder) measure() error {
	for _, c := range d.components {
		d.maxH = max(d.maxH, c.h)
		d.maxV = max(d.maxV, c.v)
	}
	d.across = divideUp(d.width, 8*d.maxH)
	d.down = divideUp(d.height, 8*d.maxV)
	for i := range d.components {
		c := &d.components[i]
		if d.maxH%c.h != 0 || d.maxV%c.v != 0 {
			return errSubsampling
		}
		c.wide = divideUp(d.width*c.h, 8*d.maxH)
		c.high = divideUp(d.height*c.v, 8*d.maxV)
	}
	return nil
}

// divideUp is a/b, rounded up.
func divideUp(a, b int) int { return (a + b - 1) / b }
