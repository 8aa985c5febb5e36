// Package regexp searches texts for regular expressions, in time proportional to the text's length. Their syntax is
// RE2's, as package regexp/syntax reads it.
package regexp

import (
	"regexp/syntax"
	"strconv"
)

// A Regexp is a compiled regular expression. It may be used by several goroutines at once, except for Longest
// and UnmarshalText.
type Regexp struct {
	expr    string
	names   []string // of the groups; the first stands for the whole match
	longest bool
	*machine
}

// Compile compiles an expression. Of the matches at the leftmost place that one is found which the expression prefers
// (as Perl would).
func Compile(expr string) (*Regexp, error) {
	return compile(expr, syntax.Perl, false)
}

// CompilePOSIX compiles an expression in the syntax of egrep. Of the matches at the leftmost place the longest is found.
func CompilePOSIX(expr string) (*Regexp, error) {
	return compile(expr, syntax.POSIX, true)
}

// MustCompile is like Compile, but panics if the expression is wrong.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic("regexp: Compile(" + quoted(str) + "): " + err.Error())
	}
	return re
}

// MustCompilePOSIX is like CompilePOSIX, but panics if the expression is wrong.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic("regexp: CompilePOSIX(" + quoted(str) + "): " + err.Error())
	}
	return re
}

func quoted(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

func compile(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	tree, err := syntax.Parse(expr, flags)
	if err != nil {
		return nil, err
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil, err
	}
	return &Regexp{expr, tree.CapNames(), longest, newMachine(prog)}, nil
}

// String returns the expression.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy. There is no need for it any more, unless Longest is called.
func (re *Regexp) Copy() *Regexp {
	other := *re
	return &other
}

// Longest makes searches find the longest of the leftmost matches.
func (re *Regexp) Longest() { re.longest = true }

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return max(len(re.names)-1, 0) }

// SubexpNames returns the names of the groups; element 0 stands for the whole match. It must not be changed.
func (re *Regexp) SubexpNames() []string { return re.names }

// SubexpIndex returns the number of the first group of that name, or -1.
func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, s := range re.names {
			if s == name {
				return i
			}
		}
	}
	return -1
}

// LiteralPrefix returns a text that every match starts with, and whether it is the whole expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) {
	if onePass(re.prog) {
		return anchoredPrefix(re.prog)
	}
	return re.prog.Prefix()
}

// AppendText appends the expression to b.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// MarshalText returns the expression.
func (re *Regexp) MarshalText() ([]byte, error) { return []byte(re.expr), nil }

// UnmarshalText compiles the expression text.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err == nil {
		*re = *compiled
	}
	return err
}

const meta = `\.+*?()|[]{}^$`

// QuoteMeta returns an expression that matches the text s.
func QuoteMeta(s string) string {
	extra := 0
	for i := 0; i < len(s); i++ {
		if isMeta(s[i]) {
			extra++
		}
	}
	if extra == 0 {
		return s
	}
	text := make([]byte, 0, len(s)+extra)
	for i := 0; i < len(s); i++ {
		if isMeta(s[i]) {
			text = append(text, '\\')
		}
		text = append(text, s[i])
	}
	return string(text)
}

func isMeta(c byte) bool {
	for i := 0; i < len(meta); i++ {
		if meta[i] == c {
			return true
		}
	}
	return false
}
