package http

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime/multipart"
	"net/textproto"
	"net/url"
	"slices"
	"strings"
)

// Request is a request as a server has received it, or as a client is to send it. The fields do not mean quite the same for both.
type Request struct {
	Method string // "" is GET for clients

	// URL is what is asked for: for clients with the host to connect to, for servers mostly path and query.
	URL *url.URL

	// Proto is the protocol of a request that was received: "HTTP/1.1", 1, 1.
	Proto      string
	ProtoMajor int
	ProtoMinor int

	// Header has what was received, or is to be sent, but for Host, which has a field of its own.
	Header Header

	// Body is never nil for servers, who need not close it. For clients nil is no body; the Transport closes it.
	Body io.ReadCloser

	// GetBody gives another copy of Body, for redirects. Clients may leave it nil.
	GetBody func() (io.ReadCloser, error)

	// ContentLength is the length of Body; -1 is unknown, and for clients so is 0 if there is a Body.
	ContentLength int64

	TransferEncoding []string

	// Close says that the connection is to be closed behind the answer.
	Close bool

	// Host is the host that is asked for. For clients it may differ from that of URL, which it replaces in what is sent.
	Host string

	// Form has the parameters of the query and of the body, PostForm only those of the body; both are nil before ParseForm.
	Form     url.Values
	PostForm url.Values

	// MultipartForm is the form with files, nil before ParseMultipartForm.
	MultipartForm *multipart.Form

	// Trailer has what came, or is to be sent, behind the body.
	Trailer Header

	// RemoteAddr says who sent a request, "host:port".
	RemoteAddr string

	// RequestURI is what stands in the first line of a request that was received. Clients must leave it empty.
	RequestURI string

	// Cancel is an old way to give up a request. Use a context.
	Cancel <-chan struct{}

	// Response is the answer that sent a client here by a redirect.
	Response *Response

	// Pattern is what a ServeMux matched.
	Pattern string

	ctx     context.Context
	pattern *pattern
	values  []string          // of the pattern's wildcards
	others  map[string]string // set by SetPathValue
}

// Context is the request's context: for servers one that ends when the client goes away or the answer is complete.
func (r *Request) Context() context.Context {
	if r.ctx != nil {
		return r.ctx
	}
	return context.Background()
}

// WithContext is a shallow copy with another context.
func (r *Request) WithContext(ctx context.Context) *Request {
	if ctx == nil {
		panic("nil context")
	}
	r2 := *r
	r2.ctx = ctx
	return &r2
}

// Clone is a deep copy, but for the body, with another context.
func (r *Request) Clone(ctx context.Context) *Request {
	r2 := r.WithContext(ctx)
	if r.URL != nil {
		u := *r.URL
		if r.URL.User != nil {
			user := *r.URL.User
			u.User = &user
		}
		r2.URL = &u
	}
	r2.Header = r.Header.Clone()
	r2.Trailer = r.Trailer.Clone()
	r2.TransferEncoding = slices.Clone(r.TransferEncoding)
	r2.Form = url.Values(Header(r.Form).Clone())
	r2.PostForm = url.Values(Header(r.PostForm).Clone())
	if f := r.MultipartForm; f != nil {
		files := maps.Clone(f.File)
		for name, list := range files {
			files[name] = slices.Clone(list)
		}
		r2.MultipartForm = &multipart.Form{Value: map[string][]string(Header(f.Value).Clone()), File: files}
	}
	r2.values = slices.Clone(r.values)
	r2.others = maps.Clone(r.others)
	return r2
}

// ProtoAtLeast tells whether the protocol of the request is that or a later one.
func (r *Request) ProtoAtLeast(major, minor int) bool {
	return r.ProtoMajor > major || r.ProtoMajor == major && r.ProtoMinor >= minor
}

// UserAgent says what program the client is, if it told.
func (r *Request) UserAgent() string { return r.Header.Get("User-Agent") }

// Referer is the page that led to the request, if it was told. (The header's name is misspelt in HTTP.)
func (r *Request) Referer() string { return r.Header.Get("Referer") }

// Cookies are those that were sent.
func (r *Request) Cookies() []*Cookie { return readCookies(r.Header, "") }

// CookiesNamed are those of a name.
func (r *Request) CookiesNamed(name string) []*Cookie {
	if name == "" {
		return []*Cookie{}
	}
	return readCookies(r.Header, name)
}

// Cookie is the first cookie of a name, or ErrNoCookie.
func (r *Request) Cookie(name string) (*Cookie, error) {
	if list := r.CookiesNamed(name); len(list) > 0 {
		return list[0], nil
	}
	return nil, ErrNoCookie
}

// AddCookie adds a cookie to a request that is to be sent.
func (r *Request) AddCookie(c *Cookie) {
	text := strings.NewReplacer("\n", "-", "\r", "-").Replace(c.Name) + "=" + quotedValue(c.Value, c.Quoted)
	if had := r.Header.Get("Cookie"); had != "" {
		text = had + "; " + text
	}
	r.Header.Set("Cookie", text)
}

// BasicAuth gives the name and password of the Authorization header, if it has such ones.
func (r *Request) BasicAuth() (username, password string, ok bool) {
	auth := r.Header.Get("Authorization")
	if len(auth) < 6 || !strings.EqualFold(auth[:6], "Basic ") {
		return "", "", false
	}
	text, err := base64.StdEncoding.DecodeString(auth[6:])
	if err != nil {
		return "", "", false
	}
	if username, password, ok = strings.Cut(string(text), ":"); !ok {
		return "", "", false
	}
	return username, password, true
}

// SetBasicAuth sets the Authorization header to a name, which has no colon, and a password.
func (r *Request) SetBasicAuth(username, password string) {
	r.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(username+":"+password)))
}

// PathValue is what a wildcard of the pattern stands for in the path, "" if there is none of that name.
func (r *Request) PathValue(name string) string {
	if i := r.wildcard(name); i >= 0 {
		return r.values[i]
	}
	return r.others[name]
}

// SetPathValue sets what PathValue gives.
func (r *Request) SetPathValue(name, value string) {
	if i := r.wildcard(name); i >= 0 {
		r.values[i] = value
		return
	}
	if r.others == nil {
		r.others = map[string]string{}
	}
	r.others[name] = value
}

// wildcard is the number of a wildcard among those with names, or -1.
func (r *Request) wildcard(name string) int {
	if r.pattern == nil {
		return -1
	}
	n := 0
	for _, s := range r.pattern.segments {
		if s.wild && s.text != "" {
			if s.text == name {
				return n
			}
			n++
		}
	}
	return -1
}

// NewRequest makes a request for a client.
func NewRequest(method, url string, body io.Reader) (*Request, error) {
	return NewRequestWithContext(context.Background(), method, url, body)
}

// NewRequestWithContext makes a request for a client. Of a bytes.Buffer, bytes.Reader or strings.Reader the length is known, and it can be sent
// again. For tests of handlers there is httptest.NewRequest.
func NewRequestWithContext(ctx context.Context, method, rawURL string, body io.Reader) (*Request, error) {
	if method == "" {
		method = "GET"
	}
	if !isToken(method) {
		return nil, fmt.Errorf("net/http: invalid method %q", method)
	}
	if ctx == nil {
		return nil, errors.New("net/http: nil Context")
	}
	u, err := url.Parse(rawURL)
	if err != nil {
		return nil, err
	}
	u.Host = strings.TrimSuffix(u.Host, ":")
	r := &Request{ctx: ctx, Method: method, URL: u, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: Header{}, Host: u.Host}
	if body == nil {
		return r, nil
	}
	closer, ok := body.(io.ReadCloser)
	if !ok {
		closer = io.NopCloser(body)
	}
	r.Body = closer
	switch b := body.(type) {
	case *bytes.Buffer:
		r.ContentLength = int64(b.Len())
		contents := b.Bytes()
		r.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(contents)), nil }
	case *bytes.Reader:
		r.ContentLength = int64(b.Len())
		again := *b
		r.GetBody = func() (io.ReadCloser, error) { b := again; return io.NopCloser(&b), nil }
	case *strings.Reader:
		r.ContentLength = int64(b.Len())
		again := *b
		r.GetBody = func() (io.ReadCloser, error) { b := again; return io.NopCloser(&b), nil }
	}
	if r.GetBody != nil && r.ContentLength == 0 {
		r.Body = NoBody
		r.GetBody = func() (io.ReadCloser, error) { return NoBody, nil }
	}
	return r, nil
}

// NoBody is a body without bytes.
var NoBody = noBody{}

type noBody struct{}

func (noBody) Read([]byte) (int, error)         { return 0, io.EOF }
func (noBody) Close() error                     { return nil }
func (noBody) WriteTo(io.Writer) (int64, error) { return 0, nil }

// ParseHTTPVersion reads "HTTP/1.1".
func ParseHTTPVersion(vers string) (major, minor int, ok bool) {
	if len(vers) != len("HTTP/1.1") || vers[:5] != "HTTP/" || vers[6] != '.' || !isDigit(vers[5]) || !isDigit(vers[7]) {
		return 0, 0, false
	}
	return int(vers[5] - '0'), int(vers[7] - '0'), true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// ReadRequest reads a request as a client has sent it. For servers, there is Server.
func ReadRequest(b *bufio.Reader) (*Request, error) {
	r, err := readRequest(b)
	if err != nil {
		return nil, err
	}
	delete(r.Header, "Host")
	return r, nil
}

func readRequest(b *bufio.Reader) (r *Request, err error) {
	tp := textproto.NewReader(b)
	line, err := tp.ReadLine()
	if err != nil {
		return nil, err
	}
	method, rest, ok := strings.Cut(line, " ")
	uri, proto, ok2 := strings.Cut(rest, " ")
	if !ok || !ok2 {
		return nil, badText("malformed HTTP request", line)
	}
	if !isToken(method) {
		return nil, badText("invalid method", method)
	}
	r = &Request{Method: method, RequestURI: uri, Proto: proto}
	if r.ProtoMajor, r.ProtoMinor, ok = ParseHTTPVersion(proto); !ok {
		return nil, badText("malformed HTTP version", proto)
	}
	// CONNECT asks for a host, not for a path.
	hostOnly := method == "CONNECT" && !strings.HasPrefix(uri, "/")
	if hostOnly {
		uri = "http://" + uri
	}
	if r.URL, err = url.ParseRequestURI(uri); err != nil {
		return nil, err
	}
	if hostOnly {
		r.URL.Scheme = ""
	}
	header, err := tp.ReadMIMEHeader()
	if err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	r.Header = Header(header)
	if len(r.Header["Host"]) > 1 {
		return nil, fmt.Errorf("too many Host headers")
	}
	if r.Host = r.URL.Host; r.Host == "" {
		r.Host = r.Header.get("Host")
	}
	noCache(r.Header)
	r.Close = wantsClose(r.ProtoMajor, r.ProtoMinor, r.Header, false)
	m := incoming{header: r.Header, method: method, status: 200, major: r.ProtoMajor, minor: r.ProtoMinor, close: r.Close, trailer: &r.Trailer}
	if err := m.read(b); err != nil {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	r.Body, r.ContentLength, r.TransferEncoding, r.Close = m.body, m.length, m.encoding(), m.close
	return r, nil
}

// noCache translates what HTTP/1.0 had into what HTTP/1.1 has.
func noCache(h Header) {
	if h.get("Pragma") == "no-cache" && !h.has("Cache-Control") {
		h["Cache-Control"] = []string{"no-cache"}
	}
}

var errNoHost = errors.New("http: Request.Write on Request with no Host or URL set")

// Write writes the request as a client sends it.
func (r *Request) Write(w io.Writer) error { return r.write(w, false, nil, nil) }

// WriteProxy writes the request as a client sends it to a proxy: with the whole URL.
func (r *Request) WriteProxy(w io.Writer) error { return r.write(w, true, nil, nil) }

// requestExclude are headers that are written from fields, not from Header.
var requestExclude = map[string]bool{
	"Host": true, "User-Agent": true, "Content-Length": true, "Transfer-Encoding": true, "Trailer": true,
}

// write writes the request, with further headers. wait, if not nil, is called between header and body: without its consent the body is not sent.
func (r *Request) write(w io.Writer, proxy bool, extra Header, wait func() bool) (err error) {
	sent := false
	defer func() {
		if !sent && r.Body != nil {
			if e := r.Body.Close(); err == nil {
				err = e
			}
		}
	}()
	host := r.Host
	if host == "" {
		if r.URL == nil {
			return errNoHost
		}
		host = r.URL.Host
	}
	if !validHost(host) {
		if proxy {
			return errors.New("http: invalid Host header")
		}
		host = "" // the request goes to the host of the URL anyway
	}
	host = withoutZone(host)
	uri := r.URL.RequestURI()
	switch {
	case proxy && r.URL.Scheme != "" && r.URL.Opaque == "":
		uri = r.URL.Scheme + "://" + host + uri
	case r.Method == "CONNECT" && r.URL.Path == "":
		if uri = host; r.URL.Opaque != "" {
			uri = r.URL.Opaque
		}
	}
	for i := 0; i < len(uri); i++ {
		if uri[i] < ' ' || uri[i] == 0x7f {
			return errors.New("net/http: can't write control character in Request.URL")
		}
	}
	bw, ok := w.(*bufio.Writer)
	if !ok {
		bw = bufio.NewWriter(w)
	}
	method := r.Method
	if method == "" {
		method = "GET"
	}
	bw.WriteString(method + " " + uri + " HTTP/1.1\r\nHost: " + host + "\r\n")
	agent := "Go-http-client/1.1"
	if r.Header.has("User-Agent") {
		agent = oneLine(r.Header.get("User-Agent"))
	}
	if agent != "" {
		bw.WriteString("User-Agent: " + agent + "\r\n")
	}
	m, err := r.outgoing(method)
	if err != nil {
		return err
	}
	if err := m.writeHeader(bw); err != nil {
		return err
	}
	r.Header.WriteSubset(bw, requestExclude)
	extra.Write(bw)
	if _, err := bw.WriteString("\r\n"); err != nil {
		return err
	}
	if wait != nil {
		if err := bw.Flush(); err != nil {
			return err
		}
		if !wait() {
			return nil
		}
	}
	sent = true
	if err := m.writeBody(bw); err != nil {
		return err
	}
	if !ok || m.flush {
		return bw.Flush()
	}
	return nil
}

// validHost tells whether host may stand in a Host header.
func validHost(host string) bool {
	for i := 0; i < len(host); i++ {
		c := host[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || strings.IndexByte("!$%&'()*+,-.:;=[]_~", c) >= 0) {
			return false
		}
	}
	return true
}

// withoutZone takes the zone off an IPv6 address in brackets.
func withoutZone(host string) string {
	if strings.HasPrefix(host, "[") {
		if end := strings.LastIndexByte(host, ']'); end > 0 {
			if zone := strings.LastIndexByte(host[:end], '%'); zone > 0 {
				return host[:zone] + host[end:]
			}
		}
	}
	return host
}

// replayable tells whether the request may be sent a second time after a connection broke.
func (r *Request) replayable() bool {
	if r.Body != nil && r.Body != NoBody && r.GetBody == nil {
		return false
	}
	switch r.Method {
	case "", "GET", "HEAD", "OPTIONS", "TRACE":
		return true
	}
	return r.Header.has("Idempotency-Key") || r.Header.has("X-Idempotency-Key")
}
