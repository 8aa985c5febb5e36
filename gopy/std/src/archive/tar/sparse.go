// Files with holes. The archive has only the fragments between the holes, and a map of them. There are four forms of it:
//
//   - in GNU's old format, in the header, and in more blocks behind it
//   - PAX 0.0, a record for each number; readRecords makes it PAX 0.1
//   - PAX 0.1, a record with all numbers
//   - PAX 1.0, lines of digits in blocks before the data

package tar

import (
	"bytes"
	"io"
	"math"
	"strconv"
	"strings"
)

type fragment struct{ offset, length int64 }

// sparse is the state of reading of a file with holes.
type sparse struct {
	fragments []fragment // those that are not read
	size      int64      // of the file
	at        int64      // what is read
}

// part returns how long the next hole or fragment is.
func (s *sparse) part() (length int64, hole bool) {
	for len(s.fragments) > 0 {
		f := s.fragments[0]
		if s.at < f.offset {
			return f.offset - s.at, true
		}
		if s.at < f.offset+f.length {
			return f.offset + f.length - s.at, false
		}
		s.fragments = s.fragments[1:]
	}
	return s.size - s.at, true
}

// valid tells whether the fragments are in order and inside a file.
func valid(fragments []fragment, size int64) bool {
	end := int64(0)
	for _, f := range fragments {
		if f.length < 0 || f.offset < end || f.offset > math.MaxInt64-f.length || f.offset+f.length > size {
			return false
		}
		end = f.offset + f.length
	}
	return size >= 0
}

// beginSparse reads the map of a file, if it has one.
func (tr *Reader) beginSparse(h *Header, found Format) error {
	var fragments []fragment
	var err error
	if h.Typeflag == TypeGNUSparse {
		if found != FormatGNU { // Schily's tar has the same type for something else
			return ErrHeader
		}
		fragments, err = tr.oldMap(h)
	} else {
		major, minor := h.PAXRecords[paxSparseMajor], h.PAXRecords[paxSparseMinor]
		switch {
		case major == "1" && minor == "0":
			if err = h.setSparseRecords(); err == nil {
				fragments, err = tr.blockMap()
			}
		case major == "0" && (minor == "0" || minor == "1"), major+minor == "" && h.PAXRecords[paxSparseMap] != "":
			if err = h.setSparseRecords(); err == nil {
				fragments, err = recordMap(h.PAXRecords)
			}
		default:
			return nil
		}
	}
	if err != nil {
		return err
	}
	if withoutData(h.Typeflag) || !valid(fragments, h.Size) {
		return ErrHeader
	}
	tr.sparse = &sparse{fragments: fragments, size: h.Size}
	return nil
}

// setSparseRecords sets name and size; the header has those of the data in the archive.
func (h *Header) setSparseRecords() error {
	if name := h.PAXRecords[paxSparseName]; name != "" {
		h.Name = name
	}
	size := h.PAXRecords[paxSparseSize]
	if size == "" {
		size = h.PAXRecords[paxSparseRealSize]
	}
	if size != "" {
		n, err := strconv.ParseInt(size, 10, 64)
		if err != nil {
			return ErrHeader
		}
		h.Size = n
	}
	return nil
}

const fragmentSize = 24 // of an offset and a length in a map of the old format

// oldMap reads the map of the old format. A part of it has some fragments, and a byte that tells whether another part follows.
func (tr *Reader) oldMap(h *Header) ([]fragment, error) {
	var ok bool
	if h.Size, ok = number(tr.block.bytes(gnuRealSizeField)); !ok {
		return nil, ErrHeader
	}
	fragments := []fragment{}
	part := tr.block.bytes(gnuSparseField)
	for total := len(part); total < maxDescription; total += len(part) {
		count := len(part) / fragmentSize
		for i := range count {
			p := part[i*fragmentSize:]
			if p[0] == 0 {
				break
			}
			offset, ok := number(p[:12])
			length, ok2 := number(p[12:24])
			if !ok || !ok2 {
				return nil, ErrHeader
			}
			fragments = append(fragments, fragment{offset, length})
		}
		if part[count*fragmentSize] == 0 {
			return fragments, nil
		}
		if _, err := readFull(tr.r, tr.block[:]); err != nil {
			return nil, noEOF(err)
		}
		part = tr.block[:]
	}
	return nil, errSparseTooLong
}

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// parseFragments makes fragments of numbers, two for each.
func parseFragments(numbers []string) ([]fragment, error) {
	fragments := make([]fragment, 0, len(numbers)/2)
	for i := 0; i < len(numbers); i += 2 {
		offset, err := strconv.ParseInt(numbers[i], 10, 64)
		length, err2 := strconv.ParseInt(numbers[i+1], 10, 64)
		if err != nil || err2 != nil {
			return nil, ErrHeader
		}
		fragments = append(fragments, fragment{offset, length})
	}
	return fragments, nil
}

// parseCount reads how many fragments there are.
func parseCount(s string) (int, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 || n > math.MaxInt64/2 {
		return 0, ErrHeader
	}
	return int(n), nil
}

// recordMap reads the map in the records.
func recordMap(records map[string]string) ([]fragment, error) {
	count, err := parseCount(records[paxSparseNumBlocks])
	if err != nil {
		return nil, err
	}
	var numbers []string
	if list := records[paxSparseMap]; list != "" {
		numbers = strings.Split(list, ",")
	}
	if len(numbers) != 2*count {
		return nil, ErrHeader
	}
	return parseFragments(numbers)
}

// blockMap reads the map in blocks before the data: how many fragments there are, and their numbers, in a line each.
func (tr *Reader) blockMap() ([]fragment, error) {
	var data []byte
	lines := 0
	read := func(wanted int) error {
		for lines < wanted {
			if len(data)+blockSize > maxDescription {
				return errSparseTooLong
			}
			if _, err := tr.fillData(tr.block[:]); err != nil {
				return noEOF(err)
			}
			data = append(data, tr.block[:]...)
			lines += bytes.Count(tr.block[:], []byte("\n"))
		}
		return nil
	}
	if err := read(1); err != nil {
		return nil, err
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	count, err := parseCount(string(first))
	if err != nil {
		return nil, err
	}
	if count > maxDescription { // this many lines cannot be
		count = maxDescription
	}
	if err := read(1 + 2*count); err != nil {
		return nil, err
	}
	return parseFragments(strings.SplitN(string(data), "\n", 2*count+2)[1 : 2*count+1])
}
