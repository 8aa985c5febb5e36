// Package mime has what mail and HTTP need to say what a text or file is: media types with parameters, and the types of files.
package mime

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

func quote(s string) string { return strconv.Quote(s) }

// ErrInvalidMediaParameter is what ParseMediaType gives, with the type, if the type is good but a parameter is not.
var ErrInvalidMediaParameter = errors.New("mime: invalid media parameter")

var (
	errNoMediaType = errors.New("mime: no media type")
	errNoSlash     = errors.New("mime: expected slash after first token")
	errNoToken     = errors.New("mime: expected token after slash")
	errContent     = errors.New("mime: unexpected content after media subtype")
	errDuplicate   = errors.New("mime: duplicate parameter name")
)

const special = `()<>@,;:\"/[]?=`

func isTokenByte(c byte) bool { return c > ' ' && c < 0x7f && strings.IndexByte(special, c) < 0 }

// token takes a token off the beginning of s.
func token(s string) (tok, rest string) {
	i := 0
	for i < len(s) && isTokenByte(s[i]) {
		i++
	}
	return s[:i], s[i:]
}

func isToken(s string) bool {
	tok, rest := token(s)
	return tok != "" && rest == ""
}

// FormatMediaType writes a type with its parameters in order; "" if something in it cannot be written.
func FormatMediaType(t string, param map[string]string) string {
	major, sub, ok := strings.Cut(t, "/")
	if !isToken(major) || ok && !isToken(sub) {
		return ""
	}
	var b strings.Builder
	b.WriteString(strings.ToLower(t))
	names := make([]string, 0, len(param))
	for name := range param {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if !isToken(name) {
			return ""
		}
		value := param[name]
		b.WriteString("; " + strings.ToLower(name))
		switch {
		case needsPercents(value):
			b.WriteString("*=utf-8''")
			writePercents(&b, value)
		case isToken(value):
			b.WriteString("=" + value)
		default:
			b.WriteString(`="`)
			for i := 0; i < len(value); i++ {
				if value[i] == '"' || value[i] == '\\' {
					b.WriteByte('\\')
				}
				b.WriteByte(value[i])
			}
			b.WriteByte('"')
		}
	}
	return b.String()
}

func needsPercents(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < ' ' || s[i] > '~') && s[i] != '\t' {
			return true
		}
	}
	return false
}

func writePercents(b *strings.Builder, s string) {
	const digits = "0123456789ABCDEF"
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isTokenByte(c) || c == '*' || c == '\'' || c == '%' {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		} else {
			b.WriteByte(c)
		}
	}
}

// ParseMediaType takes apart a type with parameters, or what Content-Disposition has. Type and names come in small letters, nil params only
// with an error.
func ParseMediaType(v string) (mediatype string, params map[string]string, err error) {
	base, _, _ := strings.Cut(v, ";")
	mediatype = strings.TrimSpace(strings.ToLower(base))
	if err := checkType(mediatype); err != nil {
		return "", nil, err
	}
	params = map[string]string{}
	var pieces map[string]map[string]string // by the name without stars: parameters that are written in several, or encoded
	for v = v[len(base):]; v != ""; {
		v = strings.TrimLeftFunc(v, unicode.IsSpace)
		if v == "" {
			break
		}
		name, value, rest, ok := parameter(v)
		if !ok {
			if strings.TrimSpace(v) == ";" {
				break
			}
			return mediatype, nil, ErrInvalidMediaParameter
		}
		into := params
		if base, _, star := strings.Cut(name, "*"); star {
			if pieces == nil {
				pieces = map[string]map[string]string{}
			}
			if pieces[base] == nil {
				pieces[base] = map[string]string{}
			}
			into = pieces[base]
		}
		if old, twice := into[name]; twice && old != value {
			return "", nil, errDuplicate
		}
		into[name] = value
		v = rest
	}
	for name, parts := range pieces {
		if value, ok := join(name, parts); ok {
			params[name] = value
		}
	}
	return mediatype, params, nil
}

func checkType(s string) error {
	major, rest := token(s)
	if major == "" {
		return errNoMediaType
	}
	if rest == "" {
		return nil
	}
	if rest[0] != '/' {
		return errNoSlash
	}
	sub, rest := token(rest[1:])
	if sub == "" {
		return errNoToken
	}
	if rest != "" {
		return errContent
	}
	return nil
}

// parameter takes `; name=value` off the beginning of v.
func parameter(v string) (name, value, rest string, ok bool) {
	rest = v
	if rest[0] != ';' {
		return "", "", v, false
	}
	name, rest = token(strings.TrimLeftFunc(rest[1:], unicode.IsSpace))
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	if name == "" || rest == "" || rest[0] != '=' {
		return "", "", v, false
	}
	rest = strings.TrimLeftFunc(rest[1:], unicode.IsSpace)
	if rest == "" {
		return "", "", v, false
	}
	if rest[0] != '"' {
		value, after := token(rest)
		return strings.ToLower(name), value, after, value != ""
	}
	var b []byte
	for i := 1; i < len(rest); i++ {
		switch c := rest[i]; {
		case c == '"':
			return strings.ToLower(name), string(b), rest[i+1:], true
		case c == '\r' || c == '\n':
			return "", "", v, false
		case c == '\\' && i+1 < len(rest) && strings.IndexByte(special, rest[i+1]) >= 0:
			i++
			b = append(b, rest[i])
		default:
			b = append(b, c)
		}
	}
	return "", "", v, false
}

// join makes one value of the pieces name*0, name*1... and those with a star behind, which are encoded; or of name*.
func join(name string, parts map[string]string) (string, bool) {
	if v, ok := parts[name+"*"]; ok {
		return decode(v)
	}
	value := ""
	n := 0
	for ; ; n++ {
		key := name + "*" + strconv.Itoa(n)
		if v, ok := parts[key]; ok {
			value += v
			continue
		}
		v, ok := parts[key+"*"]
		if !ok {
			return value, n > 0
		}
		if n == 0 {
			v, _ = decode(v)
		} else {
			v, _ = percents(v)
		}
		value += v
	}
}

// decode reads charset'language'text.
func decode(v string) (string, bool) {
	charset, v, ok := strings.Cut(v, "'")
	if !ok {
		return "", false
	}
	_, text, ok := strings.Cut(v, "'")
	if charset = strings.ToLower(charset); !ok || charset != "us-ascii" && charset != "utf-8" {
		return "", false
	}
	return percents(text)
}

func percents(s string) (string, bool) {
	if strings.IndexByte(s, '%') < 0 {
		return s, true
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' {
			if i+2 >= len(s) {
				return "", false
			}
			n, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
			if err != nil {
				return "", false
			}
			c = byte(n)
			i += 2
		}
		b = append(b, c)
	}
	return string(b), true
}
