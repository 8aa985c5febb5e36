// Package httputil has tools around HTTP: messages as text, chunks, and a proxy for servers.
package httputil

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/internal"
	"strings"
	"sync"
	"time"
)

// ErrLineTooLong is what reading chunks gives if a line is too long.
var ErrLineTooLong = internal.ErrLineTooLong

// NewChunkedReader reads the contents of chunks. Package http does that itself for bodies.
func NewChunkedReader(r io.Reader) io.Reader { return internal.NewChunkedReader(r) }

// NewChunkedWriter writes in chunks; Close writes the last, empty one, but not the line end behind it. Package http does that itself for bodies.
func NewChunkedWriter(w io.Writer) io.WriteCloser { return internal.NewChunkedWriter(w) }

// twice reads a body and gives two that are the same.
func twice(b io.ReadCloser) (io.ReadCloser, io.ReadCloser, error) {
	if b == nil || b == http.NoBody {
		return http.NoBody, http.NoBody, nil
	}
	text, err := io.ReadAll(b)
	if err != nil {
		return nil, b, err
	}
	if err := b.Close(); err != nil {
		return nil, b, err
	}
	return io.NopCloser(bytes.NewReader(text)), io.NopCloser(bytes.NewReader(text)), nil
}

var dumpExclude = map[string]bool{"Host": true, "Transfer-Encoding": true, "Trailer": true}

// DumpRequest writes a request that a server has received as it was sent, as far as that is known. The body is read and replaced.
func DumpRequest(req *http.Request, body bool) ([]byte, error) {
	var contents io.ReadCloser
	if body && req.Body != nil {
		var err error
		if contents, req.Body, err = twice(req.Body); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	uri, method := req.RequestURI, req.Method
	if uri == "" {
		uri = req.URL.RequestURI()
	}
	if method == "" {
		method = "GET"
	}
	fmt.Fprintf(&b, "%s %s HTTP/%d.%d\r\n", method, uri, req.ProtoMajor, req.ProtoMinor)
	if !strings.HasPrefix(req.RequestURI, "http://") && !strings.HasPrefix(req.RequestURI, "https://") {
		host := req.Host
		if host == "" && req.URL != nil {
			host = req.URL.Host
		}
		if host != "" {
			fmt.Fprintf(&b, "Host: %s\r\n", host)
		}
	}
	if len(req.TransferEncoding) > 0 {
		fmt.Fprintf(&b, "Transfer-Encoding: %s\r\n", strings.Join(req.TransferEncoding, ","))
	}
	if err := req.Header.WriteSubset(&b, dumpExclude); err != nil {
		return nil, err
	}
	b.WriteString("\r\n")
	if contents != nil {
		if len(req.TransferEncoding) > 0 && req.TransferEncoding[0] == "chunked" {
			w := NewChunkedWriter(&b)
			io.Copy(w, contents)
			w.Close()
			b.WriteString("\r\n")
		} else {
			io.Copy(&b, contents)
		}
	}
	return b.Bytes(), nil
}

// DumpRequestOut writes a request as a client sends it, with what http.Transport adds. The body is read and replaced.
func DumpRequestOut(req *http.Request, body bool) ([]byte, error) {
	sent := *req
	dummy := false
	if body {
		var err error
		if sent.Body, req.Body, err = twice(req.Body); err != nil {
			return nil, err
		}
		if sent.Body == http.NoBody && req.Body == http.NoBody && req.ContentLength == 0 {
			sent.Body = nil
		}
	} else if req.Body != nil && req.Body != http.NoBody {
		length := req.ContentLength
		if length == 0 {
			length = -1
		}
		sent.Body = io.NopCloser(io.LimitReader(filler{}, length))
		dummy = true
	}
	if req.URL.Scheme == "https" {
		u := *req.URL
		u.Scheme = "http"
		sent.URL = &u
	}
	c := &dumpConn{requests: make(chan struct{})}
	reader, writer := io.Pipe()
	c.copy = writer
	go func() {
		// The answer comes when the request is complete.
		if r, err := http.ReadRequest(bufio.NewReader(reader)); err == nil {
			io.Copy(io.Discard, r.Body)
		}
		close(c.requests)
		io.Copy(io.Discard, reader)
	}()
	t := &http.Transport{Dial: func(network, addr string) (net.Conn, error) { return c, nil }}
	_, err := t.RoundTrip(&sent)
	writer.Close()
	t.CloseIdleConnections()
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	dump := c.written.Bytes()
	if dummy {
		if i := bytes.Index(dump, []byte("\r\n\r\n")); i >= 0 {
			dump = dump[:i+4]
		}
	}
	return dump, nil
}

// filler stands for a body that is not wanted.
type filler struct{}

func (filler) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// A dumpConn is a connection that keeps what is written, and then gives an answer.
type dumpConn struct {
	mu       sync.Mutex
	written  bytes.Buffer
	copy     io.Writer
	requests chan struct{}
	answer   io.Reader
}

func (c *dumpConn) Write(p []byte) (int, error) {
	c.mu.Lock()
	c.written.Write(p)
	c.mu.Unlock()
	c.copy.Write(p)
	return len(p), nil
}

func (c *dumpConn) Read(p []byte) (int, error) {
	if c.answer == nil {
		<-c.requests
		c.answer = strings.NewReader("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
	}
	return c.answer.Read(p)
}

func (c *dumpConn) Close() error                       { return nil }
func (c *dumpConn) LocalAddr() net.Addr                { return nil }
func (c *dumpConn) RemoteAddr() net.Addr               { return nil }
func (c *dumpConn) SetDeadline(t time.Time) error      { return nil }
func (c *dumpConn) SetReadDeadline(t time.Time) error  { return nil }
func (c *dumpConn) SetWriteDeadline(t time.Time) error { return nil }

var errUnread = errors.New("the body is not to be read")

type unread struct{}

func (unread) Read([]byte) (int, error) { return 0, errUnread }
func (unread) Close() error             { return nil }

// DumpResponse writes an answer as a server sends it. The body is read and replaced.
func DumpResponse(resp *http.Response, body bool) ([]byte, error) {
	copied := *resp
	switch {
	case !body && resp.ContentLength != 0:
		copied.Body = unread{}
	case !body || resp.Body == nil:
		copied.Body = io.NopCloser(strings.NewReader(""))
	default:
		var err error
		if copied.Body, resp.Body, err = twice(resp.Body); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	if err := copied.Write(&b); err != nil && err != errUnread {
		return nil, err
	}
	return b.Bytes(), nil
}
