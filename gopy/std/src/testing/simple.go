// Simple regular expressions, so that most programs do without package regexp: letters and other characters that stand for themselves, dots,
// stars behind one character, bars, ^ and $. The command gives another function to those that need more (see MainStart).

package testing

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// matchSimple tells whether a simple regular expression matches a part of a text.
func matchSimple(pat, str string) (bool, error) {
	if strings.ContainsAny(pat, `\()[]{}+?`) {
		return false, errors.New("not a simple regular expression")
	}
	for more := true; more; {
		var alternative string
		alternative, pat, more = strings.Cut(pat, "|")
		if matchSomewhere(alternative, str) {
			return true, nil
		}
	}
	return false, nil
}

func matchSomewhere(pat, str string) bool {
	if rest, ok := strings.CutPrefix(pat, "^"); ok {
		return matchHere(rest, str)
	}
	for {
		if matchHere(pat, str) {
			return true
		}
		if str == "" {
			return false
		}
		_, size := utf8.DecodeRuneInString(str)
		str = str[size:]
	}
}

// matchHere tells whether pat matches at the beginning of str.
func matchHere(pat, str string) bool {
	for pat != "" {
		if pat == "$" {
			return str == ""
		}
		want, size := utf8.DecodeRuneInString(pat)
		rest, starred := strings.CutPrefix(pat[size:], "*")
		if starred {
			for {
				if matchHere(rest, str) {
					return true
				}
				r, size := utf8.DecodeRuneInString(str)
				if str == "" || want != '.' && r != want || r == '\n' {
					return false
				}
				str = str[size:]
			}
		}
		r, n := utf8.DecodeRuneInString(str)
		if str == "" || want != '.' && r != want || want == '.' && r == '\n' {
			return false
		}
		pat, str = pat[size:], str[n:]
	}
	return true
}
