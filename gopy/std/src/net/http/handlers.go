package http

import (
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
)

// Handler answers requests.
type Handler interface {
	// ServeHTTP writes the answer to w. When it returns the answer is complete, and neither w nor the body of r may be used any more.
	ServeHTTP(w ResponseWriter, r *Request)
}

// ResponseWriter is what a handler writes its answer to.
type ResponseWriter interface {
	// Header is the header that WriteHeader will send; changes after that have no effect.
	Header() Header
	// Write sends a part of the body, and before that the header if that was not done. Without a Content-Type it is guessed from
	// the first 512 bytes.
	Write([]byte) (int, error)
	// WriteHeader sends the header with a status. Those of 100 to 199 may be followed by others.
	WriteHeader(statusCode int)
}

// Flusher is what ResponseWriters are that can send at once what was written to them.
type Flusher interface {
	Flush()
}

// HandlerFunc makes a Handler of a function.
type HandlerFunc func(ResponseWriter, *Request)

// ServeHTTP calls f.
func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request) { f(w, r) }

// Error answers with a text and a status. The handler should write nothing more.
func Error(w ResponseWriter, error string, code int) {
	h := w.Header()
	h.Del("Content-Length")
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(code)
	fmt.Fprintln(w, error)
}

// NotFound answers with status 404.
func NotFound(w ResponseWriter, r *Request) { Error(w, "404 page not found", StatusNotFound) }

// NotFoundHandler answers all requests with status 404.
func NotFoundHandler() Handler { return HandlerFunc(NotFound) }

// StripPrefix takes a prefix off the path before h sees it. Requests without it are answered with status 404.
func StripPrefix(prefix string, h Handler) Handler {
	if prefix == "" {
		return h
	}
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		p, ok := strings.CutPrefix(r.URL.Path, prefix)
		raw, rawOK := strings.CutPrefix(r.URL.RawPath, prefix)
		if !ok || r.URL.RawPath != "" && !rawOK {
			NotFound(w, r)
			return
		}
		r2, u := *r, *r.URL
		u.Path, u.RawPath = p, raw
		r2.URL = &u
		h.ServeHTTP(w, &r2)
	})
}

// AllowQuerySemicolons lets semicolons separate the parameters of queries as & does.
func AllowQuerySemicolons(h Handler) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		if strings.Contains(r.URL.RawQuery, ";") {
			r2, u := *r, *r.URL
			u.RawQuery = strings.ReplaceAll(u.RawQuery, ";", "&")
			r2.URL = &u
			r = &r2
		}
		h.ServeHTTP(w, r)
	})
}

// Redirect answers that the client should go elsewhere: to a URL, perhaps relative to that of the request. The code is one of 300 to 399.
func Redirect(w ResponseWriter, r *Request, url string, code int) {
	url = absolute(r, url)
	h := w.Header()
	_, typed := h["Content-Type"]
	h.Set("Location", escapeNonASCII(url))
	if !typed && (r.Method == "GET" || r.Method == "HEAD") {
		h.Set("Content-Type", "text/html; charset=utf-8")
	}
	w.WriteHeader(code)
	if !typed && r.Method == "GET" {
		fmt.Fprintln(w, "<a href=\""+escapeHTML(url)+"\">"+StatusText(code)+"</a>.\n")
	}
}

// absolute makes a path of one that is relative to the request's.
func absolute(r *Request, to string) string {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "" || u.Host != "" {
		return to
	}
	if to == "" || to[0] != '/' {
		old := r.URL.EscapedPath()
		if old == "" {
			old = "/"
		}
		dir, _ := path.Split(old)
		to = dir + to
	}
	query := ""
	if i := strings.IndexByte(to, '?'); i >= 0 {
		to, query = to[:i], to[i:]
	}
	slash := strings.HasSuffix(to, "/")
	to = path.Clean(to)
	if slash && !strings.HasSuffix(to, "/") {
		to += "/"
	}
	return to + query
}

func escapeNonASCII(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] < 0x80 {
			b = append(b, s[i])
		} else {
			b = fmt.Appendf(b, "%%%x", s[i])
		}
	}
	return string(b)
}

func escapeHTML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;").Replace(s)
}

type redirectHandler struct {
	url  string
	code int
}

func (h *redirectHandler) ServeHTTP(w ResponseWriter, r *Request) { Redirect(w, r, h.url, h.code) }

// RedirectHandler answers all requests by Redirect.
func RedirectHandler(url string, code int) Handler { return &redirectHandler{url, code} }

// MaxBytesReader limits the size of a request's body. Reading more gives an error of type *MaxBytesError, and the connection is closed
// behind the answer.
func MaxBytesReader(w ResponseWriter, r io.ReadCloser, n int64) io.ReadCloser {
	n = max(n, 0)
	return &maxBytesReader{w: w, r: r, limit: n, left: n}
}

// MaxBytesError is what a MaxBytesReader gives when its limit is exceeded.
type MaxBytesError struct {
	Limit int64
}

func (e *MaxBytesError) Error() string { return "http: request body too large" }

type maxBytesReader struct {
	w           ResponseWriter
	r           io.ReadCloser
	limit, left int64
	err         error
}

func (l *maxBytesReader) Read(p []byte) (n int, err error) {
	if l.err != nil {
		return 0, l.err
	}
	if len(p) == 0 {
		return 0, nil
	}
	if int64(len(p))-1 > l.left {
		p = p[:l.left+1] // one more tells whether there is more
	}
	n, err = l.r.Read(p)
	if int64(n) <= l.left {
		l.left -= int64(n)
		l.err = err
		return n, err
	}
	n = int(l.left)
	l.left = 0
	if t, ok := l.w.(interface{ requestTooLarge() }); ok {
		t.requestTooLarge()
	}
	l.err = &MaxBytesError{l.limit}
	return n, l.err
}

func (l *maxBytesReader) Close() error { return l.r.Close() }

// MaxBytesHandler gives h requests whose bodies are limited.
func MaxBytesHandler(h Handler, n int64) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		r2 := *r
		r2.Body = MaxBytesReader(w, r.Body, n)
		h.ServeHTTP(w, &r2)
	})
}
