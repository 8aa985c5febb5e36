// Taking URLs apart.

package url

import (
	"errors"
	"strconv"
	"strings"
)

// Parse takes a URL, which may be relative, apart. Errors are of type *Error.
func Parse(rawURL string) (*URL, error) {
	text, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(text, false)
	if err != nil {
		return nil, &Error{"parse", text, err}
	}
	if fragment != "" {
		if err := u.setFragment(fragment); err != nil {
			return nil, &Error{"parse", rawURL, err}
		}
	}
	return u, nil
}

// ParseRequestURI takes a URL as it stands in an HTTP request apart: it is absolute, or an absolute path, and has no fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

func parse(text string, request bool) (*URL, error) {
	for i := 0; i < len(text); i++ {
		if text[i] < ' ' || text[i] == 0x7f {
			return nil, errors.New("net/url: invalid control character in URL")
		}
	}
	switch {
	case text == "" && request:
		return nil, errors.New("empty url")
	case text == "*":
		return &URL{Path: "*"}, nil
	}
	u := new(URL)
	scheme, rest, err := cutScheme(text)
	if err != nil {
		return nil, err
	}
	u.Scheme = strings.ToLower(scheme)
	rest, u.RawQuery, u.ForceQuery = strings.Cut(rest, "?")
	u.ForceQuery = u.ForceQuery && u.RawQuery == ""
	if !strings.HasPrefix(rest, "/") {
		switch segment, _, _ := strings.Cut(rest, "/"); {
		case scheme != "":
			u.Opaque = rest
			return u, nil
		case request:
			return nil, errors.New("invalid URI for request")
		case strings.Contains(segment, ":"):
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	if strings.HasPrefix(rest, "//") && (scheme != "" || !request && !strings.HasPrefix(rest, "///")) {
		authority := rest[2:]
		rest = ""
		if i := strings.IndexByte(authority, '/'); i >= 0 {
			authority, rest = authority[:i], authority[i:]
		}
		if u.User, u.Host, err = parseAuthority(u.Scheme, authority); err != nil {
			return nil, err
		}
	} else if scheme != "" && strings.HasPrefix(rest, "/") {
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

// cutScheme cuts a URL behind the scheme, if it has one.
func cutScheme(text string) (scheme, rest string, err error) {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		case c == ':':
			if i == 0 {
				return "", "", errors.New("missing protocol scheme")
			}
			return text[:i], text[i+1:], nil
		default:
			return "", text, nil
		}
	}
	return "", text, nil
}

// setPath sets Path, and RawPath if the usual way of escaping does not give p.
func (u *URL) setPath(p string) error {
	path, err := unescape(p, inPath)
	if err != nil {
		return err
	}
	u.Path, u.RawPath = path, ""
	if escape(path, inPath) != p {
		u.RawPath = p
	}
	return nil
}

func (u *URL) setFragment(f string) error {
	fragment, err := unescape(f, inFragment)
	if err != nil {
		return err
	}
	u.Fragment, u.RawFragment = fragment, ""
	if escape(fragment, inFragment) != f {
		u.RawFragment = f
	}
	return nil
}

// parseAuthority takes apart what stands between // and the path.
func parseAuthority(scheme, authority string) (user *Userinfo, host string, err error) {
	i := strings.LastIndexByte(authority, '@')
	if host, err = parseHost(scheme, authority[i+1:]); err != nil || i < 0 {
		return nil, host, err
	}
	info := authority[:i]
	for _, r := range info {
		if r >= 0x80 || !literal(byte(r), inUser) && strings.IndexByte(":!'()*%@", byte(r)) < 0 {
			return nil, "", errors.New("net/url: invalid userinfo")
		}
	}
	name, password, has := strings.Cut(info, ":")
	if name, err = unescape(name, inUser); err != nil {
		return nil, "", err
	}
	if !has {
		return User(name), host, nil
	}
	if password, err = unescape(password, inUser); err != nil {
		return nil, "", err
	}
	return UserPassword(name, password), host, nil
}

// parseHost checks a host with an optional port and returns it unescaped. IPv6 addresses stand in brackets.
func parseHost(scheme, host string) (string, error) {
	bracket := strings.LastIndexByte(host, '[')
	if bracket > 0 {
		return "", errors.New("invalid IP-literal")
	}
	if bracket == 0 {
		return parseLiteral(host)
	}
	if i := strings.IndexByte(host, ':'); i >= 0 {
		if scheme != "http" && scheme != "https" {
			i = strings.LastIndexByte(host, ':')
		}
		if !isPort(host[i:]) {
			return "", badPort(host[i:])
		}
	}
	return unescape(host, inHost)
}

// parseLiteral is parseHost for addresses in brackets.
func parseLiteral(host string) (string, error) {
	end := strings.LastIndexByte(host, ']')
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	port := host[end+1:]
	if !isPort(port) {
		return "", badPort(port)
	}
	name, zone := host[1:end], ""
	if i := strings.Index(name, "%25"); i >= 0 {
		name, zone = name[:i], name[i:]
	}
	name, err := unescape(name, inHost)
	if err != nil {
		return "", err
	}
	if zone, err = unescape(zone, inZone); err != nil {
		return "", err
	}
	name += zone
	old, err := checkAddress(name)
	if err != nil {
		return "", &hostError{err}
	}
	if old {
		return "", errors.New("invalid IP-literal")
	}
	return "[" + name + "]" + port, nil
}

// hostError is the error that an address is not one.
type hostError struct{ err error }

func (e *hostError) Error() string { return "invalid host: " + e.err.Error() }
func (e *hostError) Unwrap() error { return e.err }

// isPort tells whether a text is empty, or a colon and digits.
func isPort(s string) bool {
	return s == "" || s[0] == ':' && strings.Trim(s[1:], "0123456789") == ""
}

func badPort(s string) error {
	return errors.New("invalid port " + strconv.Quote(s) + " after host")
}
