package http

import (
	"errors"
	"fmt"
	"log"
	"net"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// Cookie is a cookie as a server sets it, or as a client sends it back: then only name and value are known.
type Cookie struct {
	Name   string
	Value  string
	Quoted bool // the value stood, or is to stand, in double quotes

	Path       string
	Domain     string
	Expires    time.Time
	RawExpires string // as it was received

	MaxAge      int // in seconds; 0: not given; negative: delete it now
	Secure      bool
	HttpOnly    bool
	SameSite    SameSite
	Partitioned bool
	Raw         string
	Unparsed    []string // attributes that are not known
}

// SameSite says whether a cookie is sent along with requests that other sites cause.
type SameSite int

const (
	SameSiteDefaultMode SameSite = iota + 1
	SameSiteLaxMode
	SameSiteStrictMode
	SameSiteNoneMode
)

var (
	errBlankCookie = errors.New("http: blank cookie")
	errNoEqual     = errors.New("http: '=' not found in cookie")
	errCookieName  = errors.New("http: invalid cookie name")
	errCookieValue = errors.New("http: invalid cookie value")
	errManyCookies = errors.New("http: number of cookies exceeded limit")
)

const maxCookies = 3000

// ParseCookie reads a Cookie header: "a=1; b=2".
func ParseCookie(line string) ([]*Cookie, error) {
	n := strings.Count(line, ";") + 1
	if n > maxCookies {
		return nil, errManyCookies
	}
	if n == 1 && textproto.TrimString(line) == "" {
		return nil, errBlankCookie
	}
	cookies := make([]*Cookie, 0, n)
	for more := true; more; {
		var part string
		part, line, more = strings.Cut(line, ";")
		name, value, ok := strings.Cut(textproto.TrimString(part), "=")
		if !ok {
			return nil, errNoEqual
		}
		if !isToken(name) {
			return nil, errCookieName
		}
		value, quoted, ok := cookieValue(value, true)
		if !ok {
			return nil, errCookieValue
		}
		cookies = append(cookies, &Cookie{Name: name, Value: value, Quoted: quoted})
	}
	return cookies, nil
}

// cookieValue checks a value and takes quotes off.
func cookieValue(raw string, quotes bool) (value string, quoted, ok bool) {
	if quotes && len(raw) > 1 && raw[0] == '"' && raw[len(raw)-1] == '"' {
		raw = raw[1 : len(raw)-1]
		quoted = true
	}
	for i := 0; i < len(raw); i++ {
		if !valueByte(raw[i]) {
			return "", quoted, false
		}
	}
	return raw, quoted, true
}

func valueByte(c byte) bool { return c >= ' ' && c < 0x7f && c != '"' && c != ';' && c != '\\' }
func pathByte(c byte) bool  { return c >= ' ' && c < 0x7f && c != ';' }

// ParseSetCookie reads a Set-Cookie header.
func ParseSetCookie(line string) (*Cookie, error) {
	parts := strings.Split(textproto.TrimString(line), ";")
	if len(parts) == 1 && parts[0] == "" {
		return nil, errBlankCookie
	}
	name, value, ok := strings.Cut(textproto.TrimString(parts[0]), "=")
	if !ok {
		return nil, errNoEqual
	}
	if name = textproto.TrimString(name); !isToken(name) {
		return nil, errCookieName
	}
	value, quoted, ok := cookieValue(value, true)
	if !ok {
		return nil, errCookieValue
	}
	c := &Cookie{Name: name, Value: value, Quoted: quoted, Raw: line}
	for _, part := range parts[1:] {
		if part = textproto.TrimString(part); part == "" {
			continue
		}
		attribute, value, _ := strings.Cut(part, "=")
		value, _, ok := cookieValue(value, false)
		if !ok || !c.set(strings.ToLower(attribute), value) {
			c.Unparsed = append(c.Unparsed, part)
		}
	}
	return c, nil
}

// set sets an attribute; false: it is not known, or not good.
func (c *Cookie) set(attribute, value string) bool {
	switch attribute {
	case "samesite":
		switch strings.ToLower(value) {
		case "lax":
			c.SameSite = SameSiteLaxMode
		case "strict":
			c.SameSite = SameSiteStrictMode
		case "none":
			c.SameSite = SameSiteNoneMode
		default:
			c.SameSite = SameSiteDefaultMode
		}
	case "secure":
		c.Secure = true
	case "httponly":
		c.HttpOnly = true
	case "partitioned":
		c.Partitioned = true
	case "domain":
		c.Domain = value
	case "path":
		c.Path = value
	case "max-age":
		seconds, err := strconv.Atoi(value)
		if err != nil || seconds != 0 && value[0] == '0' {
			return false
		}
		if seconds <= 0 {
			seconds = -1
		}
		c.MaxAge = seconds
	case "expires":
		c.RawExpires = value
		t, err := time.Parse(time.RFC1123, value)
		if err != nil {
			t, err = time.Parse("Mon, 02-Jan-2006 15:04:05 MST", value)
		}
		if err != nil {
			c.Expires = time.Time{}
			return false
		}
		c.Expires = t.UTC()
	default:
		return false
	}
	return true
}

// readSetCookies reads the cookies that a header sets.
func readSetCookies(h Header) []*Cookie {
	cookies := []*Cookie{}
	if len(h["Set-Cookie"]) > maxCookies {
		return cookies
	}
	for _, line := range h["Set-Cookie"] {
		if c, err := ParseSetCookie(line); err == nil {
			cookies = append(cookies, c)
		}
	}
	return cookies
}

// readCookies reads the cookies that a header sends, those that are good; with a name, those of that name only.
func readCookies(h Header, wanted string) []*Cookie {
	cookies := []*Cookie{}
	n := 0
	for _, line := range h["Cookie"] {
		n += strings.Count(line, ";") + 1
	}
	if n > maxCookies {
		return cookies
	}
	for _, line := range h["Cookie"] {
		for line != "" {
			var part string
			part, line, _ = strings.Cut(line, ";")
			name, value, _ := strings.Cut(textproto.TrimString(part), "=")
			name = textproto.TrimString(name)
			if !isToken(name) || wanted != "" && name != wanted {
				continue
			}
			if value, quoted, ok := cookieValue(value, true); ok {
				cookies = append(cookies, &Cookie{Name: name, Value: value, Quoted: quoted})
			}
		}
	}
	return cookies
}

// SetCookie adds a Set-Cookie header to the answer. A cookie whose name cannot be one is left out.
func SetCookie(w ResponseWriter, cookie *Cookie) {
	if text := cookie.String(); text != "" {
		w.Header().Add("Set-Cookie", text)
	}
}

// String writes a cookie as it stands in a Set-Cookie header, or if only name and value are set, in a Cookie header. It is "" if the name cannot
// be one.
func (c *Cookie) String() string {
	if c == nil || !isToken(c.Name) {
		return ""
	}
	text := c.Name + "=" + quotedValue(c.Value, c.Quoted)
	if c.Path != "" {
		text += "; Path=" + cleaned("Cookie.Path", c.Path, pathByte)
	}
	if c.Domain != "" {
		if validDomain(c.Domain) {
			text += "; Domain=" + strings.TrimPrefix(c.Domain, ".")
		} else {
			log.Printf("net/http: invalid Cookie.Domain %q; dropping domain attribute", c.Domain)
		}
	}
	if validExpires(c.Expires) {
		text += "; Expires=" + c.Expires.UTC().Format(TimeFormat)
	}
	if c.MaxAge > 0 {
		text += "; Max-Age=" + strconv.Itoa(c.MaxAge)
	} else if c.MaxAge < 0 {
		text += "; Max-Age=0"
	}
	if c.HttpOnly {
		text += "; HttpOnly"
	}
	if c.Secure {
		text += "; Secure"
	}
	switch c.SameSite {
	case SameSiteNoneMode:
		text += "; SameSite=None"
	case SameSiteLaxMode:
		text += "; SameSite=Lax"
	case SameSiteStrictMode:
		text += "; SameSite=Strict"
	}
	if c.Partitioned {
		text += "; Partitioned"
	}
	return text
}

func quotedValue(v string, quoted bool) string {
	v = cleaned("Cookie.Value", v, valueByte)
	if quoted || strings.ContainsAny(v, " ,") {
		return `"` + v + `"`
	}
	return v
}

// cleaned drops bytes that may not stand in a cookie, and says so in the log.
func cleaned(field, v string, valid func(byte) bool) string {
	var good []byte
	told := false
	for i := 0; i < len(v); i++ {
		if valid(v[i]) {
			good = append(good, v[i])
		} else if !told {
			log.Printf("net/http: invalid byte %q in %s; dropping invalid bytes", v[i], field)
			told = true
		}
	}
	return string(good)
}

// Valid tells what is wrong with a cookie.
func (c *Cookie) Valid() error {
	if c == nil {
		return errors.New("http: nil Cookie")
	}
	if !isToken(c.Name) {
		return errors.New("http: invalid Cookie.Name")
	}
	if !c.Expires.IsZero() && !validExpires(c.Expires) {
		return errors.New("http: invalid Cookie.Expires")
	}
	for i := 0; i < len(c.Value); i++ {
		if !valueByte(c.Value[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Value", c.Value[i])
		}
	}
	for i := 0; i < len(c.Path); i++ {
		if !pathByte(c.Path[i]) {
			return fmt.Errorf("http: invalid byte %q in Cookie.Path", c.Path[i])
		}
	}
	if c.Domain != "" && !validDomain(c.Domain) {
		return errors.New("http: invalid Cookie.Domain")
	}
	if c.Partitioned && !c.Secure {
		return errors.New("http: partitioned cookies must be set with Secure")
	}
	return nil
}

func validExpires(t time.Time) bool { return t.Year() >= 1601 }

// validDomain tells whether v is an IPv4 address, or names of letters, digits and hyphens with dots between and a letter somewhere.
func validDomain(v string) bool {
	if net.ParseIP(v) != nil && !strings.Contains(v, ":") {
		return true
	}
	if v == "" || len(v) > 255 {
		return false
	}
	letter := false
	labels := strings.Split(strings.TrimPrefix(v, "."), ".")
	for i, label := range labels {
		if label == "" && i == len(labels)-1 && i > 0 {
			continue // a dot at the end
		}
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for j := 0; j < len(label); j++ {
			c := label[j]
			switch {
			case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
				letter = true
			case '0' <= c && c <= '9' || c == '-':
			default:
				return false
			}
		}
	}
	return letter
}
