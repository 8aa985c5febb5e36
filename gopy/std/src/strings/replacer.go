package strings

import (
	"io"
	"sync"
)

// A Replacer replaces any of several texts, each by one of its own. Goroutines may share it.
type Replacer struct {
	once   sync.Once // for r
	r      replacer
	oldnew []string // nil once r is there
}

// A replacer is a way to do it. There are four: for one pair with a long old text (Index finds it), for old and new texts of one
// byte each, for old texts of one byte, and for all others (trie.go).
type replacer interface {
	Replace(s string) string
	WriteString(w io.Writer, s string) (n int, err error)
}

// NewReplacer returns a Replacer for pairs of an old and a new text. At each place of a string, the first old text in the order of
// arguments that is there is replaced; what comes from a replacement is not looked at again. It panics if the number of
// arguments is odd.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 != 0 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{oldnew: append([]string(nil), oldnew...)}
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string {
	r.once.Do(r.build)
	return r.r.Replace(s)
}

// WriteString writes s to w with all replacements made. It returns the number of bytes written, and the error of w if there is one.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	r.once.Do(r.build)
	return r.r.WriteString(w, s)
}

// build chooses the way and prepares it.
func (r *Replacer) build() {
	oldnew := r.oldnew
	r.oldnew = nil
	if len(oldnew) == 2 && len(oldnew[0]) > 1 {
		r.r = &textReplacer{oldnew[0], oldnew[1]}
		return
	}
	shortOld, shortNew := true, true
	for i := 0; i < len(oldnew); i += 2 {
		shortOld = shortOld && len(oldnew[i]) == 1
		shortNew = shortNew && len(oldnew[i+1]) == 1
	}
	switch {
	case !shortOld:
		r.r = newTrieReplacer(oldnew)
	case shortNew:
		m := new(byteReplacer)
		for i := range m {
			m[i] = byte(i)
		}
		for i := len(oldnew) - 2; i >= 0; i -= 2 { // backwards, for the first pair to win
			m[oldnew[i][0]] = oldnew[i+1][0]
		}
		r.r = m
	default:
		m := new(byteTextReplacer)
		for i := len(oldnew) - 2; i >= 0; i -= 2 {
			m[oldnew[i][0]] = append([]byte{}, oldnew[i+1]...)
		}
		r.r = m
	}
}

// A sink writes to w and counts. Once there is an error, it writes no more.
type sink struct {
	w   io.Writer
	sw  io.StringWriter // w, if it writes strings
	n   int
	err error
}

func newSink(w io.Writer) *sink {
	sw, _ := w.(io.StringWriter)
	return &sink{w: w, sw: sw}
}

// text writes s and reports whether to go on.
func (k *sink) text(s string) bool {
	if k.sw == nil {
		return k.bytes([]byte(s))
	}
	n, err := k.sw.WriteString(s)
	k.n += n
	k.err = err
	return err == nil
}

// bytes writes p and reports whether to go on.
func (k *sink) bytes(p []byte) bool {
	n, err := k.w.Write(p)
	k.n += n
	k.err = err
	return err == nil
}

// A textReplacer replaces old by new.
type textReplacer struct{ old, new string }

func (r *textReplacer) Replace(s string) string { return Replace(s, r.old, r.new, -1) }

func (r *textReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	k := newSink(w)
	for {
		i := Index(s, r.old)
		if i < 0 {
			k.text(s)
			return k.n, k.err
		}
		if !k.text(s[:i]) || !k.text(r.new) {
			return k.n, k.err
		}
		s = s[i+len(r.old):]
	}
}

// A byteReplacer has for each byte the one that takes its place.
type byteReplacer [256]byte

func (r *byteReplacer) Replace(s string) string {
	i := r.next(s, 0)
	if i == len(s) {
		return s
	}
	buf := []byte(s)
	for ; i < len(s); i++ {
		buf[i] = r[s[i]]
	}
	return owned(buf)
}

// next returns the index of the first byte from i on that changes, len(s) if there is none.
func (r *byteReplacer) next(s string, i int) int {
	for i < len(s) && r[s[i]] == s[i] {
		i++
	}
	return i
}

func (r *byteReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	k := newSink(w)
	for done := 0; done < len(s); {
		i := r.next(s, done)
		if i > done && !k.text(s[done:i]) {
			break
		}
		if i < len(s) {
			c := int(s[i])
			if !k.bytes(r[c : c+1]) {
				break
			}
		}
		done = i + 1
	}
	return k.n, k.err
}

// A byteTextReplacer has for each byte the text that takes its place, nil if it stays.
type byteTextReplacer [256][]byte

func (r *byteTextReplacer) Replace(s string) string {
	size := len(s)
	changes := false
	for i := 0; i < len(s); i++ {
		if to := r[s[i]]; to != nil {
			size += len(to) - 1
			changes = true
		}
	}
	if !changes {
		return s
	}
	buf := make([]byte, 0, size)
	for i := 0; i < len(s); i++ {
		if to := r[s[i]]; to != nil {
			buf = append(buf, to...)
		} else {
			buf = append(buf, s[i])
		}
	}
	return owned(buf)
}

func (r *byteTextReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	k := newSink(w)
	done := 0
	for i := 0; i < len(s); i++ {
		to := r[s[i]]
		if to == nil {
			continue
		}
		if done < i && !k.text(s[done:i]) || !k.bytes(to) {
			return k.n, k.err
		}
		done = i + 1
	}
	if done < len(s) {
		k.text(s[done:])
	}
	return k.n, k.err
}
