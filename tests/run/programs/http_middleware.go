package main

// Middleware: logging, recovery, authentication, cookies; what the server logs of its own.

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync"
)

type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(code int) {
	w.status = code
	w.ResponseWriter.WriteHeader(code)
}

func logging(out io.Writer) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			sw := &statusWriter{w, 200}
			next.ServeHTTP(sw, r)
			fmt.Fprintf(out, "log: %s %s %d\n", r.Method, r.URL.Path, sw.status)
		})
	}
}

func recovering(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil && p != http.ErrAbortHandler {
				http.Error(w, fmt.Sprint("recovered: ", p), http.StatusInternalServerError)
			} else if p != nil {
				panic(p)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, ok := r.BasicAuth()
		if !ok || user != "gopher" || password != "s3cret:x" {
			w.Header().Set("WWW-Authenticate", `Basic realm="test"`)
			http.Error(w, "who are you?", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) take() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	text := s.b.String()
	s.b.Reset()
	return text
}

func main() {
	var out safeBuffer
	mux := http.NewServeMux()
	mux.HandleFunc("/hello", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "hello") })
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic("oh no") })
	mux.HandleFunc("/raw-panic", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) })
	mux.Handle("/private", auth(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "private") })))
	mux.HandleFunc("/count", func(w http.ResponseWriter, r *http.Request) {
		n := 0
		if c, err := r.Cookie("n"); err == nil {
			fmt.Sscan(c.Value, &n)
		} else {
			defer fmt.Fprintln(w, err)
		}
		http.SetCookie(w, &http.Cookie{Name: "n", Value: fmt.Sprint(n + 1), Path: "/", HttpOnly: true, MaxAge: 100})
		fmt.Fprintln(w, n, len(r.Cookies()))
	})
	mux.HandleFunc("/twice", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(201)
		w.WriteHeader(202)
		fmt.Fprint(w, "twice")
	})
	mux.HandleFunc("/empty", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNoContent)
		_, err := w.Write([]byte("x"))
		fmt.Fprintln(&out, err)
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "10")
		n, err := w.Write([]byte("12345678901234"))
		fmt.Fprintln(&out, n, err)
		w.Write([]byte("123"))
	})
	s := httptest.NewUnstartedServer(logging(&out)(recovering(mux)))
	s.Config.ErrorLog = log.New(&out, "server: ", 0)
	s.Start()
	defer s.Close()
	masks := regexp.MustCompile(`127\.0\.0\.1:\d+| on [0-9a-f.:]+53`) // and the name server, which gopy does not have
	mask := func(s string) string {
		if strings.HasPrefix(s, " on ") {
			return ""
		}
		return "ADDR"
	}
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println(masks.ReplaceAllStringFunc(err.Error(), mask), errors.Is(err, io.EOF))
		} else {
			b, err := io.ReadAll(resp.Body)
			resp.Body.Close()
			fmt.Printf("%s %q %v %v\n", resp.Status, b, err, resp.Header["Set-Cookie"])
		}
		text := masks.ReplaceAllStringFunc(out.take(), mask)
		text, _, _ = strings.Cut(text, "\ngoroutine ")
		fmt.Println(strings.TrimSpace(text))
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		panic(err)
	}
	client := &http.Client{Jar: jar, Transport: s.Client().Transport}
	show(client.Get(s.URL + "/hello"))
	show(client.Get(s.URL + "/panic"))
	show(client.Get(s.URL + "/raw-panic"))
	show(client.Get(s.URL + "/private"))
	u, _ := url.Parse(s.URL + "/private")
	u.User = url.UserPassword("gopher", "s3cret:x")
	show(client.Get(u.String()))
	for range 3 {
		show(client.Get(s.URL + "/count"))
	}
	fmt.Println(len(jar.Cookies(u)), jar.Cookies(u)[0])
	show(client.Get(s.URL + "/twice"))
	show(client.Get(s.URL + "/empty"))
	show(client.Get(s.URL + "/short"))

	bare := httptest.NewUnstartedServer(mux)
	bare.Config.ErrorLog = log.New(&out, "", 0)
	bare.Start()
	defer bare.Close()
	show(client.Get(bare.URL + "/panic"))
	show(client.Post(bare.URL+"/panic", "text/plain", strings.NewReader("x")))
	show(http.Get("http://127.0.0.1:1/"))
	show(http.Get("http://nowhere.invalid/"))
	show(http.Get("ftp://x/"))
	show(http.Get("http:///path"))
	show(http.Get("://"))
	show(http.Get("/relative"))
	_, err = http.NewRequest("BAD METHOD", "http://x", nil)
	fmt.Println(err)
	req, _ := http.NewRequest("GET", "http://x", nil)
	req.Header["bad name"] = []string{"x"}
	show(http.DefaultClient.Do(req))
}

// Output:
// 200 OK "hello\n" <nil> []
// log: GET /hello 200
// 500 Internal Server Error "recovered: oh no\n" <nil> []
// log: GET /panic 500
// Get "http://ADDR/raw-panic": EOF true
//
// 401 Unauthorized "who are you?\n" <nil> []
// log: GET /private 401
// 200 OK "private\n" <nil> []
// log: GET /private 200
// 200 OK "0 0\nhttp: named cookie not present\n" <nil> [n=1; Path=/; Max-Age=100; HttpOnly]
// log: GET /count 200
// 200 OK "1 1\n" <nil> [n=2; Path=/; Max-Age=100; HttpOnly]
// log: GET /count 200
// 200 OK "2 1\n" <nil> [n=3; Path=/; Max-Age=100; HttpOnly]
// log: GET /count 200
// 1 n=3
// 201 Created "twice" <nil> []
// server: http: superfluous response.WriteHeader call from main.(*statusWriter).WriteHeader (http_middleware.go:27)
// log: GET /twice 202
// 204 No Content "" <nil> []
// http: request method or response status code does not allow body
// log: GET /empty 204
// 200 OK "" unexpected EOF []
// 0 http: wrote more than the declared Content-Length
// log: GET /short 200
// Get "http://ADDR/panic": EOF true
// http: panic serving ADDR: oh no
// Post "http://ADDR/panic": EOF true
// http: panic serving ADDR: oh no
// Get "http://ADDR/": dial tcp ADDR: connect: connection refused false
//
// Get "http://nowhere.invalid/": dial tcp: lookup nowhere.invalid: no such host false
//
// Get "ftp://x/": unsupported protocol scheme "ftp" false
//
// Get "http:///path": http: no Host in request URL false
//
// parse "://": missing protocol scheme false
//
// Get "/relative": unsupported protocol scheme "" false
//
// net/http: invalid method "BAD METHOD"
// Get "http://x": net/http: invalid header field name "bad name" false
//
