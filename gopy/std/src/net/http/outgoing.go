package http

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http/internal"
	"slices"
	"strconv"
	"strings"
)

// outgoing is what requests and responses have in common when they are written: how the body is framed.
type outgoing struct {
	method     string
	isResponse bool
	noBody     bool // an answer to HEAD
	body       io.Reader
	closer     io.Closer
	length     int64 // -1: not known
	close      bool
	encoding   []string
	header     Header
	trailer    Header
	flush      bool // the header is to be sent before the body, which may take time
}

// outgoing is how a request is sent.
func (r *Request) outgoing(method string) (*outgoing, error) {
	if r.ContentLength != 0 && r.Body == nil {
		return nil, fmt.Errorf("http: Request.ContentLength=%d with nil Body", r.ContentLength)
	}
	m := &outgoing{method: method, close: r.Close, encoding: r.TransferEncoding, header: r.Header, trailer: r.Trailer}
	if r.Body != nil {
		m.body, m.closer = r.Body, r.Body
	}
	m.length = r.bodyLength()
	if m.length < 0 && len(m.encoding) == 0 && method != "CONNECT" {
		switch method {
		case "GET", "HEAD", "DELETE", "OPTIONS", "PROPFIND", "SEARCH":
			// These mostly have no body: if there is not a single byte, nothing is said about one.
			m.probe()
		}
		if m.body != nil {
			m.encoding = []string{"chunked"}
		}
	}
	m.flush = m.length != 0 && !r.inMemory()
	return m, m.finish(true)
}

// bodyLength is the length of a request's body; -1: not known.
func (r *Request) bodyLength() int64 {
	switch {
	case r.Body == nil || r.Body == NoBody:
		return 0
	case r.ContentLength != 0:
		return r.ContentLength
	}
	return -1
}

// inMemory tells whether the body is one whose bytes are there already.
func (r *Request) inMemory() bool { return r.GetBody != nil }

// probe reads a byte of the body.
func (m *outgoing) probe() {
	var first [1]byte
	n, err := m.body.Read(first[:])
	switch {
	case n == 0 && err == io.EOF:
		m.body, m.length = nil, 0
	case n == 0 && err != nil:
		m.body = failing{err}
	case n == 1 && err != nil:
		m.body = io.MultiReader(bytes.NewReader(first[:]), failing{err})
	case n == 1:
		m.body = io.MultiReader(bytes.NewReader(first[:]), m.body)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func isChunked(encoding []string) bool { return len(encoding) > 0 && encoding[0] == "chunked" }

// finish makes the fields fit each other.
func (m *outgoing) finish(atLeast11 bool) error {
	if m.noBody {
		m.body = nil
		if isChunked(m.encoding) {
			m.length = -1
		}
	} else {
		if !atLeast11 || m.body == nil {
			m.encoding = nil
		}
		if isChunked(m.encoding) {
			m.length = -1
		} else if m.body == nil {
			m.length = 0
		}
	}
	if !isChunked(m.encoding) {
		m.trailer = nil
	}
	for name, values := range m.trailer {
		if !isToken(name) {
			return fmt.Errorf("net/http: invalid trailer field name %q", name)
		}
		for _, value := range values {
			if !validValue(value) {
				return fmt.Errorf("net/http: invalid trailer field value for %q", name)
			}
		}
	}
	return nil
}

// tellsLength tells whether a Content-Length is sent.
func (m *outgoing) tellsLength() bool {
	switch {
	case isChunked(m.encoding) || m.length < 0:
		return false
	case m.length > 0:
		return true
	}
	switch m.method {
	case "POST", "PUT", "PATCH":
		return true
	case "GET", "HEAD":
		return false
	}
	return len(m.encoding) == 1 && m.encoding[0] == "identity"
}

// writeHeader writes what says how the body is framed.
func (m *outgoing) writeHeader(w io.Writer) error {
	text := ""
	if m.close && !m.header.connection("close") {
		text = "Connection: close\r\n"
	}
	if m.tellsLength() {
		text += "Content-Length: " + strconv.FormatInt(m.length, 10) + "\r\n"
	} else if isChunked(m.encoding) {
		text += "Transfer-Encoding: chunked\r\n"
	}
	var names []string
	for name := range m.trailer {
		name = CanonicalHeaderKey(name)
		switch name {
		case "Transfer-Encoding", "Trailer", "Content-Length":
			return badText("invalid Trailer key", name)
		}
		names = append(names, name)
	}
	if names != nil {
		slices.Sort(names)
		text += "Trailer: " + strings.Join(names, ",") + "\r\n"
	}
	_, err := io.WriteString(w, text)
	return err
}

// bodyError is an error of the body that is to be sent, not of the connection.
type bodyError struct{ error }

func (e bodyError) Unwrap() error { return e.error }

// watched remembers the error of a body.
type watched struct {
	r   io.Reader
	err error
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}

// writeBody writes the body, and closes it whatever happens.
func (m *outgoing) writeBody(w io.Writer) (err error) {
	closed := false
	defer func() {
		if m.closer != nil && !closed {
			if e := m.closer.Close(); err == nil {
				err = e
			}
		}
	}()
	var n int64
	if m.body != nil {
		if bw, ok := w.(*bufio.Writer); ok && m.flush {
			if err := bw.Flush(); err != nil {
				return err
			}
		}
		src := &watched{r: m.body}
		switch {
		case isChunked(m.encoding):
			if bw, ok := w.(*bufio.Writer); ok && !m.isResponse {
				w = &internal.Flushing{Writer: bw}
			}
			cw := internal.NewChunkedWriter(w)
			if _, err = io.Copy(cw, src); err == nil {
				err = cw.Close()
			}
		case m.length < 0:
			n, err = io.Copy(struct{ io.Writer }{w}, src)
		default:
			if n, err = io.Copy(w, io.LimitReader(src, m.length)); err == nil {
				var more int64
				more, err = io.Copy(io.Discard, src)
				n += more
			}
		}
		if src.err != nil && err == src.err && !m.isResponse {
			return bodyError{err}
		}
		if err != nil {
			return err
		}
	}
	if m.closer != nil {
		closed = true
		if err := m.closer.Close(); err != nil {
			return err
		}
	}
	if !m.noBody && m.length >= 0 && m.length != n {
		return fmt.Errorf("http: ContentLength=%d with Body length %d", m.length, n)
	}
	if !m.noBody && isChunked(m.encoding) {
		if err := m.trailer.Write(w); err != nil {
			return err
		}
		_, err = io.WriteString(w, "\r\n")
		if f, ok := w.(*internal.Flushing); ok && err == nil {
			err = f.Flush()
		}
	}
	return err
}
