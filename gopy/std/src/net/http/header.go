package http

import (
	"io"
	"net/textproto"
	"slices"
	"strings"
	"time"
)

// Header has the values of each name. Names are in canonical form (CanonicalHeaderKey).
type Header map[string][]string

// Add adds a value to those of a name.
func (h Header) Add(key, value string) { textproto.MIMEHeader(h).Add(key, value) }

// Set replaces the values of a name by one.
func (h Header) Set(key, value string) { textproto.MIMEHeader(h).Set(key, value) }

// Get gives the first value of a name, "" if there is none.
func (h Header) Get(key string) string { return textproto.MIMEHeader(h).Get(key) }

// Values gives all values of a name: the slice itself, not a copy.
func (h Header) Values(key string) []string { return textproto.MIMEHeader(h).Values(key) }

// Del removes a name.
func (h Header) Del(key string) { textproto.MIMEHeader(h).Del(key) }

// get is Get for a name that is canonical; has tells whether it is there.
func (h Header) get(key string) string {
	if v := h[key]; len(v) > 0 {
		return v[0]
	}
	return ""
}

func (h Header) has(key string) bool {
	_, ok := h[key]
	return ok
}

// CanonicalHeaderKey writes the first letter, and each behind a hyphen, as a capital, the others small: "content-type" becomes "Content-Type".
func CanonicalHeaderKey(s string) string { return textproto.CanonicalMIMEHeaderKey(s) }

// Clone copies h.
func (h Header) Clone() Header {
	if h == nil {
		return nil
	}
	c := make(Header, len(h))
	for name, values := range h {
		c[name] = slices.Clone(values)
	}
	return c
}

// Write writes h as it is sent, sorted by names.
func (h Header) Write(w io.Writer) error { return h.WriteSubset(w, nil) }

// WriteSubset is Write without the names in exclude.
func (h Header) WriteSubset(w io.Writer, exclude map[string]bool) error {
	names := make([]string, 0, len(h))
	for name := range h {
		if !exclude[name] && isToken(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		for _, value := range h[name] {
			if _, err := io.WriteString(w, name+": "+oneLine(value)+"\r\n"); err != nil {
				return err
			}
		}
	}
	return nil
}

// oneLine makes a value fit to be sent: no line ends, no space at its ends.
func oneLine(value string) string {
	if strings.ContainsAny(value, "\r\n") {
		value = strings.NewReplacer("\n", " ", "\r", " ").Replace(value)
	}
	return textproto.TrimString(value)
}

// TimeFormat is how times are written in headers; they must be in UTC.
const TimeFormat = "Mon, 02 Jan 2006 15:04:05 GMT"

// ParseTime reads a time in any of the three ways that HTTP knows.
func ParseTime(text string) (t time.Time, err error) {
	for _, layout := range [...]string{TimeFormat, time.RFC850, time.ANSIC} {
		if t, err = time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return t, err
}

// isToken tells whether s is a token, such as the names of headers and methods are.
func isToken(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isTokenByte(s[i]) {
			return false
		}
	}
	return s != ""
}

func isTokenByte(c byte) bool {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		return true
	}
	return c > ' ' && c < 0x7f && strings.IndexByte("!#$%&'*+-.^_`|~", c) >= 0
}

// validValue tells whether s may be the value of a header.
func validValue(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' && s[i] != '\t' || s[i] == 0x7f {
			return false
		}
	}
	return true
}

// hasToken tells whether one of values is a list, separated by commas, with the token, in whichever letters.
func hasToken(values []string, token string) bool {
	for _, value := range values {
		for _, element := range elements(value) {
			if strings.EqualFold(element, token) {
				return true
			}
		}
	}
	return false
}

// connection tells whether the first Connection header has a token.
func (h Header) connection(token string) bool { return hasToken([]string{h.get("Connection")}, token) }

// elements are those of a list separated by commas, without empty ones.
func elements(list string) []string {
	var found []string
	for list != "" {
		var element string
		element, list, _ = strings.Cut(list, ",")
		if element = textproto.TrimString(element); element != "" {
			found = append(found, element)
		}
	}
	return found
}
