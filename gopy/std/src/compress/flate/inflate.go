package flate

// Decompression: the reader, and the data of blocks; see block.go for how they begin.

import (
	"bufio"
	"io"
	"math/bits"
)

// NewReader returns a reader that decompresses what r gives. If r has no method ReadByte, it may read more from it than the compressed
// data. Its Close does not close r. It is a [Resetter].
func NewReader(r io.Reader) io.ReadCloser { return NewReaderDict(r, nil) }

// NewReaderDict is NewReader for data that was compressed with a dictionary, see [NewWriterDict].
func NewReaderDict(r io.Reader, dict []byte) io.ReadCloser {
	f := new(inflater)
	f.Reset(r, dict)
	return f
}

// What the next step of an inflater is.
type step uint8

const (
	blockHeader step = iota
	codes            // of a compressed block
	copying          // the rest of a repetition, then as codes
	stored           // the rest of a stored block
)

// inflater decompresses step by step: a step ends when the window is full, or at the end of a block. Then what is new in the window can be read.
type inflater struct {
	r      Reader
	own    *bufio.Reader // r, if it was made here
	offset int64         // bytes read

	bits  uint32 // read, but not used
	count uint   // of these

	literals, distances decoder
	fixed               bool // the block has the codes that are always the same
	final               bool // it is the last one
	next                step
	length, distance    int // of a repetition; length also of what is stored

	window [windowSize]byte
	at     int  // where the next byte comes
	from   int  // what is before has been read
	full   bool // all of it is history
	ready  []byte
	err    error // after what is ready
}

// Reset begins anew.
func (f *inflater) Reset(r io.Reader, dict []byte) error {
	*f = inflater{own: f.own}
	if br, ok := r.(Reader); ok {
		f.r = br
	} else if f.own != nil {
		f.own.Reset(r)
		f.r = f.own
	} else {
		f.own = bufio.NewReader(r)
		f.r = f.own
	}
	if len(dict) > windowSize {
		dict = dict[len(dict)-windowSize:]
	}
	f.at = copy(f.window[:], dict)
	if f.at == windowSize {
		f.at, f.full = 0, true
	}
	f.from = f.at
	return nil
}

func (f *inflater) Read(b []byte) (int, error) {
	for {
		if len(f.ready) > 0 {
			n := copy(b, f.ready)
			f.ready = f.ready[n:]
			if len(f.ready) == 0 {
				return n, f.err
			}
			return n, nil
		}
		if f.err != nil {
			return 0, f.err
		}
		switch f.next {
		case blockHeader:
			f.err = f.block()
		case codes, copying:
			f.err = f.decompress()
		case stored:
			f.err = f.copyStored()
		}
		if f.err != nil && len(f.ready) == 0 {
			f.flush()
		}
	}
}

// Close returns the error that has ended reading, if any.
func (f *inflater) Close() error {
	if f.err == io.EOF {
		return nil
	}
	return f.err
}

// flush makes what is new in the window ready, and goes back to the beginning of the window if it is full.
func (f *inflater) flush() {
	f.ready = f.window[f.from:f.at]
	f.from = f.at
	if f.at == windowSize {
		f.at, f.from, f.full = 0, 0, true
	}
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (f *inflater) corrupt() error { return CorruptInputError(f.offset) }

// need reads until there are n bits.
func (f *inflater) need(n uint) error {
	for f.count < n {
		c, err := f.r.ReadByte()
		if err != nil {
			return noEOF(err)
		}
		f.offset++
		f.bits |= uint32(c) << f.count
		f.count += 8
	}
	return nil
}

// take returns the next n bits, which are there.
func (f *inflater) take(n uint) int {
	v := f.bits & (1<<n - 1)
	f.bits >>= n
	f.count -= n
	return int(v)
}

// decompress goes on with a compressed block.
func (f *inflater) decompress() error {
	if f.next == copying {
		if !f.repeat() {
			return nil
		}
	}
	f.next = codes
	for {
		v, err := f.symbol(&f.literals)
		if err != nil {
			return err
		}
		if v < endOfBlock {
			f.window[f.at] = byte(v)
			f.at++
			if f.at == windowSize {
				f.flush()
				return nil
			}
			continue
		}
		if v == endOfBlock {
			return f.end()
		}
		if v >= numLiterals {
			return f.corrupt()
		}
		v -= endOfBlock + 1
		more := uint(lengthBits[v])
		if err := f.need(more); err != nil {
			return err
		}
		f.length = int(lengthBase[v]) + f.take(more)

		if f.fixed {
			if err := f.need(5); err != nil {
				return err
			}
			v = int(bits.Reverse8(uint8(f.take(5)) << 3))
		} else if v, err = f.symbol(&f.distances); err != nil {
			return err
		}
		if v >= numDistances {
			return f.corrupt()
		}
		more = uint(distanceBits[v])
		if err := f.need(more); err != nil {
			return err
		}
		f.distance = int(distanceBase[v]) + f.take(more)
		if f.distance > f.at && !f.full {
			return f.corrupt()
		}
		if !f.repeat() {
			return nil
		}
	}
}

// repeat copies what a repetition repeats, and tells whether there is room left in the window; else it goes on with that later.
func (f *inflater) repeat() bool {
	n := min(f.length, windowSize-f.at)
	to := f.window[f.at : f.at+n]
	start := f.at - f.distance
	if start < 0 { // at the end of the window, and then perhaps at its beginning
		copied := copy(to, f.window[start+windowSize:])
		to = to[copied:]
		start = 0
	}
	from := f.window[start : start+len(to)]
	if at := f.at + n - len(to); start+len(to) <= at || start >= at {
		copy(to, from)
	} else {
		for i := range to { // it repeats itself
			to[i] = from[i]
		}
	}
	f.at += n
	f.length -= n
	if f.at < windowSize && f.length == 0 {
		return true
	}
	f.flush()
	f.next = copying
	return false
}
