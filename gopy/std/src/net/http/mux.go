package http

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// ServeMux gives each request to the handler of the pattern that matches it best.
//
// Of two patterns that match the same request, registering sees to it that one matches only a part of what the other does: that one is
// better. Patterns with a host go before those without. So a search looks at all patterns in turn and keeps the better one.
type ServeMux struct {
	mu     sync.RWMutex
	routes []route
}

type route struct {
	pattern *pattern
	handler Handler
}

// NewServeMux makes an empty one.
func NewServeMux() *ServeMux { return &ServeMux{} }

var defaultServeMux ServeMux

// DefaultServeMux is where Handle and HandleFunc register, and what servers without a Handler use.
var DefaultServeMux = &defaultServeMux

// Handle registers a handler for a pattern. It panics if the pattern is not good or conflicts with another.
func (mux *ServeMux) Handle(pattern string, handler Handler) { mux.register(pattern, handler) }

// HandleFunc is Handle for a function.
func (mux *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	mux.register(pattern, HandlerFunc(handler))
}

// Handle registers a handler at DefaultServeMux.
func Handle(pattern string, handler Handler) { defaultServeMux.register(pattern, handler) }

// HandleFunc registers a function at DefaultServeMux.
func HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	defaultServeMux.register(pattern, HandlerFunc(handler))
}

// register is called by functions that users call: the caller of those is the place it remembers.
func (mux *ServeMux) register(text string, handler Handler) {
	place := "unknown location"
	if _, file, line, ok := runtime.Caller(2); ok {
		place = fmt.Sprintf("%s:%d", file, line)
	}
	if err := mux.add(text, handler, place); err != nil {
		panic(err)
	}
}

func (mux *ServeMux) add(text string, handler Handler, place string) error {
	if text == "" {
		return errors.New("http: invalid pattern")
	}
	if f, ok := handler.(HandlerFunc); handler == nil || ok && f == nil {
		return errors.New("http: nil handler")
	}
	p, err := parsePattern(text)
	if err != nil {
		return fmt.Errorf("parsing %q: %w", text, err)
	}
	p.place = place
	mux.mu.Lock()
	defer mux.mu.Unlock()
	for _, r := range mux.routes {
		if why := conflict(p, r.pattern); why != "" {
			return fmt.Errorf("pattern %q (registered at %s) conflicts with pattern %q (registered at %s):\n%s",
				p, p.place, r.pattern, r.pattern.place, why)
		}
	}
	mux.routes = append(mux.routes, route{p, handler})
	return nil
}

// parts splits a path at its slashes and unescapes the pieces. A slash at the end is a piece of its own.
func parts(escaped string) []string {
	if escaped == "" {
		return nil
	}
	list := strings.Split(escaped[1:], "/")
	for i, part := range list {
		list[i] = unescapePath(part)
	}
	if last := len(list) - 1; list[last] == "" {
		list[last] = "/"
	}
	return list
}

// matches tells whether a path, in parts, is one of the pattern's.
func (p *pattern) matches(list []string) bool {
	for i, s := range p.segments {
		if i >= len(list) {
			return false
		}
		switch {
		case s.multi:
			return true
		case s.wild && list[i] != "/", !s.wild && list[i] == s.text:
		default:
			return false
		}
	}
	return len(list) == len(p.segments)
}

// values are those of the wildcards with names, for a path that matches.
func (p *pattern) values(escaped string, list []string) []string {
	var values []string
	for i, s := range p.segments {
		switch {
		case s.multi && s.text != "":
			rest := escaped
			for range i + 1 {
				_, rest, _ = strings.Cut(rest, "/")
			}
			values = append(values, unescapePath(rest))
		case s.wild && !s.multi:
			values = append(values, list[i])
		}
	}
	return values
}

func (p *pattern) takes(method string) bool {
	return p.method == "" || p.method == method || p.method == "GET" && method == "HEAD"
}

// better tells whether p is to be preferred to q, where both match a request.
func (p *pattern) better(q *pattern) bool {
	if q == nil || p.host != q.host {
		return q == nil || p.host != ""
	}
	return compareMethods(p, q).and(comparePaths(p, q)) == onlySecond
}

// find gives the best route for a request, nil if there is none.
func (mux *ServeMux) find(host, method, escaped string) *route {
	list := parts(escaped)
	var best *route
	for i := range mux.routes {
		r := &mux.routes[i]
		p := r.pattern
		if (p.host == "" || p.host == host) && p.takes(method) && p.matches(list) && (best == nil || p.better(best.pattern)) {
			best = r
		}
	}
	return best
}

// exactly tells whether a pattern names the path as a whole, not by a slash at its end that matches all that follows.
func (r *route) exactly(escaped string) bool {
	if r == nil {
		return false
	}
	if !r.pattern.last().multi {
		return true
	}
	return strings.HasSuffix(escaped, "/") && len(r.pattern.segments) == strings.Count(escaped, "/")
}

// findOrSlash is find, but if the path would be known with a slash behind it, where to go instead.
func (mux *ServeMux) findOrSlash(host, method, escaped, query string) (r *route, to *url.URL) {
	mux.mu.RLock()
	defer mux.mu.RUnlock()
	r = mux.find(host, method, escaped)
	if !r.exactly(escaped) && escaped != "" && !strings.HasSuffix(escaped, "/") {
		if s := mux.find(host, method, escaped+"/"); s.exactly(escaped + "/") {
			return s, escapedURL(escaped+"/", query)
		}
	}
	return r, nil
}

func escapedURL(escaped, query string) *url.URL {
	return &url.URL{Path: unescapePath(escaped), RawPath: escaped, RawQuery: query}
}

// allowed lists the methods for which a path is known.
func (mux *ServeMux) allowed(host, escaped string) []string {
	mux.mu.RLock()
	defer mux.mu.RUnlock()
	var methods []string
	add := func(method string) {
		if !slices.Contains(methods, method) {
			methods = append(methods, method)
		}
	}
	for _, path := range [...]string{escaped, strings.TrimSuffix(escaped, "/") + "/"} {
		list := parts(path)
		for _, r := range mux.routes {
			if p := r.pattern; p.method != "" && (p.host == "" || p.host == host) && p.matches(list) {
				add(p.method)
				if p.method == "GET" {
					add("HEAD")
				}
			}
		}
	}
	slices.Sort(methods)
	return methods
}

// handler finds what is to serve a request: a handler with its route, or one of our own for redirects and errors, with the pattern that the
// redirect leads to.
func (mux *ServeMux) handler(r *Request) (h Handler, text string, found *pattern, values []string) {
	var rt *route
	host, escaped := r.URL.Host, r.URL.EscapedPath()
	if r.Method == "CONNECT" {
		if _, to := mux.findOrSlash(host, r.Method, escaped, r.URL.RawQuery); to != nil {
			return RedirectHandler(to.String(), StatusTemporaryRedirect), to.Path, nil, nil
		}
		mux.mu.RLock()
		rt = mux.find(r.Host, r.Method, escaped)
		mux.mu.RUnlock()
	} else {
		host = withoutPort(r.Host)
		cleaned := cleanPath(escaped)
		var to *url.URL
		rt, to = mux.findOrSlash(host, r.Method, cleaned, r.URL.RawQuery)
		if to == nil && cleaned != escaped {
			to = escapedURL(cleaned, r.URL.RawQuery)
		}
		if to != nil {
			if rt != nil {
				text = rt.pattern.text
			}
			return RedirectHandler(to.String(), StatusTemporaryRedirect), text, nil, nil
		}
	}
	if rt != nil {
		return rt.handler, rt.pattern.text, rt.pattern, rt.pattern.values(escaped, parts(escaped))
	}
	if methods := mux.allowed(host, escaped); methods != nil {
		return HandlerFunc(func(w ResponseWriter, r *Request) {
			w.Header().Set("Allow", strings.Join(methods, ", "))
			Error(w, StatusText(StatusMethodNotAllowed), StatusMethodNotAllowed)
		}), "", nil, nil
	}
	return NotFoundHandler(), "", nil, nil
}

// Handler tells which handler would serve r, and by which pattern ("" if none matches).
func (mux *ServeMux) Handler(r *Request) (h Handler, pattern string) {
	h, pattern, _, _ = mux.handler(r)
	return h, pattern
}

// ServeHTTP gives the request to the handler that Handler finds.
func (mux *ServeMux) ServeHTTP(w ResponseWriter, r *Request) {
	if r.RequestURI == "*" {
		if r.ProtoAtLeast(1, 1) {
			w.Header().Set("Connection", "close")
		}
		w.WriteHeader(StatusBadRequest)
		return
	}
	var h Handler
	h, r.Pattern, r.pattern, r.values = mux.handler(r)
	h.ServeHTTP(w, r)
}

// cleanPath is path.Clean that keeps a slash at the end.
func cleanPath(p string) string {
	if p == "" || p[0] != '/' {
		p = "/" + p
	}
	clean := path.Clean(p)
	if p[len(p)-1] == '/' && clean != "/" {
		clean += "/"
	}
	return clean
}

func withoutPort(host string) string {
	if strings.Contains(host, ":") {
		if h, _, err := net.SplitHostPort(host); err == nil {
			return h
		}
	}
	return host
}
