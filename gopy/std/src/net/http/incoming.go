package http

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http/internal"
	"net/textproto"
	"strconv"
	"strings"
	"sync"
)

// incoming is what requests and responses have in common when they are read: how the body is framed. The header may be changed.
type incoming struct {
	header       Header
	method       string // of the request
	status       int    // of the response, 200 for a request
	isResponse   bool
	major, minor int
	trailer      *Header // where the trailer goes

	// What read finds out.
	body    io.ReadCloser
	length  int64
	chunked bool
	close   bool // the connection ends with this message
}

// encodingError is about a Transfer-Encoding that is not known.
type encodingError struct{ text string }

func (e *encodingError) Error() string { return e.text }

func (m *incoming) encoding() []string {
	if m.chunked {
		return []string{"chunked"}
	}
	return nil
}

func (m *incoming) read(r *bufio.Reader) error {
	if err := m.readEncoding(); err != nil {
		return err
	}
	length, err := m.framing()
	if err != nil {
		return err
	}
	m.length = length
	if m.isResponse && m.method == "HEAD" {
		if m.length, err = declaredLength(m.header["Content-Length"]); err != nil {
			return err
		}
	}
	if *m.trailer, err = m.announced(); err != nil {
		return err
	}
	allowed := bodyAllowed(m.status)
	if m.isResponse && length == -1 && !m.chunked && allowed {
		m.close = true // only the end of the connection tells where the body ends
	}
	switch {
	case m.chunked && m.isResponse && (m.method == "HEAD" || !allowed), length == 0, length < 0 && !m.chunked && !m.close:
		m.body = NoBody
	case m.chunked:
		m.body = &body{src: internal.NewChunkedReader(r), trailer: m.trailer, r: r, closing: m.close}
	case length > 0:
		limited := &io.LimitedReader{R: r, N: length}
		m.body = &body{src: limited, limited: limited, closing: m.close}
	default:
		m.body = &body{src: r, closing: m.close}
	}
	return nil
}

func (m *incoming) readEncoding() error {
	raw, ok := m.header["Transfer-Encoding"]
	if !ok {
		return nil
	}
	delete(m.header, "Transfer-Encoding")
	switch {
	case m.major < 1 || m.major == 1 && m.minor < 1:
		return nil
	case len(raw) != 1:
		return &encodingError{fmt.Sprintf("too many transfer encodings: %q", raw)}
	case !strings.EqualFold(raw[0], "chunked"):
		return &encodingError{fmt.Sprintf("unsupported transfer encoding: %q", raw[0])}
	}
	m.chunked = true
	return nil
}

// framing is the body's length; -1: it is not known in advance.
func (m *incoming) framing() (int64, error) {
	given := m.header["Content-Length"]
	if len(given) > 1 {
		first := textproto.TrimString(given[0])
		for _, other := range given[1:] {
			if textproto.TrimString(other) != first {
				return 0, fmt.Errorf("http: message cannot contain multiple Content-Length headers; got %q", given)
			}
		}
		given = []string{first}
		m.header["Content-Length"] = given
	}
	n, err := declaredLength(given)
	if err != nil {
		return -1, err
	}
	switch {
	case m.isResponse && m.method == "HEAD", m.status/100 == 1, m.status == 204, m.status == 304:
		return 0, nil
	case m.chunked:
		m.header.Del("Content-Length")
		return -1, nil
	case n >= 0:
		return n, nil
	}
	m.header.Del("Content-Length")
	if m.isResponse {
		return -1, nil
	}
	return 0, nil
}

// declaredLength reads a Content-Length; -1 if there is none.
func declaredLength(given []string) (int64, error) {
	if len(given) == 0 {
		return -1, nil
	}
	text := textproto.TrimString(given[0])
	if text == "" {
		return 0, badText("invalid empty Content-Length", text)
	}
	n, err := strconv.ParseUint(text, 10, 63)
	if err != nil {
		return 0, badText("bad Content-Length", text)
	}
	return int64(n), nil
}

// announced is the trailer with the names that the header announces, nil if there are none.
func (m *incoming) announced() (Header, error) {
	if !m.header.has("Trailer") || !m.chunked {
		return nil, nil
	}
	trailer := Header{}
	for _, value := range m.header["Trailer"] {
		for _, name := range elements(value) {
			name = CanonicalHeaderKey(name)
			switch name {
			case "Transfer-Encoding", "Trailer", "Content-Length":
				return nil, badText("bad trailer key", name)
			}
			trailer[name] = nil
		}
	}
	m.header.Del("Trailer")
	if len(trailer) == 0 {
		return nil, nil
	}
	return trailer, nil
}

// wantsClose tells whether the sender of a message wants the connection closed behind it.
func wantsClose(major, minor int, h Header, drop bool) bool {
	if major < 1 {
		return true
	}
	values := h["Connection"]
	if major == 1 && minor == 0 {
		return hasToken(values, "close") || !hasToken(values, "keep-alive")
	}
	if !hasToken(values, "close") {
		return false
	}
	if drop {
		h.Del("Connection")
	}
	return true
}

// bodyAllowed tells whether an answer with this status may have a body.
func bodyAllowed(status int) bool {
	return !(status >= 100 && status <= 199 || status == 204 || status == 304)
}

// maxDrain is how much of a body that a handler has not read a server reads and drops, to use the connection again.
const maxDrain = 256 << 10

// A body reads the contents of a message, and behind chunks the trailer.
type body struct {
	src     io.Reader
	limited *io.LimitedReader // src, where the length is known
	trailer *Header           // where the trailer goes; nil: there is none to read
	r       *bufio.Reader
	closing bool // the connection ends with the body
	early   bool // Close need not read all: set by servers

	mu     sync.Mutex
	ended  bool
	closed bool
	gaveUp bool   // Close has not read all
	onEnd  func() // called when the end was read
}

func (b *body) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return 0, ErrBodyReadAfterClose
	}
	return b.read(p)
}

func (b *body) read(p []byte) (n int, err error) {
	if b.ended {
		return 0, io.EOF
	}
	n, err = b.src.Read(p)
	switch {
	case err == io.EOF && b.limited != nil && b.limited.N > 0:
		b.ended = true
		err = io.ErrUnexpectedEOF
	case err == io.EOF:
		b.ended = true
		if b.trailer != nil {
			if e := b.readTrailer(); e != nil {
				err = e
				b.ended, b.closed = false, true
			}
			b.trailer = nil
		}
	case err == nil && n > 0 && b.limited != nil && b.limited.N == 0:
		b.ended = true
		err = io.EOF
	}
	if b.ended && b.onEnd != nil {
		b.onEnd()
	}
	return n, err
}

var errTrailerEOF = errors.New("http: unexpected EOF reading trailer")

func (b *body) readTrailer() error {
	two, err := b.r.Peek(2)
	if string(two) == "\r\n" {
		b.r.Discard(2)
		return nil
	}
	if len(two) < 2 {
		return errTrailerEOF
	}
	if err != nil {
		return err
	}
	// It must fit into the buffer: its end is looked for before it is read.
	for n := 4; ; n++ {
		seen, err := b.r.Peek(n)
		if bytes.HasSuffix(seen, []byte("\r\n\r\n")) {
			break
		}
		if err != nil {
			return errors.New("http: suspiciously long trailer after chunked body")
		}
	}
	h, err := textproto.NewReader(b.r).ReadMIMEHeader()
	if err != nil {
		if err == io.EOF {
			return errTrailerEOF
		}
		return err
	}
	if *b.trailer == nil {
		*b.trailer = Header(h)
	} else {
		maps.Copy(*b.trailer, Header(h))
	}
	return nil
}

// Close reads what is left, so that the next message can be read. A server's body gives up where that is much.
func (b *body) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	var err error
	switch {
	case b.ended, b.trailer == nil && b.closing:
	case b.early && b.limited != nil && b.limited.N > maxDrain:
		b.gaveUp = true
	case b.early:
		n, e := io.CopyN(io.Discard, unlockedBody{b}, maxDrain+1)
		if b.gaveUp = e != io.EOF || n > maxDrain; b.gaveUp {
			err = e
		}
	default:
		_, err = io.Copy(io.Discard, unlockedBody{b})
	}
	b.closed = true
	return err
}

// unlockedBody is a body for those who hold its mutex.
type unlockedBody struct{ b *body }

func (u unlockedBody) Read(p []byte) (int, error) { return u.b.read(p) }

// remains tells whether the end was not read yet.
func (b *body) remains() bool {
	if b == nil {
		return false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return !b.ended
}

func (b *body) closedEarly() bool {
	if b == nil {
		return false
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.gaveUp
}

func (b *body) whenRead(f func()) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.onEnd = f
}
