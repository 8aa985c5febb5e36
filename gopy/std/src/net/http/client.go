package http

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Client sends requests: it follows redirects and keeps cookies, and leaves the rest to its Transport. The zero Client is good, and one is
// enough for a program.
type Client struct {
	// Transport sends single requests; DefaultTransport if it is nil.
	Transport RoundTripper

	// CheckRedirect is asked before a redirect is followed: req is the coming request, via those before, the oldest first. With an error Do
	// ends, with ErrUseLastResponse with the last answer. If it is nil, ten requests are the limit.
	CheckRedirect func(req *Request, via []*Request) error

	// Jar keeps cookies; without it only those are sent that stand in a request.
	Jar CookieJar

	// Timeout is how long a request may take, with redirects and reading the body; 0 is no limit.
	Timeout time.Duration
}

// RoundTripper sends a request and gives its answer, whatever the status. It does not follow redirects. It always closes the request's body,
// perhaps later.
type RoundTripper interface {
	RoundTrip(*Request) (*Response, error)
}

// CookieJar keeps cookies for a client.
type CookieJar interface {
	// SetCookies keeps those that an answer from u has set.
	SetCookies(u *url.URL, cookies []*Cookie)
	// Cookies gives those that are to be sent to u.
	Cookies(u *url.URL) []*Cookie
}

// DefaultClient is what Get, Head, Post and PostForm use.
var DefaultClient = &Client{}

// Get asks for a URL. If there is no error, the caller has to close the answer's body. Statuses of failure are no errors.
func Get(url string) (resp *Response, err error) { return DefaultClient.Get(url) }

// Head is Get for the header only.
func Head(url string) (resp *Response, err error) { return DefaultClient.Head(url) }

// Post sends a body of a media type to a URL.
func Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	return DefaultClient.Post(url, contentType, body)
}

// PostForm sends a form to a URL.
func PostForm(url string, data url.Values) (resp *Response, err error) {
	return DefaultClient.PostForm(url, data)
}

// Get is the function Get with this client.
func (c *Client) Get(url string) (resp *Response, err error) {
	r, err := NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(r)
}

// Head is the function Head with this client.
func (c *Client) Head(url string) (resp *Response, err error) {
	r, err := NewRequest("HEAD", url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(r)
}

// Post is the function Post with this client.
func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error) {
	r, err := NewRequest("POST", url, body)
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", contentType)
	return c.Do(r)
}

// PostForm is the function PostForm with this client.
func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error) {
	return c.Post(url, "application/x-www-form-urlencoded", strings.NewReader(data.Encode()))
}

// CloseIdleConnections closes connections that are kept for further requests.
func (c *Client) CloseIdleConnections() {
	if t, ok := c.transport().(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

func (c *Client) transport() RoundTripper {
	if c.Transport != nil {
		return c.Transport
	}
	return DefaultTransport
}

// timeoutError is about a request that took too long.
type timeoutError struct{ text string }

func (e *timeoutError) Error() string        { return e.text }
func (e *timeoutError) Timeout() bool        { return true }
func (e *timeoutError) Temporary() bool      { return true }
func (e *timeoutError) Is(target error) bool { return target == context.DeadlineExceeded }

func (r *Request) closeBody() {
	if r.Body != nil {
		r.Body.Close()
	}
}

// opName is how errors name a method: "Get".
func opName(method string) string {
	if method == "" {
		return "Get"
	}
	return method[:1] + strings.ToLower(method[1:])
}

// safeText writes a URL without its password.
func safeText(u *url.URL) string {
	if _, ok := u.User.Password(); ok {
		return strings.Replace(u.String(), u.User.String()+"@", u.User.Username()+":***@", 1)
	}
	return u.String()
}

// Do sends a request and follows redirects. If there is no error, the caller has to close the answer's body. An error is of type *url.Error; with
// one from CheckRedirect comes an answer whose body is closed.
func (c *Client) Do(req *Request) (*Response, error) {
	if req.URL == nil {
		req.closeBody()
		return nil, &url.Error{Op: opName(req.Method), Err: errors.New("http: nil Request.URL")}
	}
	var deadline time.Time
	if c.Timeout > 0 {
		deadline = time.Now().Add(c.Timeout)
	}
	first := req
	headers := redirectHeaders{header: first.Header.Clone()}
	fail := func(where string, err error) error {
		return &url.Error{Op: opName(first.Method), URL: where, Err: err}
	}
	var via []*Request
	withBody := true
	for {
		via = append(via, req)
		resp, late, err := c.send(req, deadline)
		if err != nil {
			if late() {
				err = &timeoutError{err.Error() + " (Client.Timeout exceeded while awaiting headers)"}
			}
			return nil, fail(safeText(req.URL), err)
		}
		method, ok := redirectMethod(req.Method, resp.StatusCode)
		keepsBody := resp.StatusCode == 307 || resp.StatusCode == 308
		if !ok || keepsBody && first.GetBody == nil && first.bodyLength() != 0 {
			return resp, nil
		}
		withBody = withBody && keepsBody
		req.closeBody()
		to := resp.Header.Get("Location")
		if to == "" {
			return resp, nil
		}
		u, err := req.URL.Parse(to)
		if err != nil {
			resp.Body.Close()
			return nil, fail(safeText(resp.Request.URL), fmt.Errorf("failed to parse Location header %q: %v", to, err))
		}
		next := &Request{Method: method, Response: resp, URL: u, Header: Header{}, Cancel: first.Cancel, ctx: first.ctx}
		if req.Host != "" && req.Host != req.URL.Host {
			if rel, _ := url.Parse(to); rel != nil && !rel.IsAbs() {
				next.Host = req.Host
			}
		}
		if withBody && first.GetBody != nil {
			if next.Body, err = first.GetBody(); err != nil {
				resp.Body.Close()
				return nil, fail(safeText(resp.Request.URL), err)
			}
			next.GetBody, next.ContentLength = first.GetBody, first.ContentLength
		}
		headers.copy(c, first, next, withBody)
		if ref := referer(req.URL, u, next.Header.get("Referer")); ref != "" {
			next.Header.Set("Referer", ref)
		}
		err = c.checkRedirect(next, via)
		if err == ErrUseLastResponse {
			return resp, nil
		}
		// What is left of a short body is read, so that the connection can be used again.
		const short = 2 << 10
		if resp.ContentLength <= short {
			io.CopyN(io.Discard, resp.Body, short)
		}
		resp.Body.Close()
		if err != nil {
			next.closeBody()
			return resp, fail(to, err)
		}
		req = next
	}
}

func (c *Client) checkRedirect(req *Request, via []*Request) error {
	if c.CheckRedirect != nil {
		return c.CheckRedirect(req, via)
	}
	if len(via) >= 10 {
		return errors.New("stopped after 10 redirects")
	}
	return nil
}

// redirectMethod is the method of the request that a status sends a client to.
func redirectMethod(method string, status int) (string, bool) {
	switch status {
	case 301, 302, 303:
		if method != "GET" && method != "HEAD" {
			method = "GET"
		}
		return method, true
	case 307, 308:
		return method, true
	}
	return "", false
}

// redirectHeaders are the first request's headers, which redirects take along.
type redirectHeaders struct {
	header Header
	strip  bool // those that are secret stay behind: a redirect has led to another domain
}

func (h *redirectHeaders) copy(c *Client, first, next *Request, body bool) {
	if c.Jar != nil && h.header.has("Cookie") {
		h.dropCookies(next.Response)
	}
	if first.URL.Host != next.URL.Host && !withinDomain(next.URL.Hostname(), first.URL.Hostname()) {
		h.strip = true
	}
	for name, values := range h.header {
		switch CanonicalHeaderKey(name) {
		case "Authorization", "Www-Authenticate", "Cookie", "Cookie2", "Proxy-Authorization", "Proxy-Authenticate":
			if h.strip {
				continue
			}
		case "Content-Encoding", "Content-Language", "Content-Location", "Content-Type":
			if !body {
				continue
			}
		}
		next.Header[name] = values
	}
}

// dropCookies leaves out those that the answer has set anew: the jar has them.
func (h *redirectHeaders) dropCookies(resp *Response) {
	set := resp.Cookies()
	had := readCookies(h.header, "")
	kept := slices.DeleteFunc(slices.Clone(had), func(c *Cookie) bool {
		return slices.ContainsFunc(set, func(s *Cookie) bool { return s.Name == c.Name })
	})
	if len(kept) == len(had) {
		return
	}
	var texts []string
	for _, c := range kept {
		texts = append(texts, c.Name+"="+c.Value)
	}
	slices.Sort(texts)
	h.header.Set("Cookie", strings.Join(texts, "; "))
}

func withinDomain(host, domain string) bool {
	host, domain = strings.ToLower(host), strings.ToLower(domain)
	return host == domain || !strings.ContainsAny(host, ":%") && strings.HasSuffix(host, "."+domain)
}

// referer is the URL that a redirect came from, as it may be told.
func referer(from, to *url.URL, explicit string) string {
	if from.Scheme == "https" && to.Scheme == "http" {
		return ""
	}
	if explicit != "" {
		return explicit
	}
	u := *from
	u.User = nil
	return u.String()
}

// send sends a single request, with cookies, and keeps those of the answer. late tells whether an error is because the deadline has passed.
func (c *Client) send(req *Request, deadline time.Time) (resp *Response, late func() bool, err error) {
	late = func() bool { return false }
	sent := *req
	if c.Jar != nil {
		sent.Header = req.Header.Clone()
		if sent.Header == nil {
			sent.Header = Header{}
		}
		for _, cookie := range c.Jar.Cookies(req.URL) {
			sent.AddCookie(cookie)
		}
	}
	if req.RequestURI != "" {
		req.closeBody()
		return nil, late, errors.New("http: Request.RequestURI can't be set in client requests")
	}
	if sent.Header == nil {
		sent.Header = Header{}
	}
	if user := req.URL.User; user != nil && sent.Header.Get("Authorization") == "" {
		password, _ := user.Password()
		sent.Header = sent.Header.Clone()
		sent.SetBasicAuth(user.Username(), password)
	}
	timed := &timedBody{cancel: func() {}, late: late}
	if !deadline.IsZero() {
		if d, ok := req.Context().Deadline(); !ok || deadline.Before(d) {
			sent.ctx, timed.cancel = context.WithDeadline(req.Context(), deadline)
			timed.late = func() bool { return !time.Now().Before(deadline) }
		}
	}
	rt := c.transport()
	resp, err = rt.RoundTrip(&sent)
	if err != nil {
		timed.cancel()
		if resp != nil {
			log.Printf("RoundTripper returned a response & error; ignoring response")
		}
		return nil, timed.late, err
	}
	if resp == nil {
		timed.cancel()
		return nil, timed.late, fmt.Errorf("http: RoundTripper implementation (%T) returned a nil *Response with a nil error", rt)
	}
	if resp.Body == nil {
		if resp.ContentLength > 0 && req.Method != "HEAD" {
			timed.cancel()
			return nil, timed.late, fmt.Errorf(
				"http: RoundTripper implementation (%T) returned a *Response with content length %d but a nil Body", rt, resp.ContentLength)
		}
		resp.Body = io.NopCloser(strings.NewReader(""))
	}
	if !deadline.IsZero() {
		timed.ReadCloser = resp.Body
		resp.Body = timed
	}
	if c.Jar != nil {
		if cookies := resp.Cookies(); len(cookies) > 0 {
			c.Jar.SetCookies(req.URL, cookies)
		}
	}
	return resp, timed.late, nil
}

// A timedBody is a body that has to be read before a deadline.
type timedBody struct {
	io.ReadCloser

	cancel func()
	late   func() bool
}

func (b *timedBody) Read(p []byte) (n int, err error) {
	n, err = b.ReadCloser.Read(p)
	if err != nil && err != io.EOF && b.late() {
		err = &timeoutError{err.Error() + " (Client.Timeout or context cancellation while reading body)"}
	}
	return n, err
}

func (b *timedBody) Close() error {
	err := b.ReadCloser.Close()
	b.cancel()
	return err
}
