package regexp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Replacing of matches, and templates like $1 or ${name}.

// ReplaceAllString returns src with the matches replaced by the template repl.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return string(re.replaceTemplate(src, repl))
}

// ReplaceAll returns src with the matches replaced by the template repl.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	return re.replaceTemplate(view(src), string(repl))
}

func (re *Regexp) replaceTemplate(src, repl string) []byte {
	if strings.IndexByte(repl, '$') < 0 {
		return re.replaceLiteral(src, repl)
	}
	var out []byte
	done := 0
	w := re.walk(src, len(re.names), -1)
	for w.next() {
		out = append(out, src[done:w.caps[0]]...)
		out = re.ExpandString(out, repl, src, w.caps)
		done = w.caps[1]
	}
	return append(out, src[done:]...)
}

// ReplaceAllLiteralString returns src with the matches replaced by repl.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return string(re.replaceLiteral(src, repl))
}

// ReplaceAllLiteral returns src with the matches replaced by repl.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return re.replaceLiteral(view(src), view(repl))
}

func (re *Regexp) replaceLiteral(src, repl string) []byte {
	var out []byte
	done := 0
	w := re.walk(src, 1, -1)
	for w.next() {
		out = append(out, src[done:w.caps[0]]...)
		out = append(out, repl...)
		done = w.caps[1]
	}
	return append(out, src[done:]...)
}

// ReplaceAllStringFunc returns src with each match replaced by what repl returns for it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	var out []byte
	done := 0
	w := re.walk(src, 1, -1)
	for w.next() {
		out = append(out, src[done:w.caps[0]]...)
		out = append(out, repl(src[w.caps[0]:w.caps[1]])...)
		done = w.caps[1]
	}
	return string(append(out, src[done:]...))
}

// ReplaceAllFunc returns src with each match replaced by what repl returns for it.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	var out []byte
	done := 0
	w := re.walk(view(src), 1, -1)
	for w.next() {
		out = append(out, src[done:w.caps[0]]...)
		out = append(out, repl(src[w.caps[0]:w.caps[1]])...)
		done = w.caps[1]
	}
	return append(out, src[done:]...)
}

// Expand appends the template to dst, with variables replaced by what the groups of a match in src took. A variable is
// $name or ${name}, the name a group's or a number; $$ stands for a dollar sign.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.ExpandString(dst, string(template), view(src), match)
}

// ExpandString is like Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	for {
		dollar := strings.IndexByte(template, '$')
		if dollar < 0 {
			return append(dst, template...)
		}
		dst = append(dst, template[:dollar]...)
		template = template[dollar+1:]
		if strings.HasPrefix(template, "$") {
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		name, size := variable(template)
		if size == 0 {
			dst = append(dst, '$')
			continue
		}
		template = template[size:]
		if number, ok := groupNumber(name); ok {
			dst = appendGroup(dst, src, match, number)
			continue
		}
		for i, s := range re.names {
			if s == name && 2*i+1 < len(match) && match[2*i] >= 0 {
				dst = appendGroup(dst, src, match, i)
				break
			}
		}
	}
}

func appendGroup(dst []byte, src string, match []int, i int) []byte {
	if 2*i+1 < len(match) && match[2*i] >= 0 {
		dst = append(dst, src[match[2*i]:match[2*i+1]]...)
	}
	return dst
}

// variable returns the name that follows a dollar sign, and how much it takes with its braces; 0 if there is none.
func variable(s string) (name string, size int) {
	braces := strings.HasPrefix(s, "{")
	start := 0
	if braces {
		start = 1
	}
	end := start
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		end += size
	}
	switch {
	case end == start:
		return "", 0
	case !braces:
		return s[:end], end
	case end < len(s) && s[end] == '}':
		return s[1:end], end + 1
	}
	return "", 0
}

// groupNumber returns the number that a name is, if it is one without a needless zero, and not huge.
func groupNumber(name string) (n int, ok bool) {
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c < '0' || c > '9' || n >= 1e8 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, name[0] != '0' || len(name) == 1
}
