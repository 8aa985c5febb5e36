// Choosing tests by name: -run, -skip, -bench and -list take regular expressions, for each level of subtests one, with slashes between them.

package testing

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
)

// A matchFunc tells whether a regular expression matches a part of a text.
type matchFunc func(pat, str string) (bool, error)

// A pattern is a list of alternatives ("A/B|C"), each a list of regular expressions, one for each level.
type pattern [][]string

// A matcher chooses tests, and gives subtests names that no other has.
type matcher struct {
	filter pattern // nil: all
	skip   pattern // nil: none
	match  matchFunc

	mu    sync.Mutex
	names map[string]int32 // how often each name was wanted
}

// newMatcher makes a matcher of the values of flags; what is wrong with them ends the program. flagName is the one of patterns.
func newMatcher(match matchFunc, patterns, flagName, skips string) *matcher {
	return &matcher{
		filter: readPattern(match, patterns, flagName),
		skip:   readPattern(match, skips, "-test.skip"),
		match:  match,
		names:  make(map[string]int32),
	}
}

func readPattern(match matchFunc, text, flagName string) pattern {
	if text == "" {
		return nil
	}
	p := splitPattern(text)
	for i, alternative := range p {
		for j, element := range alternative {
			element = printable(element)
			alternative[j] = element
			if _, err := match(element, "non-empty"); err != nil {
				where := fmt.Sprintf("element %d of %s (%q): %s", j, flagName, element, err)
				if len(p) > 1 {
					where = fmt.Sprintf("alternation %d of %s", i, where)
				}
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for %s\n", where)
				os.Exit(1)
			}
		}
	}
	return p
}

// splitPattern splits at slashes and bars that are not in brackets or parentheses.
func splitPattern(text string) pattern {
	var p pattern
	var elements []string
	brackets, parentheses, start := 0, 0, 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\\':
			i++
		case c == '[':
			brackets++
		case c == ']':
			brackets = max(brackets-1, 0)
		case brackets > 0:
		case c == '(':
			parentheses++
		case c == ')':
			parentheses--
		case parentheses == 0 && (c == '/' || c == '|'):
			elements = append(elements, text[start:i])
			start = i + 1
			if c == '|' {
				p = append(p, elements)
				elements = nil
			}
		}
	}
	return append(p, append(elements, text[start:]))
}

// matches tells whether a pattern chooses a name; partial: it would choose only some of what is below it.
func (p pattern) matches(name []string, match matchFunc) (ok, partial bool) {
	for _, alternative := range p {
		if matchesAll(alternative, name, match) {
			return true, len(name) < len(alternative)
		}
	}
	return false, false
}

func matchesAll(elements, name []string, match matchFunc) bool {
	for i := range min(len(elements), len(name)) {
		if ok, _ := match(elements[i], name[i]); !ok {
			return false
		}
	}
	return true
}

// fullName returns the name of what is called subname below c, and whether it is to be run; partial: only some of its subtests are.
func (m *matcher) fullName(c *common, subname string) (name string, ok, partial bool) {
	name = subname
	m.mu.Lock()
	defer m.mu.Unlock()
	if c != nil && c.level > 0 {
		name = m.unique(c.name + "/" + printable(subname))
	}
	elements := strings.Split(name, "/")
	ok = true
	if m.filter != nil {
		ok, partial = m.filter.matches(elements, m.match)
	}
	if ok && m.skip != nil {
		if skipped, partly := m.skip.matches(elements, m.match); skipped && !partly {
			ok = false
		}
	}
	return name, ok, ok && partial
}

// unique makes a name different from all before: by a number, which an empty one always gets.
func (m *matcher) unique(base string) string {
	isEmpty := strings.HasSuffix(base, "/")
	for {
		n := m.names[base]
		m.names[base] = n + 1
		if n == 0 && !isEmpty {
			// It may look like a name with a number that was given before.
			if prefix, number, ok := numbered(base); ok && number < m.names[prefix] {
				continue
			}
			return base
		}
		if name := fmt.Sprintf("%s#%02d", base, n); m.names[name] == 0 {
			return name
		}
	}
}

// numbered splits a name that ends as unique makes them.
func numbered(name string) (prefix string, number int32, ok bool) {
	at := strings.LastIndexByte(name, '#')
	if at < 0 {
		return name, 0, false
	}
	prefix, digits := name[:at], name[at+1:]
	if len(digits) < 2 || len(digits) > 2 && digits[0] == '0' || digits == "00" && !strings.HasSuffix(prefix, "/") {
		return name, 0, false
	}
	n, err := strconv.ParseInt(digits, 10, 32)
	if err != nil || n < 0 {
		return name, 0, false
	}
	return prefix, int32(n), true
}

// printable replaces blanks by underscores, and what cannot be printed by escapes.
func printable(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		plain = plain && s[i] > ' ' && s[i] < 0x7f
	}
	if plain {
		return s
	}
	b := make([]byte, 0, len(s)+8)
	for _, r := range s {
		switch {
		case isSpace(r):
			b = append(b, '_')
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b = append(b, quoted[1:len(quoted)-1]...)
		default:
			b = append(b, string(r)...)
		}
	}
	return string(b)
}

func isSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}
