package http

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/textproto"
	"net/url"
	"strconv"
	"strings"
)

// Response is an answer as a client has received it.
type Response struct {
	Status     string // "200 OK"
	StatusCode int
	Proto      string // "HTTP/1.1"
	ProtoMajor int
	ProtoMinor int

	// Header has what was received, but for what fields below tell.
	Header Header

	// Body is never nil for clients, who have to close it. Only if it was read to its end and closed the connection can be used again.
	Body io.ReadCloser

	// ContentLength is the length of Body, -1: not known.
	ContentLength int64

	TransferEncoding []string

	// Close says that the connection was closed behind the answer.
	Close bool

	// Uncompressed says that Body was compressed and has been decompressed.
	Uncompressed bool

	// Trailer has what came behind the body, once that was read.
	Trailer Header

	// Request is the request that this answers.
	Request *Request
}

// Cookies are those that the answer sets.
func (r *Response) Cookies() []*Cookie { return readSetCookies(r.Header) }

// Location is where the answer says to go, relative to the request's URL; or ErrNoLocation.
func (r *Response) Location() (*url.URL, error) {
	to := r.Header.Get("Location")
	if to == "" {
		return nil, ErrNoLocation
	}
	if r.Request != nil && r.Request.URL != nil {
		return r.Request.URL.Parse(to)
	}
	return url.Parse(to)
}

// ProtoAtLeast tells whether the protocol of the answer is that or a later one.
func (r *Response) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

// ReadResponse reads an answer to a request; nil stands for one with GET.
func ReadResponse(r *bufio.Reader, req *Request) (*Response, error) {
	tp := textproto.NewReader(r)
	line, err := tp.ReadLine()
	if err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	proto, status, ok := strings.Cut(line, " ")
	if !ok {
		return nil, badText("malformed HTTP response", line)
	}
	resp := &Response{Proto: proto, Status: strings.TrimLeft(status, " "), Request: req}
	code, _, _ := strings.Cut(resp.Status, " ")
	if resp.StatusCode, err = strconv.Atoi(code); err != nil || len(code) != 3 || resp.StatusCode < 0 {
		return nil, badText("malformed HTTP status code", code)
	}
	if resp.ProtoMajor, resp.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, badText("malformed HTTP version", proto)
	}
	header, err := tp.ReadMIMEHeader()
	if err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	resp.Header = Header(header)
	noCache(resp.Header)
	m := incoming{header: resp.Header, method: "GET", status: resp.StatusCode, isResponse: true, major: resp.ProtoMajor, minor: resp.ProtoMinor,
		trailer: &resp.Trailer}
	if req != nil {
		m.method = req.Method
	}
	m.close = wantsClose(resp.ProtoMajor, resp.ProtoMinor, resp.Header, true)
	if err := m.read(r); err != nil {
		return nil, err
	}
	resp.Body, resp.ContentLength, resp.TransferEncoding, resp.Close = m.body, m.length, m.encoding(), m.close
	return resp, nil
}

var responseExclude = map[string]bool{"Content-Length": true, "Transfer-Encoding": true, "Trailer": true}

// Write writes the answer as a server sends it, and closes the body.
func (r *Response) Write(w io.Writer) error {
	text := StatusText(r.StatusCode)
	if r.Status != "" {
		text = strings.TrimPrefix(r.Status, strconv.Itoa(r.StatusCode)+" ")
	} else if text == "" {
		text = "status code " + strconv.Itoa(r.StatusCode)
	}
	if _, err := fmt.Fprintf(w, "HTTP/%d.%d %03d %s\r\n", r.ProtoMajor, r.ProtoMinor, r.StatusCode, text); err != nil {
		return err
	}
	m := &outgoing{isResponse: true, length: r.ContentLength, close: r.Close, encoding: r.TransferEncoding, header: r.Header, trailer: r.Trailer}
	if r.Body != nil {
		m.body, m.closer = r.Body, r.Body
	}
	if r.Request != nil {
		m.method = r.Request.Method
		m.noBody = m.method == "HEAD"
	}
	if m.length == 0 && m.body != nil {
		// 0 may mean that nobody said: a byte tells.
		var first [1]byte
		n, err := m.body.Read(first[:])
		if err != nil && err != io.EOF {
			return err
		}
		if n == 0 {
			m.body, m.closer = NoBody, NoBody
		} else {
			m.length = -1
			m.body = io.MultiReader(bytes.NewReader(first[:1]), r.Body)
		}
	}
	if m.length == -1 && !m.close && r.ProtoAtLeast(1, 1) && !isChunked(m.encoding) && !r.Uncompressed {
		m.close = true
	}
	unframed := m.length == 0 && !isChunked(m.encoding) && bodyAllowed(r.StatusCode)
	if err := m.finish(r.ProtoAtLeast(1, 1)); err != nil {
		return err
	}
	if err := m.writeHeader(w); err != nil {
		return err
	}
	if err := r.Header.WriteSubset(w, responseExclude); err != nil {
		return err
	}
	end := "\r\n"
	if unframed && !m.tellsLength() {
		end = "Content-Length: 0\r\n\r\n"
	}
	if _, err := io.WriteString(w, end); err != nil {
		return err
	}
	return m.writeBody(w)
}

// switches tells whether the answer changes the protocol of the connection.
func (r *Response) switches() bool { return switchesProtocol(r.StatusCode, r.Header) }

func switchesProtocol(code int, h Header) bool {
	return code == StatusSwitchingProtocols && h.Get("Upgrade") != "" && hasToken(h["Connection"], "Upgrade")
}
