// Headers: names and their values.

package textproto

// MIMEHeader has the values of each name. Names are in canonical form.
type MIMEHeader map[string][]string

// Add adds a value to those of a name.
func (h MIMEHeader) Add(key, value string) {
	key = CanonicalMIMEHeaderKey(key)
	h[key] = append(h[key], value)
}

// Set replaces the values of a name by one.
func (h MIMEHeader) Set(key, value string) { h[CanonicalMIMEHeaderKey(key)] = []string{value} }

// Get gives the first value of a name, "" if there is none.
func (h MIMEHeader) Get(key string) string {
	if v := h[CanonicalMIMEHeaderKey(key)]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// Values gives all values of a name: the slice itself, not a copy.
func (h MIMEHeader) Values(key string) []string { return h[CanonicalMIMEHeaderKey(key)] }

// Del removes a name.
func (h MIMEHeader) Del(key string) { delete(h, CanonicalMIMEHeaderKey(key)) }

// isTokenByte tells whether c may stand in a header's name.
func isTokenByte(c byte) bool {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		return true
	case c > '~':
		return false
	}
	switch c {
	case '!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~':
		return true
	}
	return false
}

// CanonicalMIMEHeaderKey writes the first letter, and each behind a hyphen, as a capital, the others small. A name with a character that
// names do not have is returned as it is.
func CanonicalMIMEHeaderKey(s string) string {
	upper, same := true, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !isTokenByte(c) {
			return s
		}
		if upper && 'a' <= c && c <= 'z' || !upper && 'A' <= c && c <= 'Z' {
			same = false
		}
		upper = c == '-'
	}
	if same {
		return s
	}
	b := []byte(s)
	canonical(b)
	return string(b)
}

func canonical(b []byte) {
	upper := true
	for i, c := range b {
		if upper && 'a' <= c && c <= 'z' || !upper && 'A' <= c && c <= 'Z' {
			b[i] = c ^ 0x20
		}
		upper = c == '-'
	}
}

// fieldName makes a name of what stands before a colon; ok is false if it cannot be one. One with spaces stays as it is.
func fieldName(b []byte) (name string, ok bool) {
	spaces := false
	for _, c := range b {
		if c == ' ' {
			spaces = true
		} else if !isTokenByte(c) {
			return "", false
		}
	}
	if len(b) == 0 {
		return "", false
	}
	if spaces {
		return string(b), true
	}
	return CanonicalMIMEHeaderKey(string(b)), true
}
