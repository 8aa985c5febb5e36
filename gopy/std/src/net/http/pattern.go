package http

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"
)

// A pattern is what a handler is registered for: "GET example.com/items/{id}". A path that ends in a slash ends with a multi
// segment without name.
type pattern struct {
	text     string
	method   string
	host     string
	segments []segment
	place    string // file and line where it was registered
}

// A segment is what stands between two slashes: a text, or a wildcard. "/" is the text of {$}, which matches the end of a path after a slash.
type segment struct {
	text  string // or the wildcard's name
	wild  bool
	multi bool // matches all that is left
}

func (p *pattern) String() string { return p.text }

func (p *pattern) last() segment { return p.segments[len(p.segments)-1] }

// parsePattern reads "[METHOD ][HOST]/PATH".
func parsePattern(s string) (*pattern, error) {
	if s == "" {
		return nil, errors.New("empty pattern")
	}
	p := &pattern{text: s}
	rest, at := s, 0
	bad := func(text string) (*pattern, error) { return nil, fmt.Errorf("at offset %d: %w", at, errors.New(text)) }
	if i := strings.IndexAny(s, " \t"); i >= 0 {
		p.method = s[:i]
		rest = strings.TrimLeft(s[i+1:], " \t")
		if !isToken(p.method) {
			return bad(fmt.Sprintf("invalid method %q", p.method))
		}
		at = i + 1
	}
	i := strings.IndexByte(rest, '/')
	if i < 0 {
		return bad("host/path missing /")
	}
	p.host, rest = rest[:i], rest[i:]
	if j := strings.IndexByte(p.host, '{'); j >= 0 {
		at += j
		return bad("host contains '{' (missing initial '/'?)")
	}
	at += i
	if p.method != "" && p.method != "CONNECT" && rest != cleanPath(rest) {
		return bad("non-CONNECT pattern with unclean path can never match")
	}
	names := map[string]bool{}
	for rest != "" {
		rest = rest[1:]
		at = len(s) - len(rest)
		if rest == "" {
			p.segments = append(p.segments, segment{wild: true, multi: true})
			break
		}
		i := strings.IndexByte(rest, '/')
		if i < 0 {
			i = len(rest)
		}
		var part string
		part, rest = rest[:i], rest[i:]
		open := strings.IndexByte(part, '{')
		if open < 0 {
			p.segments = append(p.segments, segment{text: unescapePath(part)})
			continue
		}
		if open > 0 {
			return bad("bad wildcard segment (must start with '{')")
		}
		if part[len(part)-1] != '}' {
			return bad("bad wildcard segment (must end with '}')")
		}
		name := part[1 : len(part)-1]
		if name == "$" {
			if rest != "" {
				return bad("{$} not at end")
			}
			p.segments = append(p.segments, segment{text: "/"})
			break
		}
		name, multi := strings.CutSuffix(name, "...")
		switch {
		case multi && rest != "":
			return bad("{...} wildcard not at end")
		case name == "":
			return bad("empty wildcard")
		case !isIdentifier(name):
			return bad(fmt.Sprintf("bad wildcard name %q", name))
		case names[name]:
			return bad(fmt.Sprintf("duplicate wildcard name %q", name))
		}
		names[name] = true
		p.segments = append(p.segments, segment{name, true, multi})
	}
	return p, nil
}

func isIdentifier(s string) bool {
	for i, c := range s {
		if !unicode.IsLetter(c) && c != '_' && (i == 0 || !unicode.IsDigit(c)) {
			return false
		}
	}
	return s != ""
}

func unescapePath(s string) string {
	if u, err := url.PathUnescape(s); err == nil {
		return u
	}
	return s
}

// A relation is how the requests that two patterns match lie to each other, as bits: there are some that only the first matches,
// only the second, both. Bits can be combined from what the parts of the patterns say.
type relation uint8

const (
	onlyFirst relation = 1 << iota
	onlySecond
	disjoint          // there are none that both match
	equal    relation = 0
	overlap           = onlyFirst | onlySecond
)

func (r relation) and(s relation) relation {
	if (r|s)&disjoint != 0 {
		return disjoint
	}
	return r | s
}

func compareMethods(a, b *pattern) relation {
	switch {
	case a.method == b.method:
		return equal
	case a.method == "" || a.method == "GET" && b.method == "HEAD":
		return onlyFirst
	case b.method == "" || b.method == "GET" && a.method == "HEAD":
		return onlySecond
	}
	return disjoint
}

func compareSegments(a, b segment) relation {
	switch {
	case a.multi && b.multi:
		return equal
	case a.multi:
		return onlyFirst
	case b.multi:
		return onlySecond
	case a.wild && b.wild:
		return equal
	case a.wild && b.text != "/":
		return onlyFirst
	case b.wild && a.text != "/":
		return onlySecond
	case !a.wild && !b.wild && a.text == b.text:
		return equal
	}
	return disjoint
}

func comparePaths(a, b *pattern) relation {
	n := min(len(a.segments), len(b.segments))
	r := equal
	for i := range n {
		r = r.and(compareSegments(a.segments[i], b.segments[i]))
	}
	switch {
	case len(a.segments) == len(b.segments):
		return r
	case len(a.segments) == n && a.last().multi:
		return r.and(onlyFirst)
	case len(b.segments) == n && b.last().multi:
		return r.and(onlySecond)
	}
	return disjoint
}

// conflict says why two patterns must not stand side by side: neither is more special than the other, but both match some requests. "" if
// they may.
func conflict(a, b *pattern) string {
	if a.host != b.host {
		return ""
	}
	methods, paths := compareMethods(a, b), comparePaths(a, b)
	switch both := methods.and(paths); {
	case both == equal:
		return fmt.Sprintf("%s matches the same requests as %s", a, b)
	case both != overlap:
		return ""
	case paths == overlap:
		return fmt.Sprintf("%[1]s and %[2]s both match some paths, like %[3]q.\n"+
			"But neither is more specific than the other.\n"+
			"%[1]s matches %[4]q, but %[2]s doesn't.\n"+
			"%[2]s matches %[5]q, but %[1]s doesn't.", a, b, commonPath(a, b), ownPath(a, b), ownPath(b, a))
	case methods == onlyFirst:
		return fmt.Sprintf("%s matches more methods than %s, but has a more specific path pattern", a, b)
	}
	return fmt.Sprintf("%s matches fewer methods than %s, but has a more general path pattern", a, b)
}

// example is a path's part that a segment matches.
func (s segment) example() string {
	if s.multi || s.text == "/" {
		return "/"
	}
	return "/" + s.text
}

func examples(segments []segment) string {
	text := ""
	for _, s := range segments {
		text += s.example()
	}
	return text
}

// commonPath is a path that both match.
func commonPath(a, b *pattern) string {
	text := ""
	n := min(len(a.segments), len(b.segments))
	for i := range n {
		if a.segments[i].wild {
			text += b.segments[i].example()
		} else {
			text += a.segments[i].example()
		}
	}
	return text + examples(a.segments[n:]) + examples(b.segments[n:])
}

// ownPath is a path that a matches and b does not.
func ownPath(a, b *pattern) string {
	text := ""
	n := min(len(a.segments), len(b.segments))
	for i := range n {
		s, t := a.segments[i], b.segments[i]
		switch {
		case s.multi && t.multi:
			return text + "/"
		case s.multi && t.text == "/" && !t.wild:
			if s.text == "" {
				return text + "/x"
			}
			return text + "/" + s.text
		case s.multi:
			return text + "/"
		case s.wild && !t.wild && s.text == t.text:
			text += "/" + t.text + "x"
		default:
			text += s.example()
		}
	}
	return text + examples(a.segments[n:]) + examples(b.segments[n:])
}
