package main

// What goes over the wire, byte for byte.

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"regexp"
	"strings"
	"time"
)

var date = regexp.MustCompile(`Date: [^\r]*\r\n`)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s %s host=%s len=%d te=%v close=%v body=%q %v\n", r.Method, r.RequestURI, r.Proto, r.Host, r.ContentLength, r.TransferEncoding,
			r.Close, b, err)
	})
	mux.HandleFunc("/unread", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "unread") })
	mux.HandleFunc("/nothing", func(w http.ResponseWriter, r *http.Request) {})
	mux.HandleFunc("/long", func(w http.ResponseWriter, r *http.Request) {
		for range 3 {
			fmt.Fprint(w, strings.Repeat("x", 1000))
		}
	})
	mux.HandleFunc("/flush", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-A", "1")
		w.WriteHeader(http.StatusEarlyHints)
		w.Header()["X-B"] = []string{"2", "3\r\n4"}
		fmt.Fprint(w, "part 1")
		w.(http.Flusher).Flush()
		w.Header().Set("X-C", "too late")
		fmt.Fprint(w, "part 2")
	})
	mux.HandleFunc("/304", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(304) })
	mux.HandleFunc("/teapot", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/x-tea")
		w.Header().Set("Connection", "close")
		w.WriteHeader(418)
		fmt.Fprint(w, "short and stout")
	})
	mux.HandleFunc("/999", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(599) })
	mux.Handle("/go", http.RedirectHandler("/there?a=<b>", http.StatusFound))
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	var logged bytes.Buffer
	server := &http.Server{Handler: mux, ErrorLog: log.New(&logged, "", 0), ReadHeaderTimeout: 2 * time.Second}
	go server.Serve(l)
	raw := func(text string) {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			fmt.Println(err)
			return
		}
		defer c.Close()
		fmt.Fprint(c, strings.ReplaceAll(text, "\n", "\r\n"))
		c.(*net.TCPConn).CloseWrite()
		b, err := io.ReadAll(c)
		fmt.Printf("%q\n-> %q %v\n", text, date.ReplaceAllString(string(b), "Date: D\r\n"), err)
	}
	raw("GET / HTTP/1.1\nHost: h\n\nGET /2 HTTP/1.1\nHost: h\nConnection: close\n\n")
	raw("GET /a?b=c HTTP/1.0\n\n")
	raw("GET /a HTTP/1.0\nConnection: keep-alive\n\n")
	raw("POST / HTTP/1.1\nHost: h\nContent-Length: 5\n\nhelloGET /next HTTP/1.1\nHost: h\n\n")
	raw("POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\n3\nabc\n2;x=y\nde\n0\nX-T: 1\n\nGET /next HTTP/1.1\nHost: h\n\n")
	raw("POST /unread HTTP/1.1\nHost: h\nContent-Length: 3\n\nabcGET /next HTTP/1.1\nHost: h\n\n")
	raw("HEAD / HTTP/1.1\nHost: h\n\nHEAD /nothing HTTP/1.1\nHost: h\n\n")
	raw("GET /nothing HTTP/1.1\nHost: h\n\nGET /304 HTTP/1.1\nHost: h\n\n")
	raw("GET /flush HTTP/1.1\nHost: h\n\n")
	raw("GET /teapot HTTP/1.1\nHost: h\n\nGET / HTTP/1.1\nHost: h\n\n")
	raw("GET /999 HTTP/1.1\nHost: h\n\n")
	raw("GET /go HTTP/1.1\nHost: h\n\nPOST /go HTTP/1.1\nHost: h\n\n")
	raw("OPTIONS * HTTP/1.1\nHost: h\n\n")
	raw("GET http://other/x HTTP/1.1\nHost: h\n\n")
	raw("POST / HTTP/1.1\nHost: h\nExpect: 100-continue\nContent-Length: 2\n\nok")
	raw("POST /unread HTTP/1.1\nHost: h\nExpect: 100-continue\nContent-Length: 2\n\n")
	raw("POST / HTTP/1.1\nHost: h\nExpect: something\n\n")
	raw("GET / HTTP/1.1\n\n")
	raw("GET / HTTP/2.0\nHost: h\n\n")
	raw("GET /\n\n")
	raw("nonsense\n\n")
	raw("GET / HTTP/1.1\nHost: h\nBad Name: x\n\n")
	raw("GET / HTTP/1.1\nHost: h\nNoColon\n\n")
	raw("GET / HTTP/1.1\nHost: a\nHost: b\n\n")
	raw("POST / HTTP/1.1\nHost: h\nContent-Length: x\n\n")
	raw("POST / HTTP/1.1\nHost: h\nTransfer-Encoding: gzip\n\n")
	raw("POST / HTTP/1.1\nHost: h\nContent-Length: 9\n\nabc")
	raw("GET /long HTTP/1.0\n\n")
	raw("G@T / HTTP/1.1\nHost: h\n\n")
	raw("GET /%zz HTTP/1.1\nHost: h\n\n")
	raw("")

	// What a client sends.
	cl, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	base := "http://" + cl.Addr().String()
	sent := func(answer string, do func()) {
		got := make(chan string)
		go func() {
			c, _ := cl.Accept()
			r := bufio.NewReader(c)
			req, err := http.ReadRequest(r)
			if err != nil {
				got <- err.Error()
				return
			}
			b, _ := httputil.DumpRequest(req, true)
			io.WriteString(c, answer)
			c.Close()
			got <- string(b)
		}()
		do()
		fmt.Printf("%q\n", strings.ReplaceAll(<-got, cl.Addr().String(), "ADDR"))
	}
	const ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println(strings.ReplaceAll(err.Error(), cl.Addr().String(), "ADDR"))
			return
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Printf("%s %q %v %d %v\n", resp.Status, b, err, resp.ContentLength, resp.Header)
	}
	sent(ok, func() { show(http.Get(base + "/x?y=z#frag")) })
	sent(ok, func() { show(http.PostForm(base, url.Values{"a": {"1", "2"}, "b": {"ü &"}})) })
	sent(ok, func() { show(http.Post(base, "text/plain", io.MultiReader(strings.NewReader("abc")))) })
	sent(ok, func() {
		req, _ := http.NewRequest("PUT", base+"/put", strings.NewReader("data"))
		req.Header.Set("x-lower", " trimmed ")
		req.Header.Add("X-Two", "1")
		req.Header.Add("X-Two", "2")
		req.Header.Set("User-Agent", "mine")
		req.AddCookie(&http.Cookie{Name: "a", Value: "b c"})
		req.AddCookie(&http.Cookie{Name: "d", Value: "e"})
		req.SetBasicAuth("u", "p")
		req.Host = "virtual.host"
		req.Close = true
		show(http.DefaultClient.Do(req))
	})
	sent(ok, func() {
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		w.SetBoundary("BOUNDARY")
		w.WriteField("field", "value")
		f, _ := w.CreateFormFile("file", `a "b".txt`)
		io.WriteString(f, "contents\n")
		w.Close()
		show(http.Post(base, w.FormDataContentType(), &b))
	})
	sent("HTTP/1.1 200 OK\r\n\r\nuntil the end", func() { show(http.Get(base)) })
	sent("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", func() { show(http.Get(base)) })
	sent("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", func() { show(http.Get(base)) })
	sent("HTTP/1.1 204 No Content\r\n\r\n", func() { show(http.Get(base)) })
	sent("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 Fine\r\nContent-Length: 0\r\n\r\n", func() { show(http.Get(base)) })
	sent("nonsense\r\n\r\n", func() { show(http.Get(base)) })
	sent("HTTP/1.1 2x0 OK\r\n\r\n", func() { show(http.Get(base)) })
	sent("", func() { show(http.Post(base, "text/plain", strings.NewReader("x"))) })

	req, _ := http.NewRequest("POST", "http://example.com/path?q=1", strings.NewReader("body"))
	b, err := httputil.DumpRequestOut(req, true)
	fmt.Printf("%q %v\n", b, err)
	b, err = httputil.DumpRequestOut(req, false)
	fmt.Printf("%q %v\n", b, err)
	var w bytes.Buffer
	fmt.Println(req.Write(&w))
	fmt.Printf("%q\n", w.String())
	resp, err := http.ReadResponse(bufio.NewReader(strings.NewReader("HTTP/1.0 404 Not There\r\nA: b\r\nContent-Length: 3\r\n\r\nabc")), nil)
	if err != nil {
		panic(err)
	}
	b, err = httputil.DumpResponse(resp, true)
	fmt.Printf("%q %v\n", b, err)
	w.Reset()
	(&http.Response{StatusCode: 299, ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{"X": {"y"}}, Body: io.NopCloser(strings.NewReader("unknown length"))}).Write(&w)
	fmt.Printf("%q\n", w.String())
	server.Close()
	fmt.Printf("%q\n", logged.String())
}

// Output:
// "GET / HTTP/1.1\nHost: h\n\nGET /2 HTTP/1.1\nHost: h\nConnection: close\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 60\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGET / HTTP/1.1 host=h len=0 te=[] close=false body=\"\" <nil>\nHTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 60\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\nGET /2 HTTP/1.1 host=h len=0 te=[] close=true body=\"\" <nil>\n" <nil>
// "GET /a?b=c HTTP/1.0\n\n"
// -> "HTTP/1.0 200 OK\r\nDate: D\r\nContent-Length: 63\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGET /a?b=c HTTP/1.0 host= len=0 te=[] close=true body=\"\" <nil>\n" <nil>
// "GET /a HTTP/1.0\nConnection: keep-alive\n\n"
// -> "HTTP/1.0 200 OK\r\nDate: D\r\nContent-Length: 60\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: keep-alive\r\n\r\nGET /a HTTP/1.0 host= len=0 te=[] close=false body=\"\" <nil>\n" <nil>
// "POST / HTTP/1.1\nHost: h\nContent-Length: 5\n\nhelloGET /next HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 66\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPOST / HTTP/1.1 host=h len=5 te=[] close=false body=\"hello\" <nil>\nHTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGET /next HTTP/1.1 host=h len=0 te=[] close=false body=\"\" <nil>\n" <nil>
// "POST / HTTP/1.1\nHost: h\nTransfer-Encoding: chunked\n\n3\nabc\n2;x=y\nde\n0\nX-T: 1\n\nGET /next HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 74\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPOST / HTTP/1.1 host=h len=-1 te=[chunked] close=false body=\"abcde\" <nil>\nHTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGET /next HTTP/1.1 host=h len=0 te=[] close=false body=\"\" <nil>\n" <nil>
// "POST /unread HTTP/1.1\nHost: h\nContent-Length: 3\n\nabcGET /next HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 6\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nunreadHTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGET /next HTTP/1.1 host=h len=0 te=[] close=false body=\"\" <nil>\n" <nil>
// "HEAD / HTTP/1.1\nHost: h\n\nHEAD /nothing HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 61\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHTTP/1.1 200 OK\r\nDate: D\r\n\r\n" <nil>
// "GET /nothing HTTP/1.1\nHost: h\n\nGET /304 HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 0\r\n\r\nHTTP/1.1 304 Not Modified\r\nDate: D\r\n\r\n" <nil>
// "GET /flush HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 103 Early Hints\r\nX-A: 1\r\n\r\nHTTP/1.1 200 OK\r\nX-A: 1\r\nX-B: 2\r\nX-B: 3  4\r\nDate: D\r\nContent-Type: text/plain; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n6\r\npart 1\r\n6\r\npart 2\r\n0\r\n\r\n" <nil>
// "GET /teapot HTTP/1.1\nHost: h\n\nGET / HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 418 I'm a teapot\r\nConnection: close\r\nContent-Type: text/x-tea\r\nDate: D\r\nContent-Length: 15\r\n\r\nshort and stout" <nil>
// "GET /999 HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 599 status code 599\r\nDate: D\r\nContent-Length: 0\r\n\r\n" <nil>
// "GET /go HTTP/1.1\nHost: h\n\nPOST /go HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 302 Found\r\nContent-Type: text/html; charset=utf-8\r\nLocation: /there?a=<b>\r\nDate: D\r\nContent-Length: 41\r\n\r\n<a href=\"/there?a=&lt;b&gt;\">Found</a>.\n\nHTTP/1.1 302 Found\r\nLocation: /there?a=<b>\r\nDate: D\r\nContent-Length: 0\r\n\r\n" <nil>
// "OPTIONS * HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nDate: D\r\n\r\n" <nil>
// "GET http://other/x HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 77\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGET http://other/x HTTP/1.1 host=other len=0 te=[] close=false body=\"\" <nil>\n" <nil>
// "POST / HTTP/1.1\nHost: h\nExpect: 100-continue\nContent-Length: 2\n\nok"
// -> "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 63\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPOST / HTTP/1.1 host=h len=2 te=[] close=false body=\"ok\" <nil>\n" <nil>
// "POST /unread HTTP/1.1\nHost: h\nExpect: 100-continue\nContent-Length: 2\n\n"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 6\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\nunread" <nil>
// "POST / HTTP/1.1\nHost: h\nExpect: something\n\n"
// -> "HTTP/1.1 417 Expectation Failed\r\nConnection: close\r\nDate: D\r\nContent-Length: 0\r\n\r\n" <nil>
// "GET / HTTP/1.1\n\n"
// -> "HTTP/1.1 400 Bad Request: missing required Host header\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request: missing required Host header" <nil>
// "GET / HTTP/2.0\nHost: h\n\n"
// -> "HTTP/1.1 505 HTTP Version Not Supported: unsupported protocol version\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n505 HTTP Version Not Supported: unsupported protocol version" <nil>
// "GET /\n\n"
// -> "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request" <nil>
// "nonsense\n\n"
// -> "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request" <nil>
// "GET / HTTP/1.1\nHost: h\nBad Name: x\n\n"
// -> "HTTP/1.1 400 Bad Request: invalid header name\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request: invalid header name" <nil>
// "GET / HTTP/1.1\nHost: h\nNoColon\n\n"
// -> "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request" <nil>
// "GET / HTTP/1.1\nHost: a\nHost: b\n\n"
// -> "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request" <nil>
// "POST / HTTP/1.1\nHost: h\nContent-Length: x\n\n"
// -> "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request" <nil>
// "POST / HTTP/1.1\nHost: h\nTransfer-Encoding: gzip\n\n"
// -> "HTTP/1.1 501 Not Implemented\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\nUnsupported transfer encoding" <nil>
// "POST / HTTP/1.1\nHost: h\nContent-Length: 9\n\nabc"
// -> "HTTP/1.1 200 OK\r\nDate: D\r\nContent-Length: 73\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPOST / HTTP/1.1 host=h len=9 te=[] close=false body=\"abc\" unexpected EOF\n" <nil>
// "GET /long HTTP/1.0\n\n"
// -> "HTTP/1.0 200 OK\r\nDate: D\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" <nil>
// "G@T / HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request" <nil>
// "GET /%zz HTTP/1.1\nHost: h\n\n"
// -> "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request" <nil>
// ""
// -> "" <nil>
// 200 OK "ok" <nil> 2 map[Content-Length:[2]]
// "GET /x?y=z HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// 200 OK "ok" <nil> 2 map[Content-Length:[2]]
// "POST / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nContent-Length: 20\r\nContent-Type: application/x-www-form-urlencoded\r\nUser-Agent: Go-http-client/1.1\r\n\r\na=1&a=2&b=%C3%BC+%26"
// 200 OK "ok" <nil> 2 map[Content-Length:[2]]
// "POST / HTTP/1.1\r\nHost: ADDR\r\nTransfer-Encoding: chunked\r\nAccept-Encoding: gzip\r\nContent-Type: text/plain\r\nUser-Agent: Go-http-client/1.1\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
// 200 OK "ok" <nil> 2 map[Content-Length:[2]]
// "PUT /put HTTP/1.1\r\nHost: virtual.host\r\nAccept-Encoding: gzip\r\nAuthorization: Basic dTpw\r\nConnection: close\r\nContent-Length: 4\r\nCookie: a=\"b c\"; d=e\r\nUser-Agent: mine\r\nX-Lower: trimmed\r\nX-Two: 1\r\nX-Two: 2\r\n\r\ndata"
// 200 OK "ok" <nil> 2 map[Content-Length:[2]]
// "POST / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nContent-Length: 215\r\nContent-Type: multipart/form-data; boundary=BOUNDARY\r\nUser-Agent: Go-http-client/1.1\r\n\r\n--BOUNDARY\r\nContent-Disposition: form-data; name=\"field\"\r\n\r\nvalue\r\n--BOUNDARY\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\".txt\"\r\nContent-Type: application/octet-stream\r\n\r\ncontents\n\r\n--BOUNDARY--\r\n"
// 200 OK "until the end" <nil> -1 map[]
// "GET / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// 200 OK "short" unexpected EOF 10 map[Content-Length:[10]]
// "GET / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// 200 OK "hello" unexpected EOF -1 map[]
// "GET / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// 204 No Content "" <nil> 0 map[]
// "GET / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// 200 Fine "" <nil> 0 map[Content-Length:[0]]
// "GET / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// Get "http://ADDR": net/http: HTTP/1.x transport connection broken: malformed HTTP response "nonsense"
// "GET / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// Get "http://ADDR": net/http: HTTP/1.x transport connection broken: malformed HTTP status code "2x0"
// "GET / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nUser-Agent: Go-http-client/1.1\r\n\r\n"
// Post "http://ADDR": EOF
// "POST / HTTP/1.1\r\nHost: ADDR\r\nAccept-Encoding: gzip\r\nContent-Length: 1\r\nContent-Type: text/plain\r\nUser-Agent: Go-http-client/1.1\r\n\r\nx"
// "POST /path?q=1 HTTP/1.1\r\nHost: example.com\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: 4\r\nAccept-Encoding: gzip\r\n\r\nbody" <nil>
// "POST /path?q=1 HTTP/1.1\r\nHost: example.com\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: 4\r\nAccept-Encoding: gzip\r\n\r\n" <nil>
// <nil>
// "POST /path?q=1 HTTP/1.1\r\nHost: example.com\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: 4\r\n\r\nbody"
// "HTTP/1.0 404 Not There\r\nConnection: close\r\nContent-Length: 3\r\nA: b\r\n\r\nabc" <nil>
// "HTTP/1.1 299 status code 299\r\nConnection: close\r\nX: y\r\n\r\nunknown length"
// ""
