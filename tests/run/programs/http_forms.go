package main

// Forms, uploads, redirects, proxies, and tests of handlers with httptest.

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		err := r.ParseForm()
		fmt.Fprintln(w, err, r.Form.Encode(), r.PostForm.Encode(), r.FormValue("a"), r.PostFormValue("q"))
	})
	mux.HandleFunc("/upload", func(w http.ResponseWriter, r *http.Request) {
		f, h, err := r.FormFile("file")
		if err != nil {
			fmt.Fprintln(w, err, errors.Is(err, http.ErrMissingFile))
			return
		}
		b, _ := io.ReadAll(f)
		fmt.Fprintf(w, "%s %d %s %q note=%s\n", h.Filename, h.Size, h.Header.Get("Content-Type"), b, r.FormValue("note"))
	})
	mux.HandleFunc("/parts", func(w http.ResponseWriter, r *http.Request) {
		mr, err := r.MultipartReader()
		if err != nil {
			fmt.Fprintln(w, err)
			return
		}
		for {
			p, err := mr.NextPart()
			if err != nil {
				fmt.Fprintln(w, err)
				return
			}
			b, err := io.ReadAll(p)
			fmt.Fprintf(w, "%q %q %q %v\n", p.FormName(), p.FileName(), b, err)
		}
	})
	mux.HandleFunc("/go/", func(w http.ResponseWriter, r *http.Request) {
		var code int
		var rest string
		fmt.Sscanf(r.URL.Path, "/go/%d/%s", &code, &rest)
		http.Redirect(w, r, "/"+rest, code)
	})
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "loop", 302) })
	mux.HandleFunc("/show", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		fmt.Fprintln(w, r.Method, string(b), r.Header.Get("Content-Type"), r.Header.Get("X-Keep"), strings.Contains(r.Referer(), "/go/"),
			r.Header.Get("X-Forwarded-For"), r.URL.RequestURI())
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println(strings.ReplaceAll(err.Error(), s.URL, "URL"))
			return
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(resp.Status, strings.ReplaceAll(resp.Request.URL.String(), s.URL, "URL"), err)
		fmt.Print(string(b))
	}
	show(http.PostForm(s.URL+"/form?q=1&a=url", url.Values{"a": {"body", "2"}, "é": {"ü"}}))
	show(http.Get(s.URL + "/form?a=%zz&b=1"))
	show(http.Post(s.URL+"/form", "text/plain", strings.NewReader("a=1")))
	show(http.Post(s.URL+"/form", "application/x-www-form-urlencoded", strings.NewReader("a=%1")))
	var body bytes.Buffer
	mw := multipart.NewWriter(&body)
	mw.WriteField("note", "a note")
	f, _ := mw.CreateFormFile("file", "dir/notes.txt")
	fmt.Fprint(f, "line 1\r\nline 2--\r\n")
	mw.Close()
	text := body.String()
	show(http.Post(s.URL+"/upload", mw.FormDataContentType(), &body))
	show(http.Post(s.URL+"/parts", mw.FormDataContentType(), strings.NewReader(text)))
	show(http.Post(s.URL+"/parts", mw.FormDataContentType(), strings.NewReader(text[:len(text)-30])))
	show(http.Post(s.URL+"/upload", "multipart/form-data", strings.NewReader(text)))
	show(http.Post(s.URL+"/upload", "text/plain", strings.NewReader(text)))
	show(http.Post(s.URL+"/upload", `multipart/form-data; boundary=x`, strings.NewReader("--x\r\n\r\n--x--")))

	for _, code := range []int{301, 302, 303, 307, 308} {
		req, _ := http.NewRequest("POST", fmt.Sprintf("%s/go/%d/show", s.URL, code), strings.NewReader("the body"))
		req.Header.Set("Content-Type", "text/x")
		req.Header.Set("X-Keep", "kept")
		show(http.DefaultClient.Do(req))
	}
	req, _ := http.NewRequest("POST", s.URL+"/go/307/show", io.MultiReader(strings.NewReader("once")))
	show(http.DefaultClient.Do(req))
	show(http.Get(s.URL + "/loop"))
	client := &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		fmt.Println("redirect to", req.URL.Path, len(via))
		if len(via) == 2 {
			return http.ErrUseLastResponse
		}
		return nil
	}}
	show(client.Get(s.URL + "/loop"))
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return errors.New("no further") }
	resp, err := client.Get(s.URL + "/loop")
	fmt.Println(strings.ReplaceAll(err.Error(), s.URL, "URL"), resp != nil)
	var ue *url.Error
	fmt.Println(errors.As(err, &ue), ue.Op, ue.Timeout())

	target, _ := url.Parse(s.URL + "/show?fixed=1")
	proxy := httputil.NewSingleHostReverseProxy(target)
	proxy.ErrorLog = log.New(io.Discard, "", 0)
	proxy.ModifyResponse = func(r *http.Response) error { r.Header.Set("X-Proxy", "yes"); return nil }
	front := httptest.NewServer(proxy)
	defer front.Close()
	resp, err = http.Post(front.URL+"?q=2", "text/x", strings.NewReader("through"))
	if err != nil {
		panic(err)
	}
	fmt.Println(resp.Header.Get("X-Proxy"))
	b, _ := io.ReadAll(resp.Body)
	fmt.Print(string(b))
	resp.Body.Close()
	rewriting := &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(&url.URL{Scheme: "http", Host: "127.0.0.1:1"})
		r.SetXForwarded()
	}, ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) { http.Error(w, err.Error(), 502) }}
	rec := httptest.NewRecorder()
	rewriting.ServeHTTP(rec, httptest.NewRequest("GET", "/x", nil))
	fmt.Println(rec.Code, rec.Body.String())

	type key struct{}
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Seen", "1")
		fmt.Fprint(w, r.Context().Value(key{}), r.RemoteAddr, r.Host, r.URL, r.Proto, r.ContentLength)
		w.Header().Set("X-Late", "1")
	})
	rec = httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequestWithContext(context.WithValue(context.Background(), key{}, "value "), "POST", "http://h.org/p", strings.NewReader("12")))
	res := rec.Result()
	b, _ = io.ReadAll(res.Body)
	fmt.Println(res.Status, res.Header, string(b), res.ContentLength, rec.Header().Get("X-Late"), rec.Flushed)
	rec = httptest.NewRecorder()
	fmt.Println(rec.Code, rec.Result().Status, rec.Result().ContentLength)
}

// Output:
// 200 OK URL/form?q=1&a=url <nil>
// <nil> a=body&a=2&a=url&q=1&%C3%A9=%C3%BC a=body&a=2&%C3%A9=%C3%BC body 
// 200 OK URL/form?a=%zz&b=1 <nil>
// invalid URL escape "%zz" b=1   
// 200 OK URL/form <nil>
// <nil>    
// 200 OK URL/form <nil>
// invalid URL escape "%1"    
// 200 OK URL/upload <nil>
// notes.txt 18 application/octet-stream "line 1\r\nline 2--\r\n" note=a note
// 200 OK URL/parts <nil>
// "note" "" "a note" <nil>
// "file" "notes.txt" "line 1\r\nline 2--\r\n" <nil>
// EOF
// 200 OK URL/parts <nil>
// "note" "" "a note" <nil>
// "file" "notes.txt" "line 1\r\nline 2--\r\n" unexpected EOF
// multipart: NextPart: EOF
// 200 OK URL/upload <nil>
// no multipart boundary param in Content-Type false
// 200 OK URL/upload <nil>
// request Content-Type isn't multipart/form-data false
// 200 OK URL/upload <nil>
// http: no such file true
// 200 OK URL/show <nil>
// GET   kept true  /show
// 200 OK URL/show <nil>
// GET   kept true  /show
// 200 OK URL/show <nil>
// GET   kept true  /show
// 200 OK URL/show <nil>
// POST the body text/x kept true  /show
// 200 OK URL/show <nil>
// POST the body text/x kept true  /show
// 307 Temporary Redirect URL/go/307/show <nil>
// Get "/loop": stopped after 10 redirects
// redirect to /loop 1
// redirect to /loop 2
// 302 Found URL/loop <nil>
// <a href="/loop">Found</a>.
//
// Get "/loop": no further true
// true Get false
// yes
// 404 page not found
// 502 dial tcp 127.0.0.1:1: connect: connection refused
//
// 200 OK map[Content-Type:[text/plain; charset=utf-8] X-Seen:[1]] value 192.0.2.1:1234h.orghttp://h.org/pHTTP/1.12 -1 1 false
// 200 200 OK -1
