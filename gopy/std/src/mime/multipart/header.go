// Headers of parts, which may take only so much: whoever sends them must not fill the memory.
//
// net/textproto parses them. It gets the header line by line, so that nothing behind the empty line is taken from the Reader, and
// an error when there is too much.

package multipart

import (
	"bufio"
	"net/textproto"
)

const (
	maxHeader = 10 << 20 // bytes of a header
	maxFields = 10000    // of a header, and in a form of all
)

// headerLines reads the lines of a header from in, each Read no more than one, until it has given left bytes.
type headerLines struct {
	in   *bufio.Reader
	rest []byte // of a line, still to be given
	left int64
}

func (h *headerLines) Read(b []byte) (int, error) {
	if len(h.rest) == 0 {
		line, err := h.in.ReadSlice('\n') // an error is bufio.ErrBufferFull too, for a piece of a long line
		if len(line) == 0 {
			return 0, err
		}
		h.rest = line
	}
	n := copy(b, h.rest)
	h.rest = h.rest[n:]
	if h.left -= int64(n); h.left < 0 {
		return 0, ErrMessageTooLarge
	}
	return n, nil
}

// readHeader reads the header of a part, of at most limit bytes.
func readHeader(in *bufio.Reader, limit int64) (textproto.MIMEHeader, error) {
	lines := &headerLines{in: in, left: limit}
	header, err := textproto.NewReader(bufio.NewReaderSize(lines, 1024)).ReadMIMEHeader()
	if err == nil {
		if count, _ := headerSize(header); count > maxFields {
			err = ErrMessageTooLarge
		}
	}
	return header, err
}

// headerSize counts the fields of a header, and their bytes.
func headerSize(h textproto.MIMEHeader) (count int, size int64) {
	for name, values := range h {
		count += len(values)
		for _, value := range values {
			size += int64(len(name) + len(value))
		}
	}
	return count, size
}
