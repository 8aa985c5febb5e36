package flate

// Blocks for decompression: their headers with the codes, and those that are stored as they are.

import "io"

// block reads the header of a block, and goes on with it.
func (f *inflater) block() error {
	if err := f.need(3); err != nil {
		return err
	}
	f.final = f.take(1) != 0
	switch f.take(2) {
	case 0:
		return f.storedBlock()
	case 1:
		f.fixed = true
		f.literals.init(fixedLengths[:])
		return f.decompress()
	case 2:
		f.fixed = false
		if err := f.readCodes(); err != nil {
			return err
		}
		return f.decompress()
	}
	return f.corrupt()
}

// end is called after a block.
func (f *inflater) end() error {
	f.next = blockHeader
	if !f.final {
		return nil
	}
	if f.at > f.from {
		f.flush()
	}
	return io.EOF
}

// storedBlock reads the rest of the header of a stored block, which begins with a whole byte.
func (f *inflater) storedBlock() error {
	f.bits, f.count = 0, 0
	var header [4]byte
	n, err := io.ReadFull(f.r, header[:])
	f.offset += int64(n)
	if err != nil {
		return noEOF(err)
	}
	length, inverse := uint16(header[0])|uint16(header[1])<<8, uint16(header[2])|uint16(header[3])<<8
	if length != ^inverse {
		return f.corrupt()
	}
	if length == 0 { // what is before it should be readable: this is what a writer's Flush writes
		f.flush()
		return f.end()
	}
	f.length = int(length)
	return f.copyStored()
}

// copyStored copies the rest of a stored block.
func (f *inflater) copyStored() error {
	n, err := io.ReadFull(f.r, f.window[f.at:min(windowSize, f.at+f.length)])
	f.offset += int64(n)
	f.length -= n
	f.at += n
	if err != nil {
		return noEOF(err)
	}
	if f.at == windowSize || f.length > 0 {
		f.flush()
		f.next = stored
		return nil
	}
	return f.end()
}

// readCodes reads the codes of a block: the lengths of codes for lengths of codes, and with these, those of the codes.
func (f *inflater) readCodes() error {
	if err := f.need(14); err != nil {
		return err
	}
	literals := f.take(5) + 257
	if literals > numLiterals {
		return f.corrupt()
	}
	distances := f.take(5) + 1
	if distances > numDistances {
		return f.corrupt()
	}
	var lengths [numLiterals + numDistances]uint8
	for _, symbol := range codeOrder[:f.take(4)+4] {
		if err := f.need(3); err != nil {
			return err
		}
		lengths[symbol] = uint8(f.take(3))
	}
	if !f.literals.init(lengths[:numCodeLengths]) {
		return f.corrupt()
	}
	clear(lengths[:numCodeLengths])
	total := literals + distances
	for i := 0; i < total; {
		symbol, err := f.symbol(&f.literals)
		if err != nil {
			return err
		}
		if symbol < 16 {
			lengths[i] = uint8(symbol)
			i++
			continue
		}
		// The one before, or zero, several times.
		repeated, least, more := uint8(0), 3, uint(3)
		switch symbol {
		case 16:
			if i == 0 {
				return f.corrupt()
			}
			repeated, more = lengths[i-1], 2
		case 18:
			least, more = 11, 7
		}
		if err := f.need(more); err != nil {
			return err
		}
		n := least + f.take(more)
		if i+n > total {
			return f.corrupt()
		}
		for range n {
			lengths[i] = repeated
			i++
		}
	}
	if !f.literals.init(lengths[:literals]) || !f.distances.init(lengths[literals:total]) {
		return f.corrupt()
	}
	// The end of the block comes at last, so there are as many bits as it has.
	f.literals.least = max(f.literals.least, uint(lengths[endOfBlock]))
	return nil
}
