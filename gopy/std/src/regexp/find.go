package regexp

import (
	"io"
	"unicode/utf8"
	"unsafe"
)

// The Find methods. Texts are searched as strings, also slices of bytes.

// view returns the bytes as a string, without copying.
func view(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// Match reports whether b has a match of the expression pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, view(b))
}

// MatchString reports whether s has a match of the expression pattern.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// MatchReader reports whether the text that r reads has a match of the expression pattern.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// Match reports whether b has a match.
func (re *Regexp) Match(b []byte) bool { return re.MatchString(view(b)) }

// MatchString reports whether s has a match.
func (re *Regexp) MatchString(s string) bool {
	_, ok := re.find(s, 0, nil, re.longest)
	return ok
}

// MatchReader reports whether the text that r reads has a match. It may read far beyond it.
func (re *Regexp) MatchReader(r io.RuneReader) bool {
	return re.findReader(r, nil, re.longest)
}

// Find returns the leftmost match in b, or nil.
func (re *Regexp) Find(b []byte) []byte {
	var caps [2]int
	if _, ok := re.find(view(b), 0, caps[:], re.longest); !ok {
		return nil
	}
	return b[caps[0]:caps[1]:caps[1]]
}

// FindString returns the leftmost match in s, or "".
func (re *Regexp) FindString(s string) string {
	var caps [2]int
	if _, ok := re.find(s, 0, caps[:], re.longest); !ok {
		return ""
	}
	return s[caps[0]:caps[1]]
}

// FindIndex returns where the leftmost match in b starts and ends, or nil.
func (re *Regexp) FindIndex(b []byte) (m []int) { return re.FindStringIndex(view(b)) }

// FindStringIndex returns where the leftmost match in s starts and ends, or nil.
func (re *Regexp) FindStringIndex(s string) (m []int) {
	caps := make([]int, 2)
	if _, ok := re.find(s, 0, caps, re.longest); !ok {
		return nil
	}
	return caps
}

// FindReaderIndex returns where the leftmost match in what r reads starts and ends, or nil.
func (re *Regexp) FindReaderIndex(r io.RuneReader) (m []int) {
	caps := make([]int, 2)
	if !re.findReader(r, caps, re.longest) {
		return nil
	}
	return caps
}

// FindSubmatch returns the leftmost match in b, followed by those of the groups (nil for one that takes no part); or nil.
func (re *Regexp) FindSubmatch(b []byte) [][]byte {
	if caps := re.FindStringSubmatchIndex(view(b)); caps != nil {
		return pieces(b, caps)
	}
	return nil
}

// FindStringSubmatch returns the leftmost match in s, followed by those of the groups; or nil.
func (re *Regexp) FindStringSubmatch(s string) []string {
	if caps := re.FindStringSubmatchIndex(s); caps != nil {
		return stringPieces(s, caps)
	}
	return nil
}

// FindSubmatchIndex returns where the leftmost match in b, and those of the groups, start and end (-1 for one that takes
// no part); or nil.
func (re *Regexp) FindSubmatchIndex(b []byte) []int { return re.FindStringSubmatchIndex(view(b)) }

// FindStringSubmatchIndex does that for a string.
func (re *Regexp) FindStringSubmatchIndex(s string) []int {
	caps := make([]int, 2*len(re.names))
	if _, ok := re.find(s, 0, caps, re.longest); !ok {
		return nil
	}
	return caps
}

// FindReaderSubmatchIndex does that for what r reads.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	caps := make([]int, 2*len(re.names))
	if !re.findReader(r, caps, re.longest) {
		return nil
	}
	return caps
}

func pieces(b []byte, caps []int) [][]byte {
	found := make([][]byte, len(caps)/2)
	for i := range found {
		if caps[2*i] >= 0 {
			found[i] = b[caps[2*i]:caps[2*i+1]:caps[2*i+1]]
		}
	}
	return found
}

func stringPieces(s string, caps []int) []string {
	found := make([]string, len(caps)/2)
	for i := range found {
		if caps[2*i] >= 0 {
			found[i] = s[caps[2*i]:caps[2*i+1]]
		}
	}
	return found
}

// A walk goes over the matches in a text that do not overlap. An empty match right behind another match does not count.
type walk struct {
	re    *Regexp
	text  string
	caps  []int // of the match found
	pos   int   // where to search next
	last  int   // where the match before ended, or -1
	count int   // how many more are wanted; negative for all
}

func (re *Regexp) walk(text string, groups, count int) *walk {
	return &walk{re, text, make([]int, 2*groups), 0, -1, count}
}

// next finds the next match.
func (w *walk) next() bool {
	for w.count != 0 && w.pos <= len(w.text) {
		if _, ok := w.re.find(w.text, w.pos, w.caps, w.re.longest); !ok {
			return false
		}
		start, end := w.caps[0], w.caps[1]
		counts := start < end || end != w.last
		if end > w.pos {
			w.pos = end
		} else if w.pos < len(w.text) {
			_, size := utf8.DecodeRuneInString(w.text[w.pos:])
			w.pos += size
		} else {
			w.pos++
		}
		w.last = end
		if counts {
			w.count--
			return true
		}
	}
	return false
}

// FindAll returns up to n matches in b, all for a negative n; nil if there is none.
func (re *Regexp) FindAll(b []byte, n int) [][]byte {
	var all [][]byte
	for w := re.walk(view(b), 1, n); w.next(); {
		all = append(all, b[w.caps[0]:w.caps[1]:w.caps[1]])
	}
	return all
}

// FindAllString does that for a string.
func (re *Regexp) FindAllString(s string, n int) []string {
	var all []string
	for w := re.walk(s, 1, n); w.next(); {
		all = append(all, s[w.caps[0]:w.caps[1]])
	}
	return all
}

// FindAllIndex returns where up to n matches in b start and end.
func (re *Regexp) FindAllIndex(b []byte, n int) [][]int { return re.FindAllStringIndex(view(b), n) }

// FindAllStringIndex does that for a string.
func (re *Regexp) FindAllStringIndex(s string, n int) [][]int { return re.allIndexes(s, 1, n) }

// FindAllSubmatch returns up to n matches in b, each followed by those of the groups.
func (re *Regexp) FindAllSubmatch(b []byte, n int) [][][]byte {
	var all [][][]byte
	for w := re.walk(view(b), len(re.names), n); w.next(); {
		all = append(all, pieces(b, w.caps))
	}
	return all
}

// FindAllStringSubmatch does that for a string.
func (re *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	var all [][]string
	for w := re.walk(s, len(re.names), n); w.next(); {
		all = append(all, stringPieces(s, w.caps))
	}
	return all
}

// FindAllSubmatchIndex returns where up to n matches in b, and those of their groups, start and end.
func (re *Regexp) FindAllSubmatchIndex(b []byte, n int) [][]int {
	return re.FindAllStringSubmatchIndex(view(b), n)
}

// FindAllStringSubmatchIndex does that for a string.
func (re *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return re.allIndexes(s, len(re.names), n)
}

func (re *Regexp) allIndexes(s string, groups, n int) [][]int {
	var all [][]int
	for w := re.walk(s, groups, n); w.next(); {
		all = append(all, append([]int(nil), w.caps...))
	}
	return all
}

// Split returns what lies between the matches in s, at most n pieces of which the last is the rest; all for a negative n.
func (re *Regexp) Split(s string, n int) []string {
	if n == 0 {
		return nil
	}
	if re.expr != "" && s == "" {
		return []string{""}
	}
	parts := []string{}
	from, end := 0, 0
	for w := re.walk(s, 1, n); (n < 0 || len(parts) < n-1) && w.next(); {
		end = w.caps[0]
		if w.caps[1] != 0 {
			parts = append(parts, s[from:end])
		}
		from = w.caps[1]
	}
	if end != len(s) {
		parts = append(parts, s[from:])
	}
	return parts
}
