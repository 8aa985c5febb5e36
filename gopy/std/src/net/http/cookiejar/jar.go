// Package cookiejar keeps cookies in memory, for http.Client.
package cookiejar

import (
	"cmp"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// PublicSuffixList tells below which names anybody can have a domain, such as co.uk.
type PublicSuffixList interface {
	PublicSuffix(domain string) string
	String() string
}

// Options are options of New.
type Options struct {
	// PublicSuffixList keeps servers from setting cookies for all of com; without it a server may set one for a.b if it is x.a.b.
	PublicSuffixList PublicSuffixList
}

// Jar keeps cookies.
type Jar struct {
	suffixes PublicSuffixList

	mu      sync.Mutex
	cookies []*kept // in the order in which they were first set
}

// A kept cookie.
type kept struct {
	site                              string // see Jar.site
	name, value, domain, path         string
	quoted, hostOnly, secure, lasting bool
	expires                           time.Time
	created                           time.Time
}

// New makes a jar. The error is always nil.
func New(o *Options) (*Jar, error) {
	j := &Jar{}
	if o != nil {
		j.suffixes = o.PublicSuffixList
	}
	return j, nil
}

func hostOf(u *url.URL) (host string, ok bool) {
	if u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	host = u.Host
	if colons := strings.Count(host, ":"); colons == 1 || colons > 1 && host[0] == '[' && strings.Contains(host, "]:") {
		var err error
		if host, _, err = net.SplitHostPort(host); err != nil {
			return "", false
		}
	}
	return strings.ToLower(strings.TrimSuffix(host, ".")), true
}

func isIP(host string) bool { return strings.ContainsAny(host, ":%") || net.ParseIP(host) != nil }

func isBelow(host, domain string) bool {
	return strings.HasSuffix(host, "."+domain) && len(host) > len(domain)+1
}

// Cookies gives those that are to be sent to u.
func (j *Jar) Cookies(u *url.URL) (cookies []*http.Cookie) {
	host, ok := hostOf(u)
	if !ok {
		return nil
	}
	path := u.Path
	if path == "" {
		path = "/"
	}
	site := j.site(host)
	now := time.Now()
	j.mu.Lock()
	defer j.mu.Unlock()
	j.cookies = slices.DeleteFunc(j.cookies, func(c *kept) bool { return c.lasting && !c.expires.After(now) })
	var selected []*kept
	for _, c := range j.cookies {
		if c.site == site && c.meantFor(host, path, u.Scheme == "https") {
			selected = append(selected, c)
		}
	}
	// Those for longer paths first.
	slices.SortStableFunc(selected, func(a, b *kept) int {
		if r := cmp.Compare(b.path, a.path); r != 0 {
			return r
		}
		return a.created.Compare(b.created)
	})
	for _, c := range selected {
		cookies = append(cookies, &http.Cookie{Name: c.name, Value: c.value, Quoted: c.quoted})
	}
	return cookies
}

func (c *kept) meantFor(host, path string, https bool) bool {
	if c.domain != host && (c.hostOnly || !isBelow(host, c.domain)) {
		return false
	}
	if path != c.path {
		rest, ok := strings.CutPrefix(path, c.path)
		if !ok || !strings.HasSuffix(c.path, "/") && rest[0] != '/' {
			return false
		}
	}
	if c.secure && !https {
		ip, err := netip.ParseAddr(c.domain)
		return c.domain == "localhost" || isBelow(c.domain, "localhost") || err == nil && ip.IsLoopback()
	}
	return true
}

// SetCookies keeps those that an answer from u has set.
func (j *Jar) SetCookies(u *url.URL, cookies []*http.Cookie) {
	host, ok := hostOf(u)
	if !ok {
		return
	}
	dir := "/"
	if strings.HasPrefix(u.Path, "/") {
		if i := strings.LastIndexByte(u.Path, '/'); i > 0 {
			dir = u.Path[:i]
		}
	}
	now := time.Now()
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, cookie := range cookies {
		c := &kept{site: j.site(host), name: cookie.Name, value: cookie.Value, quoted: cookie.Quoted, path: cookie.Path, secure: cookie.Secure, created: now}
		if !strings.HasPrefix(c.path, "/") {
			c.path = dir
		}
		if c.domain, c.hostOnly, ok = j.domain(host, cookie.Domain); !ok {
			continue
		}
		remove := cookie.MaxAge < 0
		switch {
		case cookie.MaxAge > 0:
			c.lasting, c.expires = true, now.Add(time.Duration(cookie.MaxAge)*time.Second)
		case cookie.MaxAge == 0 && !cookie.Expires.IsZero():
			c.lasting, c.expires = true, cookie.Expires
			remove = !c.expires.After(now)
		}
		j.put(c, remove)
	}
}

// put keeps a cookie in the place of the one with the same name, domain and path, or removes that.
func (j *Jar) put(c *kept, remove bool) {
	i := slices.IndexFunc(j.cookies, func(o *kept) bool {
		return o.site == c.site && o.name == c.name && o.domain == c.domain && o.path == c.path
	})
	switch {
	case i >= 0 && remove:
		j.cookies = slices.Delete(j.cookies, i, i+1)
	case i >= 0:
		c.created = j.cookies[i].created
		j.cookies[i] = c
	case !remove:
		j.cookies = append(j.cookies, c)
	}
}

// site is the part of a host's name by which cookies are told apart first: the public suffix with one name more. No cookie goes from one
// site to another.
func (j *Jar) site(host string) string {
	if isIP(host) {
		return host
	}
	dot := strings.LastIndexByte(host, '.')
	if j.suffixes != nil {
		suffix := j.suffixes.PublicSuffix(host)
		dot = len(host) - len(suffix) - 1
		if suffix == host || dot > 0 && host[dot] != '.' {
			return host
		}
	}
	if dot <= 0 {
		return host
	}
	return host[strings.LastIndexByte(host[:dot], '.')+1:]
}

// domain is what a cookie from host is for: only host, if it has no domain.
func (j *Jar) domain(host, domain string) (string, bool, bool) {
	if domain == "" {
		return host, true, true
	}
	if isIP(host) {
		return host, true, host == domain
	}
	domain = strings.ToLower(strings.TrimPrefix(domain, "."))
	if domain == "" || domain[0] == '.' || domain[len(domain)-1] == '.' {
		return "", false, false
	}
	if j.suffixes != nil {
		if suffix := j.suffixes.PublicSuffix(domain); suffix != "" && !isBelow(domain, suffix) {
			return host, true, host == domain
		}
	}
	if host != domain && !isBelow(host, domain) {
		return "", false, false
	}
	return domain, false, true
}
