package jpeg

// Progressive files: each scan has some of the coefficients of a block, and maybe only the upper bits of these. Later scans bring one
// more bit each. So all coefficients have to be kept until the end.

// readBand reads, from the header of a scan, which coefficients it has.
func (s *scan) readBand(b []byte) error {
	s.first, s.last = int(b[0]), int(b[1])
	s.shift = int(b[2] & 15)
	before := int(b[2] >> 4)
	s.refines = before != 0
	if s.first == 0 && s.last != 0 || s.first > s.last || s.last > 63 {
		return FormatError("bad spectral selection bounds")
	}
	if s.first > 0 && len(s.parts) > 1 {
		return FormatError("progressive AC coefficients for more than one component")
	}
	if s.refines && before != s.shift+1 {
		return FormatError("bad successive approximation values")
	}
	for i := range s.parts {
		p := &s.parts[i]
		// A few bytes can say that a lot of blocks are empty, which must not be the first that is told about them.
		if s.first > 0 && !p.hasDC {
			return FormatError("progressive AC coefficients without DC coefficients")
		}
		p.hasDC = true
	}
	return nil
}

// readProgressive reads what a scan has about a block.
func (d *decoder) readProgressive(s *scan, p *part, x, y int) error {
	if p.coefficient == nil {
		p.coefficient = make([][]block, d.down*p.v)
	}
	if p.coefficient[y] == nil {
		p.coefficient[y] = make([]block, d.across*p.h)
	}
	b := &p.coefficient[y][x]
	if !s.refines {
		return d.readFirst(b, s, p)
	}
	if s.first > 0 {
		return d.refineBand(b, s, p)
	}
	bit, err := d.bits.take(1)
	b[0] |= int32(bit << s.shift)
	return err
}

// refineBand reads one more bit of coefficients. Those that are not zero so far have just a bit. For the others it is as in a first
// scan: so many stay zero, the next one becomes a one.
func (d *decoder) refineBand(b *block, s *scan, p *part) error {
	one := int32(1) << s.shift
	i := s.first
	for d.emptyBlocks == 0 && i <= s.last {
		code, err := d.bits.decode(p.ac)
		if err != nil {
			return err
		}
		zeros, size := code>>4, code&15
		if size > 1 {
			return FormatError("unexpected Huffman code")
		}
		if size == 0 && zeros < 15 {
			if err := d.readEmpty(zeros); err != nil {
				return err
			}
			d.emptyBlocks++ // this one has to be refined to its end
			break
		}
		var v int32
		if size == 1 {
			positive, err := d.bits.take(1)
			if err != nil {
				return err
			}
			if v = one; positive == 0 {
				v = -one
			}
		}
		if i, err = d.refine(b, i, s.last, zeros, one); err != nil {
			return err
		}
		if i > s.last {
			return FormatError("too many coefficients")
		}
		if v != 0 {
			b[zigzag[i]] = v
		}
		i++
	}
	if d.emptyBlocks > 0 {
		d.emptyBlocks--
		_, err := d.refine(b, i, s.last, 64, one)
		return err
	}
	return nil
}

// refine reads a bit for each coefficient from i on that is not zero. It passes over so many that are, and gives where the next zero is.
func (d *decoder) refine(b *block, i, last, zeros int, one int32) (int, error) {
	for ; i <= last; i++ {
		c := &b[zigzag[i]]
		if *c == 0 {
			if zeros == 0 {
				break
			}
			zeros--
			continue
		}
		bit, err := d.bits.take(1)
		if err != nil {
			return i, err
		}
		if bit == 0 {
			continue
		}
		if *c > 0 {
			*c += one
		} else {
			*c -= one
		}
	}
	return i, nil
}

// showAll makes samples of all blocks of a progressive picture.
func (d *decoder) showAll() {
	for i := range d.components {
		c := &d.components[i]
		for y := range min(c.high, len(c.coefficient)) {
			row := c.coefficient[y]
			for x := range min(c.wide, len(row)) {
				d.show(c, &row[x], x, y)
			}
		}
	}
}
