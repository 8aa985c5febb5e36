// Package multipart reads and writes texts of several parts with a boundary between them: forms with files.
package multipart

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"mime"
	"mime/quotedprintable"
	"net/textproto"
	"path/filepath"
	"strings"
)

// Reader reads the parts, one after the other.
type Reader struct {
	in       *bufio.Reader
	current  *Part
	parts    int
	dashes   []byte // --boundary
	line     []byte // what ends lines, known since the first boundary
	boundary []byte // line + dashes
	limit    int64  // bytes of a part's header; 0: maxHeader
}

// A Part is one of them.
type Part struct {
	Header textproto.MIMEHeader

	r           *Reader
	body        io.Reader
	begun       bool
	ready       int // bytes in the buffer that are known to be the part's
	err         error
	disposition string
	params      map[string]string // nil: not parsed yet
}

// NewReader makes a Reader for a boundary, which is a parameter of the media type.
func NewReader(r io.Reader, boundary string) *Reader {
	b := []byte("\r\n--" + boundary)
	return &Reader{in: bufio.NewReaderSize(r, 4096+len(b)), line: b[:2], boundary: b, dashes: b[2:]}
}

// NextPart gives the next part, io.EOF behind the last one. What is left of the part before is skipped. If a part says that it is encoded as
// quoted-printable, it is decoded, and the header does not say so any more.
func (r *Reader) NextPart() (*Part, error) {
	p, err := r.NextRawPart()
	if err != nil {
		return nil, err
	}
	const encoding = "Content-Transfer-Encoding"
	if strings.EqualFold(p.Header.Get(encoding), "quoted-printable") {
		p.Header.Del(encoding)
		p.body = quotedprintable.NewReader(p.body)
	}
	return p, nil
}

// NextRawPart is NextPart without decoding.
func (r *Reader) NextRawPart() (*Part, error) {
	if r.current != nil {
		r.current.Close()
	}
	if len(r.dashes) == 2 {
		return nil, fmt.Errorf("multipart: boundary is empty")
	}
	empty := false
	for {
		line, err := r.in.ReadSlice('\n')
		last := r.isLast(line)
		switch {
		case last && (err == nil || err == io.EOF):
			return nil, io.EOF
		case err != nil:
			return nil, fmt.Errorf("multipart: NextPart: %w", err)
		case r.isBoundary(line):
			r.parts++
			p := &Part{r: r}
			p.body = partBody{p}
			if p.Header, err = readHeader(r.in, cmp.Or(r.limit, maxHeader)); err != nil {
				return nil, err
			}
			r.current = p
			return p, nil
		case empty:
			return nil, fmt.Errorf("multipart: expecting a new Part; got line %q", string(line))
		case r.parts == 0: // what stands before the first boundary is skipped
		case bytes.Equal(line, r.line):
			empty = true
		default:
			return nil, fmt.Errorf("multipart: unexpected line in Next(): %q", line)
		}
	}
}

func blanks(b []byte) []byte { return bytes.TrimLeft(b, " \t") }

// isBoundary tells whether a line is one. The first shows what ends lines here.
func (r *Reader) isBoundary(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, r.dashes)
	if !ok {
		return false
	}
	rest = blanks(rest)
	if r.parts == 0 && len(rest) == 1 && rest[0] == '\n' {
		r.line = r.line[1:]
		r.boundary = r.boundary[1:]
	}
	return bytes.Equal(rest, r.line)
}

// isLast tells whether a line is the boundary behind the last part.
func (r *Reader) isLast(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, r.dashes)
	if !ok {
		return false
	}
	if rest, ok = bytes.CutPrefix(rest, []byte("--")); !ok {
		return false
	}
	rest = blanks(rest)
	return len(rest) == 0 || bytes.Equal(rest, r.line)
}

// Read reads the part's contents.
func (p *Part) Read(b []byte) (int, error) { return p.body.Read(b) }

// Close skips what is left of the part.
func (p *Part) Close() error {
	io.Copy(io.Discard, p)
	return nil
}

type partBody struct{ p *Part }

func (b partBody) Read(d []byte) (int, error) {
	p := b.p
	in := p.r.in
	var readErr error
	for p.ready == 0 && p.err == nil {
		seen, _ := in.Peek(in.Buffered())
		p.ready, p.err = p.scan(seen, readErr)
		if p.ready == 0 && p.err == nil {
			if _, readErr = in.Peek(len(seen) + 1); readErr == io.EOF {
				readErr = io.ErrUnexpectedEOF
			}
		}
	}
	if p.ready == 0 {
		return 0, p.err
	}
	n, _ := in.Read(d[:min(len(d), p.ready)])
	p.ready -= n
	p.begun = p.begun || n > 0
	if p.ready == 0 && p.err != nil {
		return n, p.err
	}
	return n, nil
}

// scan says how many of the bytes seen are the part's; io.EOF if a boundary follows them. readErr is why there are no more bytes.
func (p *Part) scan(seen []byte, readErr error) (int, error) {
	if !p.begun {
		// The part may be empty: then the boundary follows the header at once.
		if bytes.HasPrefix(seen, p.r.dashes) {
			switch ends(seen[len(p.r.dashes):], readErr) {
			case yes:
				return 0, io.EOF
			case unknown:
				return 0, nil
			}
			return len(p.r.dashes), nil
		}
		if bytes.HasPrefix(p.r.dashes, seen) {
			return 0, readErr
		}
	}
	boundary := p.r.boundary
	if i := bytes.Index(seen, boundary); i >= 0 {
		switch ends(seen[i+len(boundary):], readErr) {
		case yes:
			return i, io.EOF
		case unknown:
			return i, nil
		}
		return i + len(boundary), nil
	}
	if bytes.HasPrefix(boundary, seen) {
		return 0, readErr
	}
	// The end of what was seen may be the beginning of a boundary.
	if i := bytes.LastIndexByte(seen, boundary[0]); i >= 0 && bytes.HasPrefix(boundary, seen[i:]) {
		return i, nil
	}
	return len(seen), readErr
}

const (
	no = iota
	yes
	unknown
)

// ends tells whether what follows the text of a boundary makes it one.
func ends(rest []byte, readErr error) int {
	switch {
	case len(rest) == 0:
		if readErr != nil {
			return yes
		}
		return unknown
	case rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n':
		return yes
	case rest[0] != '-':
		return no
	case len(rest) == 1:
		if readErr != nil {
			return no
		}
		return unknown
	case rest[1] == '-':
		return yes
	}
	return no
}

func (p *Part) parse() {
	if p.params == nil {
		p.disposition, p.params, _ = mime.ParseMediaType(p.Header.Get("Content-Disposition"))
		if p.params == nil {
			p.params = map[string]string{}
		}
	}
}

// FormName is the name of the form's field, "" if the part is none.
func (p *Part) FormName() string {
	p.parse()
	if p.disposition != "form-data" {
		return ""
	}
	return p.params["name"]
}

// FileName is the name of the file, without directories; "" if the part is none.
func (p *Part) FileName() string {
	p.parse()
	if name := p.params["filename"]; name != "" {
		return filepath.Base(name)
	}
	return ""
}
