package jpeg

// Reading a scan: a header that tells which components and which of their coefficients it has, and their data.
//
// A scan of several components is made of MCUs: a few blocks of each component, for the same piece of the picture. One of a single component has
// its blocks row by row. After a number of MCUs (restartInterval) there may be a marker; all begins anew there.

// scan is a scan.
type scan struct {
	parts       []part
	first, last int  // which coefficients it has, in the order of a file
	shift       int  // they lack so many bits
	refines     bool // it has only one more bit of them
}

// part is a component in a scan.
type part struct {
	*component
	dc, ac *huffman
	value  int // the last first coefficient, from which the next one's difference is coded
}

// readScan reads a scan, whose header has n bytes.
func (d *decoder) readScan(n int) error {
	if len(d.components) == 0 {
		return FormatError("missing SOF marker")
	}
	if n < 6 || n > 4+2*len(d.components) || n%2 != 0 {
		return FormatError("SOS has wrong length")
	}
	b, err := d.read(n)
	if err != nil {
		return err
	}
	count := int(b[0])
	if n != 4+2*count {
		return FormatError("SOS length inconsistent with number of components")
	}
	s := scan{last: 63}
	blocks := 0
	for i := range count {
		p, err := d.readPart(b[1+2*i], b[2+2*i], s.parts)
		if err != nil {
			return err
		}
		s.parts = append(s.parts, p)
		blocks += p.h * p.v
	}
	if len(d.components) > 1 && blocks > 10 {
		return FormatError("total sampling factors too large")
	}
	if d.progressive {
		if err := s.readBand(b[1+2*count:]); err != nil {
			return err
		}
	}
	d.makePlanes()
	d.collect()
	if count == 1 {
		return d.readRows(&s)
	}
	return d.readMCUs(&s)
}

// readPart finds the component with an id, and the tables for it.
func (d *decoder) readPart(id, tables byte, before []part) (p part, err error) {
	for i := range d.components {
		if d.components[i].id == id {
			p.component = &d.components[i]
		}
	}
	if p.component == nil {
		return p, FormatError("unknown component selector")
	}
	for i := range before {
		if before[i].component == p.component {
			return p, FormatError("repeated component selector")
		}
	}
	largest := byte(3)
	if d.baseline {
		largest = 1
	}
	if tables>>4 > largest {
		return p, FormatError("bad Td value")
	}
	if tables&15 > largest {
		return p, FormatError("bad Ta value")
	}
	p.dc = &d.dc[tables>>4]
	p.ac = &d.ac[tables&15]
	return p, nil
}

// readMCUs reads the data of a scan with several components.
func (d *decoder) readMCUs(s *scan) error {
	for i := range d.across * d.down {
		if err := d.restartBefore(i, s); err != nil {
			return err
		}
		x, y := i%d.across, i/d.across
		for k := range s.parts {
			p := &s.parts[k]
			for row := range p.v {
				for column := range p.h {
					if err := d.readBlock(s, p, x*p.h+column, y*p.v+row); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

// readRows reads the data of a scan with a single component.
func (d *decoder) readRows(s *scan) error {
	p := &s.parts[0]
	for i := range p.wide * p.high {
		if err := d.restartBefore(i, s); err != nil {
			return err
		}
		if err := d.readBlock(s, p, i%p.wide, i/p.wide); err != nil {
			return err
		}
	}
	return nil
}

// restartBefore reads the marker for a restart, if there is one before MCU number i.
func (d *decoder) restartBefore(i int, s *scan) error {
	if i == 0 || d.restart == 0 || i%d.restart != 0 {
		return nil
	}
	b := &d.bits
	want := byte(firstRestart + (i/d.restart-1)%8)
	for ; ; b.at++ { // there may be some data too much
		if b.at+1 >= len(b.data) {
			if d.afterScanIs != nil {
				return d.afterScanIs
			}
			return FormatError("bad RST marker")
		}
		if b.data[b.at] == 0xff && b.data[b.at+1] == want {
			break
		}
		if b.data[b.at] == 0xff && b.data[b.at+1] != 0 && b.data[b.at+1] != 0xff {
			return FormatError("bad RST marker")
		}
	}
	b.at += 2
	b.n = 0
	d.emptyBlocks = 0
	for k := range s.parts {
		s.parts[k].value = 0
	}
	return nil
}

// readBlock reads the block at x, y of a component (counted in blocks).
func (d *decoder) readBlock(s *scan, p *part, x, y int) error {
	if d.progressive {
		return d.readProgressive(s, p, x, y)
	}
	var b block
	if err := d.readFirst(&b, s, p); err != nil {
		return err
	}
	d.show(p.component, &b, x, y)
	return nil
}

// readFirst reads coefficients of which nothing is known before.
func (d *decoder) readFirst(b *block, s *scan, p *part) error {
	i := s.first
	if i == 0 {
		size, err := d.bits.decode(p.dc)
		if err != nil {
			return err
		}
		if size > 16 {
			return UnsupportedError("excessive DC component")
		}
		difference, err := d.bits.takeSigned(size)
		if err != nil {
			return err
		}
		p.value += difference
		b[0] = int32(p.value << s.shift)
		i++
	}
	if i > s.last {
		return nil
	}
	if d.emptyBlocks > 0 {
		d.emptyBlocks--
		return nil
	}
	for ; i <= s.last; i++ {
		code, err := d.bits.decode(p.ac)
		if err != nil {
			return err
		}
		zeros, size := code>>4, code&15
		if size == 0 && zeros < 15 {
			return d.readEmpty(zeros)
		}
		if i += zeros; size == 0 || i > s.last {
			continue
		}
		v, err := d.bits.takeSigned(size)
		if err != nil {
			return err
		}
		b[zigzag[i]] = int32(v << s.shift)
	}
	return nil
}

// readEmpty reads how many blocks have no more coefficients; one of them is the block that is being read.
func (d *decoder) readEmpty(size int) error {
	more, err := d.bits.take(size)
	d.emptyBlocks = 1<<size + more - 1
	return err
}
