package httputil

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"mime"
	"net"
	"net/http"
	"net/textproto"
	"net/url"
	"strings"
	"time"
)

// ProxyRequest is a request that a ReverseProxy is about to pass on.
type ProxyRequest struct {
	In  *http.Request // as it was received; not to be changed
	Out *http.Request // as it will be sent
}

// SetURL sends the request to a server. Paths and queries are joined, and Host becomes that of the server.
func (r *ProxyRequest) SetURL(target *url.URL) {
	sendTo(r.Out, target)
	r.Out.Host = ""
}

// SetXForwarded sets the headers X-Forwarded-For, -Host and -Proto to what is known of the client.
func (r *ProxyRequest) SetXForwarded() {
	if ip, _, err := net.SplitHostPort(r.In.RemoteAddr); err == nil {
		r.Out.Header.Set("X-Forwarded-For", strings.Join(append(r.Out.Header["X-Forwarded-For"], ip), ", "))
	} else {
		r.Out.Header.Del("X-Forwarded-For")
	}
	r.Out.Header.Set("X-Forwarded-Host", r.In.Host)
	r.Out.Header.Set("X-Forwarded-Proto", "http")
}

// ReverseProxy is a Handler that passes requests on to another server. Either Rewrite or Director says how.
type ReverseProxy struct {
	// Rewrite changes the request that will be sent. Headers about forwarding are removed from it before.
	Rewrite func(*ProxyRequest)

	Transport http.RoundTripper // http.DefaultTransport if it is nil

	// FlushInterval is after what time parts of an answer are passed on; negative: at once, as for answers of unknown length; 0: when buffers
	// are full.
	FlushInterval time.Duration

	ErrorLog   *log.Logger
	BufferPool BufferPool

	// ModifyResponse changes an answer. With an error, ErrorHandler answers instead.
	ModifyResponse func(*http.Response) error

	// ErrorHandler answers if the server cannot; without it that is logged, and the answer is status 502.
	ErrorHandler func(http.ResponseWriter, *http.Request, error)

	// Director changes the request that will be sent. Rewrite is to be preferred.
	Director func(*http.Request)
}

// BufferPool gives buffers for copying.
type BufferPool interface {
	Get() []byte
	Put([]byte)
}

// NewSingleHostReverseProxy passes requests on to a server, whose path goes before theirs.
func NewSingleHostReverseProxy(target *url.URL) *ReverseProxy {
	return &ReverseProxy{Director: func(req *http.Request) { sendTo(req, target) }}
}

func sendTo(req *http.Request, target *url.URL) {
	req.URL.Scheme, req.URL.Host = target.Scheme, target.Host
	req.URL.Path, req.URL.RawPath = joinPaths(target, req.URL)
	if target.RawQuery == "" || req.URL.RawQuery == "" {
		req.URL.RawQuery = target.RawQuery + req.URL.RawQuery
	} else {
		req.URL.RawQuery = target.RawQuery + "&" + req.URL.RawQuery
	}
}

// joinPaths joins two paths with one slash between.
func joinPaths(a, b *url.URL) (path, raw string) {
	join := func(a, b string, has, starts bool) string {
		switch {
		case has && starts:
			return a + b[1:]
		case !has && !starts:
			return a + "/" + b
		}
		return a + b
	}
	if a.RawPath == "" && b.RawPath == "" {
		return join(a.Path, b.Path, strings.HasSuffix(a.Path, "/"), strings.HasPrefix(b.Path, "/")), ""
	}
	x, y := a.EscapedPath(), b.EscapedPath()
	has, starts := strings.HasSuffix(x, "/"), strings.HasPrefix(y, "/")
	return join(a.Path, b.Path, has, starts), join(x, y, has, starts)
}

func (p *ReverseProxy) logf(format string, args ...any) {
	if p.ErrorLog != nil {
		p.ErrorLog.Printf(format, args...)
	} else {
		log.Printf(format, args...)
	}
}

func (p *ReverseProxy) fail(w http.ResponseWriter, r *http.Request, err error, status int) {
	if p.ErrorHandler != nil {
		p.ErrorHandler(w, r, err)
		return
	}
	p.logf("http: proxy error: %v", err)
	w.WriteHeader(status)
}

// removeHops removes headers that are about one connection only.
func removeHops(h http.Header) {
	for _, value := range h["Connection"] {
		for _, name := range strings.Split(value, ",") {
			if name = textproto.TrimString(name); name != "" {
				h.Del(name)
			}
		}
	}
	for _, name := range [...]string{"Connection", "Proxy-Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Te", "Trailer",
		"Transfer-Encoding", "Upgrade"} {
		h.Del(name)
	}
}

// hasToken tells whether a header has a token in a list.
func hasToken(values []string, token string) bool {
	for _, value := range values {
		for _, element := range strings.Split(value, ",") {
			if strings.EqualFold(textproto.TrimString(element), token) {
				return true
			}
		}
	}
	return false
}

// ServeHTTP passes a request on.
func (p *ReverseProxy) ServeHTTP(rw http.ResponseWriter, req *http.Request) {
	out := req.Clone(req.Context())
	if req.ContentLength == 0 {
		out.Body = nil
	}
	if out.Body != nil {
		defer out.Body.Close()
	}
	if out.Header == nil {
		out.Header = http.Header{}
	}
	if (p.Director != nil) == (p.Rewrite != nil) {
		p.fail(rw, req, errors.New("ReverseProxy must have exactly one of Director or Rewrite set"), http.StatusBadGateway)
		return
	}
	if p.Director != nil {
		p.Director(out)
		if out.Form != nil {
			out.URL.RawQuery = cleanQuery(out.URL.RawQuery)
		}
	}
	out.Close = false
	if hasToken(out.Header["Connection"], "Upgrade") && out.Header.Get("Upgrade") != "" {
		p.fail(rw, out, errors.New("gopy's ReverseProxy cannot pass on a change of protocol"), http.StatusBadGateway)
		return
	}
	removeHops(out.Header)
	if hasToken(req.Header["Te"], "trailers") {
		out.Header.Set("Te", "trailers")
	}
	if p.Rewrite != nil {
		for _, name := range [...]string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"} {
			out.Header.Del(name)
		}
		out.URL.RawQuery = cleanQuery(out.URL.RawQuery)
		pr := &ProxyRequest{In: req, Out: out}
		p.Rewrite(pr)
		out = pr.Out
	} else if ip, _, err := net.SplitHostPort(req.RemoteAddr); err == nil {
		// A name that is there with nil for values says: do not set it.
		if prior, ok := out.Header["X-Forwarded-For"]; !ok || prior != nil {
			out.Header.Set("X-Forwarded-For", strings.Join(append(prior, ip), ", "))
		}
	}
	if out.Method == "CONNECT" {
		p.fail(rw, out, errors.New("client sent unsupported CONNECT request"), http.StatusMethodNotAllowed)
		return
	}
	if _, ok := out.Header["User-Agent"]; !ok {
		out.Header.Set("User-Agent", "") // so that none of ours is sent
	}
	transport := p.Transport
	if transport == nil {
		transport = http.DefaultTransport
	}
	res, err := transport.RoundTrip(out)
	if err != nil {
		p.fail(rw, out, err, http.StatusBadGateway)
		return
	}
	if res.StatusCode == http.StatusSwitchingProtocols {
		res.Body.Close()
		p.fail(rw, out, fmt.Errorf("backend tried to switch protocol %q when %q was requested", res.Header.Get("Upgrade"), ""),
			http.StatusBadGateway)
		return
	}
	removeHops(res.Header)
	if p.ModifyResponse != nil {
		if err := p.ModifyResponse(res); err != nil {
			res.Body.Close()
			p.fail(rw, out, err, http.StatusBadGateway)
			return
		}
	}
	p.answer(rw, req, res)
}

func addHeader(to, from http.Header) {
	for name, values := range from {
		for _, value := range values {
			to.Add(name, value)
		}
	}
}

// answer passes an answer on.
func (p *ReverseProxy) answer(rw http.ResponseWriter, req *http.Request, res *http.Response) {
	h := rw.Header()
	addHeader(h, res.Header)
	announced := len(res.Trailer)
	if announced > 0 {
		var names []string
		for name := range res.Trailer {
			names = append(names, name)
		}
		h.Add("Trailer", strings.Join(names, ", "))
	}
	rw.WriteHeader(res.StatusCode)
	err := p.copyBody(rw, res)
	res.Body.Close()
	if err != nil {
		if req.Context().Value(http.ServerContextKey) == nil {
			p.logf("suppressing panic for copyResponse error in test; copy error: %v", err)
			return
		}
		panic(http.ErrAbortHandler) // the client must not take the answer for complete
	}
	if len(res.Trailer) > 0 {
		http.NewResponseController(rw).Flush() // in chunks, for a trailer
	}
	if len(res.Trailer) == announced {
		addHeader(h, res.Trailer)
		return
	}
	for name, values := range res.Trailer {
		for _, value := range values {
			h.Add(http.TrailerPrefix+name, value)
		}
	}
}

func (p *ReverseProxy) copyBody(rw http.ResponseWriter, res *http.Response) error {
	interval := p.FlushInterval
	if kind, _, _ := mime.ParseMediaType(res.Header.Get("Content-Type")); kind == "text/event-stream" || res.ContentLength == -1 {
		interval = -1
	}
	var w io.Writer = rw
	if interval != 0 {
		f := newFlusher(rw, interval)
		defer f.stop()
		w = f
	}
	var buf []byte
	if p.BufferPool != nil {
		buf = p.BufferPool.Get()
		defer p.BufferPool.Put(buf)
	}
	if len(buf) == 0 {
		buf = make([]byte, 32*1024)
	}
	for {
		n, err := res.Body.Read(buf)
		if err != nil && err != io.EOF && err != context.Canceled {
			p.logf("httputil: ReverseProxy read error during body copy: %v", err)
		}
		if n > 0 {
			if _, err := w.Write(buf[:n]); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// cleanQuery drops parameters that cannot be parsed: others might read them another way.
func cleanQuery(s string) string {
	values, err := url.ParseQuery(s)
	if err != nil || strings.ContainsRune(s, ';') {
		return values.Encode()
	}
	return s
}
