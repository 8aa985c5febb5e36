package main

// Patterns of http.ServeMux: which handler, which values, which answers without one, and what conflicts.

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
)

func try(mux *http.ServeMux, method, target string) {
	w := httptest.NewRecorder()
	r := httptest.NewRequest(method, target, nil)
	mux.ServeHTTP(w, r)
	first, _, _ := strings.Cut(w.Body.String(), "\n")
	fmt.Printf("%-7s %-34s %d %q", method, target, w.Code, first)
	for _, name := range []string{"Allow", "Location"} {
		if v := w.Header().Get(name); v != "" {
			fmt.Printf(" %s=%q", name, v)
		}
	}
	_, pattern := mux.Handler(r)
	fmt.Printf(" [%s]\n", pattern)
}

func main() {
	mux := http.NewServeMux()
	for _, p := range []string{
		"/", "GET /{$}", "GET /items/{id}", "POST /items", "DELETE /items/{id}", "/items/{id}/parts/{part...}",
		"/static/", "HEAD /only/head", "GET /only/{x}", "PUT /files/{path...}", "example.com/", "example.com/special/{a}/{b}",
		"GET /items/latest", "/a%2Fb/{v}", "/tree/", "POST /tree/leaf", "OPTIONS /q/{any}/{$}",
	} {
		mux.HandleFunc(p, func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprintf(w, "%s id=%s part=%s path=%s a=%s b=%s x=%s v=%s any=%s", r.Pattern, r.PathValue("id"), r.PathValue("part"),
				r.PathValue("path"), r.PathValue("a"), r.PathValue("b"), r.PathValue("x"), r.PathValue("v"), r.PathValue("any"))
		})
	}
	const host = "http://other.org"
	for _, target := range []string{
		"/", "/items/7", "/items/latest", "/items", "/items/", "/items/7/parts/", "/items/7/parts", "/items/7/parts/x/y%2Fz", "/static", "/static/",
		"/static/css/a.css", "/only/head", "/only/other", "/files/", "/files/a/b", "/a/b/1", "/a%2fb/1", "/tree", "/tree/leaf", "/tree/../items/7",
		"//items//7", "/q/x/", "/q/x", "/items/a%20b?q=1", "/tree?q=2", "/nowhere",
	} {
		for _, method := range []string{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"} {
			if method == "GET" || strings.Contains(target, "items/7") || strings.Contains(target, "only") || strings.Contains(target, "tree/leaf") ||
				strings.Contains(target, "files") || strings.HasSuffix(target, "/items") || strings.HasPrefix(target, "/q") {
				try(mux, method, host+target)
			}
		}
	}
	try(mux, "GET", "http://example.com/items/7")
	try(mux, "GET", "http://example.com:8080/special/1/2")
	try(mux, "GET", "http://example.com/special/1")
	small := http.NewServeMux()
	small.HandleFunc("POST /p/{n}", func(w http.ResponseWriter, r *http.Request) {})
	small.HandleFunc("GET /p/{n}", func(w http.ResponseWriter, r *http.Request) {})
	try(small, "PUT", "/p/1")
	try(small, "GET", "/x")

	place := regexp.MustCompile(`registered at [^)]*:\d+`)
	for _, list := range []string{
		"/a /a", "GET /a /a", "/a/{x} /a/{y}", "/{x}/b /a/{y}", "GET /a/ /a/b", "GET /{x} POST /a", "/a/{x...} /a/", "/ /{x...}", "GET / HEAD /",
		"GET /a/{x}/c /a/b/{y}", "h/a /a", "/{x} /{$}", "/a/{x}/ /a/b/{y...}", "/b/{x} /{y}/{x}", "/{a}/{b}/{c...} /x/", "PUT /x/ /x/y",
		"/{x}/{$} /a/{y}", "GET /v/{x...} /v/{y}",
	} {
		func() {
			defer func() {
				if p := recover(); p != nil {
					fmt.Println(place.ReplaceAllString(fmt.Sprint(p), "registered at PLACE"))
				} else {
					fmt.Println("both:", list)
				}
			}()
			mux := http.NewServeMux()
			for _, p := range strings.Split(strings.NewReplacer("GET ", "GET_", "POST ", "POST_", "HEAD ", "HEAD_", "PUT ", "PUT_").Replace(list), " ") {
				mux.Handle(strings.Replace(p, "_", " ", 1), http.NotFoundHandler())
			}
		}()
	}
	for _, p := range []string{"", "x", "GET", "GET  /x", "/{", "/{}", "/{x}y", "/a{x}", "/{x}/{x}", "/{$}/a", "/{x...}/a", "/{1}", "G(T /", "{x}/a", "/a/../b", "/{é}"} {
		func() {
			defer func() { fmt.Println(recover()) }()
			http.NewServeMux().Handle(p, http.NotFoundHandler())
		}()
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		http.NewServeMux().HandleFunc("/", nil)
	}()
}

// Output:
// GET     http://other.org/                  200 "GET /{$} id= part= path= a= b= x= v= any=" [GET /{$}]
// GET     http://other.org/items/7           200 "GET /items/{id} id=7 part= path= a= b= x= v= any=" [GET /items/{id}]
// HEAD    http://other.org/items/7           200 "GET /items/{id} id=7 part= path= a= b= x= v= any=" [GET /items/{id}]
// POST    http://other.org/items/7           200 "/ id= part= path= a= b= x= v= any=" [/]
// PUT     http://other.org/items/7           200 "/ id= part= path= a= b= x= v= any=" [/]
// DELETE  http://other.org/items/7           200 "DELETE /items/{id} id=7 part= path= a= b= x= v= any=" [DELETE /items/{id}]
// OPTIONS http://other.org/items/7           200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/items/latest      200 "GET /items/latest id= part= path= a= b= x= v= any=" [GET /items/latest]
// GET     http://other.org/items             200 "/ id= part= path= a= b= x= v= any=" [/]
// HEAD    http://other.org/items             200 "/ id= part= path= a= b= x= v= any=" [/]
// POST    http://other.org/items             200 "POST /items id= part= path= a= b= x= v= any=" [POST /items]
// PUT     http://other.org/items             200 "/ id= part= path= a= b= x= v= any=" [/]
// DELETE  http://other.org/items             200 "/ id= part= path= a= b= x= v= any=" [/]
// OPTIONS http://other.org/items             200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/items/            200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/items/7/parts/    200 "/items/{id}/parts/{part...} id=7 part= path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// HEAD    http://other.org/items/7/parts/    200 "/items/{id}/parts/{part...} id=7 part= path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// POST    http://other.org/items/7/parts/    200 "/items/{id}/parts/{part...} id=7 part= path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// PUT     http://other.org/items/7/parts/    200 "/items/{id}/parts/{part...} id=7 part= path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// DELETE  http://other.org/items/7/parts/    200 "/items/{id}/parts/{part...} id=7 part= path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// OPTIONS http://other.org/items/7/parts/    200 "/items/{id}/parts/{part...} id=7 part= path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// GET     http://other.org/items/7/parts     307 "<a href=\"/items/7/parts/\">Temporary Redirect</a>." Location="/items/7/parts/" [/items/{id}/parts/{part...}]
// HEAD    http://other.org/items/7/parts     307 "" Location="/items/7/parts/" [/items/{id}/parts/{part...}]
// POST    http://other.org/items/7/parts     307 "" Location="/items/7/parts/" [/items/{id}/parts/{part...}]
// PUT     http://other.org/items/7/parts     307 "" Location="/items/7/parts/" [/items/{id}/parts/{part...}]
// DELETE  http://other.org/items/7/parts     307 "" Location="/items/7/parts/" [/items/{id}/parts/{part...}]
// OPTIONS http://other.org/items/7/parts     307 "" Location="/items/7/parts/" [/items/{id}/parts/{part...}]
// GET     http://other.org/items/7/parts/x/y%2Fz 200 "/items/{id}/parts/{part...} id=7 part=x/y/z path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// HEAD    http://other.org/items/7/parts/x/y%2Fz 200 "/items/{id}/parts/{part...} id=7 part=x/y/z path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// POST    http://other.org/items/7/parts/x/y%2Fz 200 "/items/{id}/parts/{part...} id=7 part=x/y/z path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// PUT     http://other.org/items/7/parts/x/y%2Fz 200 "/items/{id}/parts/{part...} id=7 part=x/y/z path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// DELETE  http://other.org/items/7/parts/x/y%2Fz 200 "/items/{id}/parts/{part...} id=7 part=x/y/z path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// OPTIONS http://other.org/items/7/parts/x/y%2Fz 200 "/items/{id}/parts/{part...} id=7 part=x/y/z path= a= b= x= v= any=" [/items/{id}/parts/{part...}]
// GET     http://other.org/static            307 "<a href=\"/static/\">Temporary Redirect</a>." Location="/static/" [/static/]
// GET     http://other.org/static/           200 "/static/ id= part= path= a= b= x= v= any=" [/static/]
// GET     http://other.org/static/css/a.css  200 "/static/ id= part= path= a= b= x= v= any=" [/static/]
// GET     http://other.org/only/head         200 "GET /only/{x} id= part= path= a= b= x=head v= any=" [GET /only/{x}]
// HEAD    http://other.org/only/head         200 "HEAD /only/head id= part= path= a= b= x= v= any=" [HEAD /only/head]
// POST    http://other.org/only/head         200 "/ id= part= path= a= b= x= v= any=" [/]
// PUT     http://other.org/only/head         200 "/ id= part= path= a= b= x= v= any=" [/]
// DELETE  http://other.org/only/head         200 "/ id= part= path= a= b= x= v= any=" [/]
// OPTIONS http://other.org/only/head         200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/only/other        200 "GET /only/{x} id= part= path= a= b= x=other v= any=" [GET /only/{x}]
// HEAD    http://other.org/only/other        200 "GET /only/{x} id= part= path= a= b= x=other v= any=" [GET /only/{x}]
// POST    http://other.org/only/other        200 "/ id= part= path= a= b= x= v= any=" [/]
// PUT     http://other.org/only/other        200 "/ id= part= path= a= b= x= v= any=" [/]
// DELETE  http://other.org/only/other        200 "/ id= part= path= a= b= x= v= any=" [/]
// OPTIONS http://other.org/only/other        200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/files/            200 "/ id= part= path= a= b= x= v= any=" [/]
// HEAD    http://other.org/files/            200 "/ id= part= path= a= b= x= v= any=" [/]
// POST    http://other.org/files/            200 "/ id= part= path= a= b= x= v= any=" [/]
// PUT     http://other.org/files/            200 "PUT /files/{path...} id= part= path= a= b= x= v= any=" [PUT /files/{path...}]
// DELETE  http://other.org/files/            200 "/ id= part= path= a= b= x= v= any=" [/]
// OPTIONS http://other.org/files/            200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/files/a/b         200 "/ id= part= path= a= b= x= v= any=" [/]
// HEAD    http://other.org/files/a/b         200 "/ id= part= path= a= b= x= v= any=" [/]
// POST    http://other.org/files/a/b         200 "/ id= part= path= a= b= x= v= any=" [/]
// PUT     http://other.org/files/a/b         200 "PUT /files/{path...} id= part= path=a/b a= b= x= v= any=" [PUT /files/{path...}]
// DELETE  http://other.org/files/a/b         200 "/ id= part= path= a= b= x= v= any=" [/]
// OPTIONS http://other.org/files/a/b         200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/a/b/1             200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://other.org/a%2fb/1           200 "/a%2Fb/{v} id= part= path= a= b= x= v=1 any=" [/a%2Fb/{v}]
// GET     http://other.org/tree              307 "<a href=\"/tree/\">Temporary Redirect</a>." Location="/tree/" [/tree/]
// GET     http://other.org/tree/leaf         200 "/tree/ id= part= path= a= b= x= v= any=" [/tree/]
// HEAD    http://other.org/tree/leaf         200 "/tree/ id= part= path= a= b= x= v= any=" [/tree/]
// POST    http://other.org/tree/leaf         200 "POST /tree/leaf id= part= path= a= b= x= v= any=" [POST /tree/leaf]
// PUT     http://other.org/tree/leaf         200 "/tree/ id= part= path= a= b= x= v= any=" [/tree/]
// DELETE  http://other.org/tree/leaf         200 "/tree/ id= part= path= a= b= x= v= any=" [/tree/]
// OPTIONS http://other.org/tree/leaf         200 "/tree/ id= part= path= a= b= x= v= any=" [/tree/]
// GET     http://other.org/tree/../items/7   307 "<a href=\"/items/7\">Temporary Redirect</a>." Location="/items/7" [GET /items/{id}]
// HEAD    http://other.org/tree/../items/7   307 "" Location="/items/7" [GET /items/{id}]
// POST    http://other.org/tree/../items/7   307 "" Location="/items/7" [/]
// PUT     http://other.org/tree/../items/7   307 "" Location="/items/7" [/]
// DELETE  http://other.org/tree/../items/7   307 "" Location="/items/7" [DELETE /items/{id}]
// OPTIONS http://other.org/tree/../items/7   307 "" Location="/items/7" [/]
// GET     http://other.org//items//7         307 "<a href=\"/items/7\">Temporary Redirect</a>." Location="/items/7" [GET /items/{id}]
// GET     http://other.org/q/x/              200 "/ id= part= path= a= b= x= v= any=" [/]
// HEAD    http://other.org/q/x/              200 "/ id= part= path= a= b= x= v= any=" [/]
// POST    http://other.org/q/x/              200 "/ id= part= path= a= b= x= v= any=" [/]
// PUT     http://other.org/q/x/              200 "/ id= part= path= a= b= x= v= any=" [/]
// DELETE  http://other.org/q/x/              200 "/ id= part= path= a= b= x= v= any=" [/]
// OPTIONS http://other.org/q/x/              200 "OPTIONS /q/{any}/{$} id= part= path= a= b= x= v= any=x" [OPTIONS /q/{any}/{$}]
// GET     http://other.org/q/x               200 "/ id= part= path= a= b= x= v= any=" [/]
// HEAD    http://other.org/q/x               200 "/ id= part= path= a= b= x= v= any=" [/]
// POST    http://other.org/q/x               200 "/ id= part= path= a= b= x= v= any=" [/]
// PUT     http://other.org/q/x               200 "/ id= part= path= a= b= x= v= any=" [/]
// DELETE  http://other.org/q/x               200 "/ id= part= path= a= b= x= v= any=" [/]
// OPTIONS http://other.org/q/x               307 "" Location="/q/x/" [OPTIONS /q/{any}/{$}]
// GET     http://other.org/items/a%20b?q=1   200 "GET /items/{id} id=a b part= path= a= b= x= v= any=" [GET /items/{id}]
// GET     http://other.org/tree?q=2          307 "<a href=\"/tree/?q=2\">Temporary Redirect</a>." Location="/tree/?q=2" [/tree/]
// GET     http://other.org/nowhere           200 "/ id= part= path= a= b= x= v= any=" [/]
// GET     http://example.com/items/7         200 "example.com/ id= part= path= a= b= x= v= any=" [example.com/]
// GET     http://example.com:8080/special/1/2 200 "example.com/special/{a}/{b} id= part= path= a=1 b=2 x= v= any=" [example.com/special/{a}/{b}]
// GET     http://example.com/special/1       200 "example.com/ id= part= path= a= b= x= v= any=" [example.com/]
// PUT     /p/1                               405 "Method Not Allowed" Allow="GET, HEAD, POST" []
// GET     /x                                 404 "404 page not found" []
// pattern "/a" (registered at PLACE) conflicts with pattern "/a" (registered at PLACE):
// /a matches the same requests as /a
// both: GET /a /a
// pattern "/a/{y}" (registered at PLACE) conflicts with pattern "/a/{x}" (registered at PLACE):
// /a/{y} matches the same requests as /a/{x}
// pattern "/a/{y}" (registered at PLACE) conflicts with pattern "/{x}/b" (registered at PLACE):
// /a/{y} and /{x}/b both match some paths, like "/a/b".
// But neither is more specific than the other.
// /a/{y} matches "/a/y", but /{x}/b doesn't.
// /{x}/b matches "/x/b", but /a/{y} doesn't.
// pattern "/a/b" (registered at PLACE) conflicts with pattern "GET /a/" (registered at PLACE):
// /a/b matches more methods than GET /a/, but has a more specific path pattern
// both: GET /{x} POST /a
// pattern "/a/" (registered at PLACE) conflicts with pattern "/a/{x...}" (registered at PLACE):
// /a/ matches the same requests as /a/{x...}
// pattern "/{x...}" (registered at PLACE) conflicts with pattern "/" (registered at PLACE):
// /{x...} matches the same requests as /
// both: GET / HEAD /
// pattern "/a/b/{y}" (registered at PLACE) conflicts with pattern "GET /a/{x}/c" (registered at PLACE):
// /a/b/{y} and GET /a/{x}/c both match some paths, like "/a/b/c".
// But neither is more specific than the other.
// /a/b/{y} matches "/a/b/y", but GET /a/{x}/c doesn't.
// GET /a/{x}/c matches "/a/x/c", but /a/b/{y} doesn't.
// both: h/a /a
// both: /{x} /{$}
// both: /a/{x}/ /a/b/{y...}
// both: /b/{x} /{y}/{x}
// pattern "/x/" (registered at PLACE) conflicts with pattern "/{a}/{b}/{c...}" (registered at PLACE):
// /x/ and /{a}/{b}/{c...} both match some paths, like "/x/b/".
// But neither is more specific than the other.
// /x/ matches "/x/", but /{a}/{b}/{c...} doesn't.
// /{a}/{b}/{c...} matches "/a/b/", but /x/ doesn't.
// pattern "/x/y" (registered at PLACE) conflicts with pattern "PUT /x/" (registered at PLACE):
// /x/y matches more methods than PUT /x/, but has a more specific path pattern
// both: /{x}/{$} /a/{y}
// pattern "/v/{y}" (registered at PLACE) conflicts with pattern "GET /v/{x...}" (registered at PLACE):
// /v/{y} matches more methods than GET /v/{x...}, but has a more specific path pattern
// http: invalid pattern
// parsing "x": at offset 0: host/path missing /
// parsing "GET": at offset 0: host/path missing /
// <nil>
// parsing "/{": at offset 1: bad wildcard segment (must end with '}')
// parsing "/{}": at offset 1: empty wildcard
// parsing "/{x}y": at offset 1: bad wildcard segment (must end with '}')
// parsing "/a{x}": at offset 1: bad wildcard segment (must start with '{')
// parsing "/{x}/{x}": at offset 5: duplicate wildcard name "x"
// parsing "/{$}/a": at offset 1: {$} not at end
// parsing "/{x...}/a": at offset 1: {...} wildcard not at end
// parsing "/{1}": at offset 1: bad wildcard name "1"
// parsing "G(T /": at offset 0: invalid method "G(T"
// parsing "{x}/a": at offset 0: host contains '{' (missing initial '/'?)
// <nil>
// <nil>
// http: nil handler
