// Package url takes URLs apart and puts them together, and escapes parts of them.
package url

import (
	"strconv"
	"strings"
)

// Error is an error of an operation on a URL.
type Error struct {
	Op  string
	URL string
	Err error
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Error describes operation, URL and cause.
func (e *Error) Error() string {
	cause := "%!s(<nil>)"
	if e.Err != nil {
		cause = e.Err.Error()
	}
	return e.Op + " " + strconv.Quote(e.URL) + ": " + cause
}

// Timeout tells whether the cause calls itself a timeout.
func (e *Error) Timeout() bool {
	cause, ok := e.Err.(interface{ Timeout() bool })
	return ok && cause.Timeout()
}

// Temporary tells whether the cause calls itself temporary.
func (e *Error) Temporary() bool {
	cause, ok := e.Err.(interface{ Temporary() bool })
	return ok && cause.Temporary()
}

// A URL has the form
//
//	[scheme:][//[userinfo@]host][/]path[?query][#fragment]
//
// or, if no slash follows the scheme, scheme:opaque[?query][#fragment]. Path and Fragment are not escaped; how they were, if not in
// the usual way, RawPath and RawFragment tell.
type URL struct {
	Scheme   string
	Opaque   string
	User     *Userinfo
	Host     string // with a port, if there is one
	Path     string
	Fragment string // without #

	RawQuery    string // escaped, without ?
	RawPath     string
	RawFragment string

	ForceQuery bool // there is a ? even if RawQuery is empty
	OmitHost   bool // there is no // even if the host is empty
}

// Userinfo is a user's name, perhaps with a password.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

// User returns a name without a password.
func User(username string) *Userinfo {
	return &Userinfo{username, "", false}
}

// UserPassword returns a name and a password. Passwords in URLs are not safe.
func UserPassword(username, password string) *Userinfo {
	return &Userinfo{username, password, true}
}

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password, and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

// String returns name and password, escaped, with a colon between them.
func (u *Userinfo) String() string {
	if u == nil {
		return ""
	}
	s := escape(u.username, inUser)
	if u.passwordSet {
		s += ":" + escape(u.password, inUser)
	}
	return s
}

// faithful tells whether raw is an escaped form of text that can be used as it is.
func faithful(raw, text string, in part) bool {
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; !literal(c, in) && strings.IndexByte("!$&'()*+,;=:@[]%", c) < 0 {
			return false
		}
	}
	plain, err := unescape(raw, in)
	return err == nil && plain == text
}

// EscapedPath returns the path escaped: RawPath if that is one of the ways to do it, else its own.
func (u *URL) EscapedPath() string {
	switch {
	case u.RawPath != "" && faithful(u.RawPath, u.Path, inPath):
		return u.RawPath
	case u.Path == "*":
		return "*"
	}
	return escape(u.Path, inPath)
}

// EscapedFragment returns the fragment escaped: RawFragment if that is one of the ways to do it, else its own.
func (u *URL) EscapedFragment() string {
	if u.RawFragment != "" && faithful(u.RawFragment, u.Fragment, inFragment) {
		return u.RawFragment
	}
	return escape(u.Fragment, inFragment)
}

// String puts the URL together.
func (u *URL) String() string {
	var b strings.Builder
	if u.Scheme != "" {
		b.WriteString(u.Scheme)
		b.WriteByte(':')
	}
	if u.Opaque != "" {
		b.WriteString(u.Opaque)
	} else {
		u.writeHierarchy(&b)
	}
	if u.ForceQuery || u.RawQuery != "" {
		b.WriteByte('?')
		b.WriteString(u.RawQuery)
	}
	if u.Fragment != "" {
		b.WriteByte('#')
		b.WriteString(u.EscapedFragment())
	}
	return b.String()
}

// writeHierarchy writes host and path.
func (u *URL) writeHierarchy(b *strings.Builder) {
	nobody := u.Host == "" && u.User == nil
	if !nobody || u.Scheme != "" && u.Path != "" && !u.OmitHost {
		b.WriteString("//")
	}
	if u.User != nil {
		b.WriteString(u.User.String())
		b.WriteByte('@')
	}
	b.WriteString(escape(u.Host, inHost))
	path := u.EscapedPath()
	switch {
	case u.OmitHost && nobody && strings.HasPrefix(path, "//"):
		b.WriteString("%2F") // else it would seem to be a host
		path = path[1:]
	case path != "" && path[0] != '/' && u.Host != "":
		b.WriteByte('/')
	}
	if b.Len() == 0 {
		if segment, _, _ := strings.Cut(path, "/"); strings.Contains(segment, ":") {
			b.WriteString("./") // else it would seem to be a scheme
		}
	}
	b.WriteString(path)
}

// Redacted is String with any password replaced by xxxxx.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	hidden := *u
	if _, has := u.User.Password(); has {
		hidden.User = UserPassword(u.User.Username(), "xxxxx")
	}
	return hidden.String()
}

// IsAbs tells whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// RequestURI returns what an HTTP request for the URL says: path and query.
func (u *URL) RequestURI() string {
	s := u.Opaque
	switch {
	case strings.HasPrefix(s, "//"):
		s = u.Scheme + ":" + s
	case s == "":
		if s = u.EscapedPath(); s == "" {
			s = "/"
		}
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

// hostPort takes the host apart.
func (u *URL) hostPort() (host, port string) {
	host = u.Host
	if i := strings.LastIndexByte(host, ':'); i >= 0 && isPort(host[i:]) {
		host, port = host[:i], host[i+1:]
	}
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// Hostname returns the host without port, and an IPv6 address without brackets.
func (u *URL) Hostname() string {
	host, _ := u.hostPort()
	return host
}

// Port returns the port, or "".
func (u *URL) Port() string {
	_, port := u.hostPort()
	return port
}

// MarshalBinary returns String's text.
func (u *URL) MarshalBinary() (text []byte, err error) { return u.AppendBinary(nil) }

// AppendBinary appends String's text.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

// UnmarshalBinary parses a text.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*u = *parsed
	return nil
}

// Clone returns a copy that shares nothing with u.
func (u *URL) Clone() *URL {
	if u == nil {
		return nil
	}
	c := *u
	if u.User != nil {
		user := *u.User
		c.User = &user
	}
	return &c
}
