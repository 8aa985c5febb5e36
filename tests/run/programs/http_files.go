package main

// File servers, ranges, conditions.

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing/fstest"
	"time"
)

var names = []string{"Content-Type", "Content-Length", "Content-Range", "Accept-Ranges", "Last-Modified", "Location", "Etag"}

func show(h http.Handler, method, target string, header ...string) {
	w := httptest.NewRecorder()
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	h.ServeHTTP(w, r)
	fmt.Println(method, target, header, w.Code)
	for _, n := range names {
		if v := w.Header().Get(n); v != "" {
			if i := strings.Index(v, "boundary="); i >= 0 {
				boundary := v[i+len("boundary="):]
				fmt.Printf("  multipart: %q\n", strings.ReplaceAll(w.Body.String(), boundary, "B"))
				v = v[:i]
				w.Body.Reset()
			}
			fmt.Printf("  %s: %s\n", n, v)
		}
	}
	fmt.Printf("  %q\n", w.Body.String())
}

func main() {
	mod := time.Date(2020, 2, 3, 4, 5, 6, 0, time.UTC)
	fsys := fstest.MapFS{
		"index.html":           {Data: []byte("<html>home</html>"), ModTime: mod},
		"a.txt":                {Data: []byte("0123456789"), ModTime: mod},
		"style.css":            {Data: []byte("body {}"), ModTime: mod},
		"noext":                {Data: []byte("\x89PNG\r\n\x1a\nrest"), ModTime: mod},
		"dir/b.json":           {Data: []byte("{}"), ModTime: mod},
		"dir/<odd>&.txt":       {Data: []byte("odd"), ModTime: mod},
		"dir/sub/c.bin":        {Data: []byte{0, 1, 2}, ModTime: mod},
		"withindex/index.html": {Data: []byte("index"), ModTime: mod},
	}
	fs := http.FileServerFS(fsys)
	for _, target := range []string{"/", "/index.html", "/a.txt", "/style.css", "/noext", "/dir", "/dir/", "/dir/b.json", "/dir/sub/", "/a.txt/", "/missing", "/withindex/",
		"/dir/../a.txt", "/dir/%3Codd%3E&.txt", "/a.txt/x"} {
		show(fs, "GET", target)
	}
	show(fs, "HEAD", "/a.txt")
	show(fs, "GET", "/a.txt?x=1", "Range", "bytes=2-4")
	for _, rg := range []string{"bytes=0-0", "bytes=5-", "bytes=-3", "bytes=8-99", "bytes=99-", "bytes=4-2", "chars=1", "bytes=0-1,4-5", "bytes=0-8,1-9", "bytes=-0", "bytes=x-"} {
		show(fs, "GET", "/a.txt", "Range", rg)
	}
	show(fs, "GET", "/a.txt", "If-Modified-Since", mod.Format(http.TimeFormat))
	show(fs, "GET", "/a.txt", "If-Modified-Since", mod.Add(-time.Hour).Format(http.TimeFormat))
	show(fs, "GET", "/a.txt", "If-Unmodified-Since", mod.Add(-time.Hour).Format(http.TimeFormat))
	show(fs, "GET", "/a.txt", "If-Range", mod.Format(http.TimeFormat), "Range", "bytes=1-1")
	show(fs, "GET", "/a.txt", "If-Range", `"x"`, "Range", "bytes=1-1")
	etag := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Etag", `"v1"`)
		http.ServeContent(w, r, "x.html", time.Time{}, strings.NewReader("<p>content"))
	})
	show(etag, "GET", "/")
	show(etag, "GET", "/", "If-None-Match", `"v0", W/"v1"`)
	show(etag, "GET", "/", "If-None-Match", `*`)
	show(etag, "GET", "/", "If-None-Match", `"v2"`)
	show(etag, "POST", "/", "If-None-Match", `"v1"`)
	show(etag, "GET", "/", "If-Match", `"v1"`)
	show(etag, "GET", "/", "If-Match", `"v2"`)

	dir, err := os.MkdirTemp("", "files")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	os.WriteFile(filepath.Join(dir, "f.txt"), []byte("a file\n"), 0o644)
	os.Mkdir(filepath.Join(dir, "d"), 0o755)
	os.Chtimes(filepath.Join(dir, "f.txt"), mod, mod)
	files := http.StripPrefix("/static/", http.FileServer(http.Dir(dir)))
	show(files, "GET", "/static/f.txt")
	show(files, "GET", "/static/../f.txt")
	show(files, "GET", "/other")
	show(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, filepath.Join(dir, "f.txt")) }), "GET", "/any")
	show(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, filepath.Join(dir, "f.txt")) }), "GET", "/a/../b")
	show(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, filepath.Join(dir, "none")) }), "GET", "/any")
	show(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFileFS(w, r, fsys, "a.txt") }), "GET", "/any")

	s := httptest.NewServer(files)
	defer s.Close()
	resp, err := http.Get(s.URL + "/static/")
	if err != nil {
		panic(err)
	}
	b, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	fmt.Println(resp.Status, string(b))
	types := []string{"<!DOCTYPE html>", "  <p>x", "<html", "%PDF-1.4", "GIF89a", "\xff\xd8\xff", "PK\x03\x04", "\x1f\x8b\x08", "plain", "\x00\x01", "", "<?xml v", "{\"a\":1}",
		"RIFF1234WEBPVP8", "RIFF1234WAVE", "\xef\xbb\xbfx", "OggS\x00", "\x00\x00\x00\x0cftypmp41", "\x00\x00\x00\x10ftypisom\x00\x00\x00\x00mp41", "wOF2", "\x00asm"}
	sort.Strings(types)
	for _, data := range types {
		fmt.Printf("%q %s\n", data, http.DetectContentType([]byte(data)))
	}
}

// Output:
// GET / [] 200
//   Content-Type: text/html; charset=utf-8
//   Content-Length: 17
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "<html>home</html>"
// GET /index.html [] 301
//   Location: ./
//   ""
// GET /a.txt [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "0123456789"
// GET /style.css [] 200
//   Content-Type: text/css; charset=utf-8
//   Content-Length: 7
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "body {}"
// GET /noext [] 200
//   Content-Type: image/png
//   Content-Length: 12
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "\x89PNG\r\n\x1a\nrest"
// GET /dir [] 301
//   Location: dir/
//   ""
// GET /dir/ [] 200
//   Content-Type: text/html; charset=utf-8
//   "<!doctype html>\n<meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n<a href=\"%3Codd%3E&.txt\">&lt;odd&gt;&amp;.txt</a>\n<a href=\"b.json\">b.json</a>\n<a href=\"sub/\">sub/</a>\n</pre>\n"
// GET /dir/b.json [] 200
//   Content-Type: application/json
//   Content-Length: 2
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "{}"
// GET /dir/sub/ [] 200
//   Content-Type: text/html; charset=utf-8
//   "<!doctype html>\n<meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n<a href=\"c.bin\">c.bin</a>\n</pre>\n"
// GET /a.txt/ [] 301
//   Location: ../a.txt
//   ""
// GET /missing [] 404
//   Content-Type: text/plain; charset=utf-8
//   "404 page not found\n"
// GET /withindex/ [] 200
//   Content-Type: text/html; charset=utf-8
//   Content-Length: 5
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "index"
// GET /dir/../a.txt [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "0123456789"
// GET /dir/%3Codd%3E&.txt [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 3
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "odd"
// GET /a.txt/x [] 404
//   Content-Type: text/plain; charset=utf-8
//   "404 page not found\n"
// HEAD /a.txt [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   ""
// GET /a.txt?x=1 [Range bytes=2-4] 206
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 3
//   Content-Range: bytes 2-4/10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "234"
// GET /a.txt [Range bytes=0-0] 206
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 1
//   Content-Range: bytes 0-0/10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "0"
// GET /a.txt [Range bytes=5-] 206
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 5
//   Content-Range: bytes 5-9/10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "56789"
// GET /a.txt [Range bytes=-3] 206
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 3
//   Content-Range: bytes 7-9/10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "789"
// GET /a.txt [Range bytes=8-99] 206
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 2
//   Content-Range: bytes 8-9/10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "89"
// GET /a.txt [Range bytes=99-] 416
//   Content-Type: text/plain; charset=utf-8
//   Content-Range: bytes */10
//   "invalid range: failed to overlap\n"
// GET /a.txt [Range bytes=4-2] 416
//   Content-Type: text/plain; charset=utf-8
//   "invalid range\n"
// GET /a.txt [Range chars=1] 416
//   Content-Type: text/plain; charset=utf-8
//   "invalid range\n"
// GET /a.txt [Range bytes=0-1,4-5] 206
//   multipart: "--B\r\nContent-Range: bytes 0-1/10\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n01\r\n--B\r\nContent-Range: bytes 4-5/10\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n45\r\n--B--\r\n"
//   Content-Type: multipart/byteranges; 
//   Content-Length: 346
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   ""
// GET /a.txt [Range bytes=0-8,1-9] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "0123456789"
// GET /a.txt [Range bytes=-0] 206
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 0
//   Content-Range: bytes 10-9/10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   ""
// GET /a.txt [Range bytes=x-] 416
//   Content-Type: text/plain; charset=utf-8
//   "invalid range\n"
// GET /a.txt [If-Modified-Since Mon, 03 Feb 2020 04:05:06 GMT] 304
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   ""
// GET /a.txt [If-Modified-Since Mon, 03 Feb 2020 03:05:06 GMT] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "0123456789"
// GET /a.txt [If-Unmodified-Since Mon, 03 Feb 2020 03:05:06 GMT] 412
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   ""
// GET /a.txt [If-Range Mon, 03 Feb 2020 04:05:06 GMT Range bytes=1-1] 206
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 1
//   Content-Range: bytes 1-1/10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "1"
// GET /a.txt [If-Range "x" Range bytes=1-1] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "0123456789"
// GET / [] 200
//   Content-Type: text/html; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Etag: "v1"
//   "<p>content"
// GET / [If-None-Match "v0", W/"v1"] 304
//   Etag: "v1"
//   ""
// GET / [If-None-Match *] 304
//   Etag: "v1"
//   ""
// GET / [If-None-Match "v2"] 200
//   Content-Type: text/html; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Etag: "v1"
//   "<p>content"
// POST / [If-None-Match "v1"] 412
//   Etag: "v1"
//   ""
// GET / [If-Match "v1"] 200
//   Content-Type: text/html; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Etag: "v1"
//   "<p>content"
// GET / [If-Match "v2"] 412
//   Etag: "v1"
//   ""
// GET /static/f.txt [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 7
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "a file\n"
// GET /static/../f.txt [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 7
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "a file\n"
// GET /other [] 404
//   Content-Type: text/plain; charset=utf-8
//   "404 page not found\n"
// GET /any [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 7
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "a file\n"
// GET /a/../b [] 400
//   Content-Type: text/plain; charset=utf-8
//   "invalid URL path\n"
// GET /any [] 404
//   Content-Type: text/plain; charset=utf-8
//   "404 page not found\n"
// GET /any [] 200
//   Content-Type: text/plain; charset=utf-8
//   Content-Length: 10
//   Accept-Ranges: bytes
//   Last-Modified: Mon, 03 Feb 2020 04:05:06 GMT
//   "0123456789"
// 200 OK <!doctype html>
// <meta name="viewport" content="width=device-width">
// <pre>
// <a href="d/">d/</a>
// <a href="f.txt">f.txt</a>
// </pre>
//
// "" text/plain; charset=utf-8
// "\x00\x00\x00\fftypmp41" video/mp4
// "\x00\x00\x00\x10ftypisom\x00\x00\x00\x00mp41" application/octet-stream
// "\x00\x01" application/octet-stream
// "\x00asm" application/wasm
// "\x1f\x8b\b" application/x-gzip
// "  <p>x" text/html; charset=utf-8
// "%PDF-1.4" application/pdf
// "<!DOCTYPE html>" text/html; charset=utf-8
// "<?xml v" text/xml; charset=utf-8
// "<html" text/plain; charset=utf-8
// "GIF89a" image/gif
// "OggS\x00" application/ogg
// "PK\x03\x04" application/zip
// "RIFF1234WAVE" audio/wave
// "RIFF1234WEBPVP8" image/webp
// "plain" text/plain; charset=utf-8
// "wOF2" font/woff2
// "{\"a\":1}" text/plain; charset=utf-8
// "\ufeffx" text/plain; charset=utf-8
// "\xff\xd8\xff" image/jpeg
