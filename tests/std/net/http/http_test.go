// Parts of gopy's net/http that need no connection against Go's: cookies, patterns, messages as text, over generated inputs.

package check

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log"
	"math/rand"
	real "net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	ours "gopystd/net/http"
)

func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Fatalf("%q:\n got %s\nwant %s", what, got, want)
	}
}

func join(r *rand.Rand, n int, pieces []string) string {
	s := ""
	for range r.Intn(n) {
		s += pieces[r.Intn(len(pieces))]
	}
	return s
}

var cookiePieces = []string{"a", "b=1", "=", ";", "; ", " ", `"`, "x y", ",", "Path=/p", "Domain=.ex.com", "Max-Age=10", "max-age=0", "max-age=-1", "Max-Age=01", "Secure", "HttpOnly",
	"SameSite=Lax", "samesite=none", "SameSite=x", "Partitioned", "Expires=Mon, 02 Jan 2006 15:04:05 GMT", "expires=bad", "é", "\\", "unknown=1"}

func TestCookies(t *testing.T) {
	log.SetOutput(io.Discard) // of what is left out of cookies
	r := rand.New(rand.NewSource(1))
	for range 20000 {
		s := join(r, 12, cookiePieces)
		a, err := ours.ParseSetCookie(s)
		b, err2 := real.ParseSetCookie(s)
		same(t, s, fmt.Sprintf("%+v %v %s", a, err, a), fmt.Sprintf("%+v %v %s", b, err2, b))
		as, err := ours.ParseCookie(s)
		bs, err2 := real.ParseCookie(s)
		same(t, s, fmt.Sprint(as, err), fmt.Sprint(bs, err2))
		same(t, s, fmt.Sprint((&ours.Request{Header: ours.Header{"Cookie": {s}}}).Cookies()), fmt.Sprint((&real.Request{Header: real.Header{"Cookie": {s}}}).Cookies()))
		if !strings.ContainsAny(s, "\"\\é;") { // which are logged
			c, d := ours.Cookie{Name: "n", Value: s, Domain: "ex.com", Path: "/", MaxAge: r.Intn(3) - 1}, real.Cookie{Name: "n", Value: s, Domain: "ex.com", Path: "/"}
			d.MaxAge = c.MaxAge
			same(t, s, fmt.Sprint(c.String(), c.Valid()), fmt.Sprint(d.String(), d.Valid()))
		}
	}
	for _, domain := range []string{"a", "a.b", ".a.b", "a.", "-a.b", "1.2", "1.2.3.4", "::1", "a..b", "a_b", strings.Repeat("a", 64), ".", "x.1"} {
		same(t, domain, fmt.Sprint((&ours.Cookie{Name: "n", Domain: domain}).Valid()), fmt.Sprint((&real.Cookie{Name: "n", Domain: domain}).Valid()))
	}
}

var patternPieces = []string{"/", "a", "b", "{x}", "{y}", "{x...}", "{$}", "/", "/a", "/b", "/{x}", "/{y}", "GET ", "POST ", "HEAD ", "h.org", "%2F", "..", "{", "}", "é", "//"}

var place = regexp.MustCompile(`registered at [^)]*\)`)

// register registers and gives the panic.
func register(f func()) (text string) {
	defer func() {
		if p := recover(); p != nil {
			text = place.ReplaceAllString(fmt.Sprint(p), "at P)")
		}
	}()
	f()
	return ""
}

func pattern(r *rand.Rand) string {
	if r.Intn(4) == 0 {
		return join(r, 6, patternPieces)
	}
	s := []string{"", "GET ", "POST ", "HEAD "}[r.Intn(4)] + []string{"", "", "", "h.org"}[r.Intn(4)]
	for i := range 1 + r.Intn(3) {
		s += []string{"/a", "/b", fmt.Sprintf("/{x%d}", i)}[r.Intn(3)]
	}
	return s + []string{"", "", "/", "/{$}", "/{rest...}"}[r.Intn(5)]
}

func TestPatterns(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 2500 {
		a, b := ours.NewServeMux(), real.NewServeMux()
		all := ""
		for range 1 + r.Intn(6) {
			p := pattern(r)
			if strings.Contains(p, "//") {
				continue // what an empty segment matches is an accident in Go
			}
			all += p + " | "
			// Of several conflicts, which one is reported is chance.
			x := register(func() { a.HandleFunc(p, func(w ours.ResponseWriter, r *ours.Request) {}) })
			y := register(func() { b.HandleFunc(p, func(w real.ResponseWriter, r *real.Request) {}) })
			if !strings.Contains(x, "conflicts") || !strings.Contains(y, "conflicts") {
				same(t, all, x, y)
			} else if strings.Count(all, "|") == 2 {
				same(t, all, x, y)
			}
		}
		for range 10 {
			path := "/" + join(r, 6, []string{"a", "b", "/", "/a", "/b", "/c", "%2F", "..", "%20"})
			u, err := url.Parse(path)
			if err != nil || u.Path == "" {
				continue
			}
			u = &url.URL{Path: u.Path, RawPath: u.RawPath}
			method, host := []string{"GET", "POST", "HEAD", "PUT", "CONNECT"}[r.Intn(5)], []string{"h.org", "h.org:80", "x"}[r.Intn(3)]
			h, p := a.Handler(&ours.Request{Method: method, URL: u, Host: host})
			h2, p2 := b.Handler(&real.Request{Method: method, URL: u, Host: host})
			w, w2 := &oursWriter{header: ours.Header{}}, &realWriter{header: real.Header{}}
			h.ServeHTTP(w, &ours.Request{Method: method, URL: u, Host: host})
			h2.ServeHTTP(w2, &real.Request{Method: method, URL: u, Host: host})
			same(t, all+" < "+method+" "+host+path, fmt.Sprint(p, w.status, w.header), fmt.Sprint(p2, w2.status, w2.header))
		}
	}
}

type oursWriter struct {
	header ours.Header
	status int
}

func (w *oursWriter) Header() ours.Header         { return w.header }
func (w *oursWriter) Write(p []byte) (int, error) { return len(p), nil }
func (w *oursWriter) WriteHeader(code int)        { w.status = code }

type realWriter struct {
	header real.Header
	status int
}

func (w *realWriter) Header() real.Header         { return w.header }
func (w *realWriter) Write(p []byte) (int, error) { return len(p), nil }
func (w *realWriter) WriteHeader(code int)        { w.status = code }

var messagePieces = []string{"GET / HTTP/1.1\r\n", "POST /x?y HTTP/1.0\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.0 204 None\r\n", "Host: h\r\n", "Content-Length: 3\r\n", "Content-Length: 0\r\n",
	"Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "Connection: keep-alive\r\n", "Trailer: X\r\n", "\r\n", "abc", "3\r\nabc\r\n0\r\n\r\n", "2;e\r\nab\r\n0\r\nX: y\r\n\r\n", "A: b\r\n", "Pragma: no-cache\r\n",
	"HEAD * HTTP/1.1\r\n", "HTTP/1.1 304 Not Modified\r\n", "bad line\r\n", "Content-Length: x\r\n"}

func TestMessages(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for i := range 20000 {
		s := []string{messagePieces[0], messagePieces[1], messagePieces[2], messagePieces[3], ""}[r.Intn(5)] + join(r, 8, messagePieces)
		if i%2 == 0 {
			s += "\r\nabc"
		}
		in, in2 := bufio.NewReader(strings.NewReader(s)), bufio.NewReader(strings.NewReader(s))
		for range 2 {
			a, err := ours.ReadRequest(in)
			b, err2 := real.ReadRequest(in2)
			same(t, s, fmt.Sprint(err), fmt.Sprint(err2))
			if err != nil {
				break
			}
			x, e := io.ReadAll(a.Body)
			y, e2 := io.ReadAll(b.Body)
			got := fmt.Sprintf("%s %s %d %v %v %v %q %v %v %s", a.Method, a.URL, a.ContentLength, a.TransferEncoding, a.Close, a.Header, x, e, a.Trailer, a.Host)
			same(t, s, got, fmt.Sprintf("%s %s %d %v %v %v %q %v %v %s", b.Method, b.URL, b.ContentLength, b.TransferEncoding, b.Close, b.Header, y, e2, b.Trailer, b.Host))
		}
		for _, method := range []string{"", "HEAD"} {
			var q *ours.Request
			var q2 *real.Request
			if method != "" {
				q, q2 = &ours.Request{Method: method}, &real.Request{Method: method}
			}
			a, err := ours.ReadResponse(bufio.NewReader(strings.NewReader(s)), q)
			b, err2 := real.ReadResponse(bufio.NewReader(strings.NewReader(s)), q2)
			same(t, s, fmt.Sprint(err), fmt.Sprint(err2))
			if err != nil {
				continue
			}
			x, e := io.ReadAll(a.Body)
			y, e2 := io.ReadAll(b.Body)
			got := fmt.Sprintf("%s %d %v %v %v %q %v %v", a.Status, a.ContentLength, a.TransferEncoding, a.Close, a.Header, x, e, a.Trailer)
			same(t, s, got, fmt.Sprintf("%s %d %v %v %v %q %v %v", b.Status, b.ContentLength, b.TransferEncoding, b.Close, b.Header, y, e2, b.Trailer))
			var out, out2 bytes.Buffer
			a.Body, b.Body = io.NopCloser(bytes.NewReader(x)), io.NopCloser(bytes.NewReader(y))
			e, e2 = a.Write(&out), b.Write(&out2)
			same(t, s, fmt.Sprint(e, out.String()), fmt.Sprint(e2, out2.String()))
		}
	}
}

func TestSmallParts(t *testing.T) {
	for code := range 700 {
		same(t, fmt.Sprint(code), ours.StatusText(code), real.StatusText(code))
	}
	const letters = "<!DOCTYPEhtmlBODY >\x00\x01RIFFWAVEPVP8ftypmp4 \x0c\x10OTTO"
	r := rand.New(rand.NewSource(4))
	for range 20000 {
		b := make([]byte, r.Intn(40))
		for i := range b {
			b[i] = letters[r.Intn(len(letters))]
		}
		same(t, string(b), ours.DetectContentType(b), real.DetectContentType(b))
	}
	for _, s := range []string{"Mon, 02 Jan 2006 15:04:05 GMT", "Monday, 02-Jan-06 15:04:05 GMT", "Mon Jan  2 15:04:05 2006", "x", ""} {
		a, err := ours.ParseTime(s)
		b, err2 := real.ParseTime(s)
		same(t, s, fmt.Sprint(a.UTC(), err), fmt.Sprint(b.UTC(), err2))
	}
	for _, s := range []string{"HTTP/1.1", "HTTP/2.0", "HTTP/1", "http/1.1", "HTTP/1.10", "HTTP/1,1", ""} {
		a, b, c := ours.ParseHTTPVersion(s)
		d, e, f := real.ParseHTTPVersion(s)
		same(t, s, fmt.Sprint(a, b, c), fmt.Sprint(d, e, f))
	}
}
