// Reading of data: of plain files, and those with holes.

package tar

import "io"

// Read reads data of the current entry, and returns io.EOF at its end. Holes are zero bytes. Links, devices, directories and pipes have no
// data, whatever their size.
func (tr *Reader) Read(p []byte) (n int, err error) {
	if tr.err != nil {
		return 0, tr.err
	}
	if tr.sparse != nil {
		n, err = tr.readSparse(p)
	} else {
		n, err = tr.readData(p)
	}
	if err != nil && err != io.EOF {
		tr.err = err
	}
	return n, err
}

// readData reads what is in the archive.
func (tr *Reader) readData(p []byte) (n int, err error) {
	if int64(len(p)) > tr.left {
		p = p[:tr.left]
	}
	if len(p) > 0 {
		n, err = tr.r.Read(p)
		tr.left -= int64(n)
	}
	if err == io.EOF && tr.left > 0 {
		err = io.ErrUnexpectedEOF
	} else if err == nil && tr.left == 0 {
		err = io.EOF
	}
	return n, err
}

// fillData fills p with what is in the archive.
func (tr *Reader) fillData(p []byte) (n int, err error) {
	for n < len(p) && err == nil {
		var k int
		k, err = tr.readData(p[n:])
		n += k
	}
	if n == len(p) && err == io.EOF {
		err = nil
	}
	return n, err
}

// readSparse reads a file with holes.
func (tr *Reader) readSparse(p []byte) (n int, err error) {
	s := tr.sparse
	last := int64(len(p)) >= s.size-s.at
	if last {
		p = p[:s.size-s.at]
	}
	for n < len(p) && err == nil {
		length, hole := s.part()
		part := p[n:][:min(length, int64(len(p)-n))]
		k := len(part)
		if hole {
			clear(part)
		} else {
			k, err = tr.fillData(part)
		}
		n += k
		s.at += int64(k)
	}
	switch {
	case err == io.EOF:
		return n, errMissData
	case err != nil:
		return n, err
	case s.at == s.size && tr.left > 0:
		return n, errUnrefData
	case last:
		return n, io.EOF
	}
	return n, nil
}

// readFull fills p; io.EOF means that there was too little.
func readFull(r io.Reader, p []byte) (n int, err error) {
	for n < len(p) && err == nil {
		var k int
		k, err = r.Read(p[n:])
		n += k
	}
	if n == len(p) && err == io.EOF {
		err = nil
	}
	return n, err
}

// skip reads n bytes. If r can seek, it reads but the last one, which tells whether they are there.
func skip(r io.Reader, n int64) error {
	if s, ok := r.(io.Seeker); ok && n > 1 {
		if before, err := s.Seek(0, io.SeekCurrent); err == nil && before >= 0 { // there are readers that cannot, though they have the method
			after, err := s.Seek(n-1, io.SeekCurrent)
			if err != nil || after < 0 {
				return err
			}
			n -= after - before
		}
	}
	_, err := io.CopyN(io.Discard, r, n)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return err
}
