// Package check compares gopy's package index/suffixarray with Go's.
package check

import (
	"bytes"
	"fmt"
	"index/suffixarray"
	"io"
	"math/rand"
	"regexp"
	"strings"
	"testing"

	our "gopystd/index/suffixarray"
)

func data(r *rand.Rand) []byte {
	n, symbols := r.Intn(60), 1+r.Intn(4)
	switch r.Intn(20) {
	case 0:
		n = r.Intn(30000)
	case 1:
		symbols = 256
	case 2: // with a period
		n := 1 + r.Intn(9)
		return bytes.Repeat([]byte("ababcabcde"[r.Intn(10-n):][:n]), r.Intn(4000/n))
	}
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('a' + r.Intn(symbols))
	}
	return b
}

func TestIndex(t *testing.T) {
	patterns := []string{"a", "ab", "aa", "aab?", "a(b|c)", "ab*a", "a.c", "[ab]c", "b*", "ba+", "aba", "cc|cd", "(?i)A", "a$", "ab\\b", "a|b", "ab|a"}
	r := rand.New(rand.NewSource(1))
	for range 4000 {
		b := data(r)
		theirs, ours := suffixarray.New(b), our.New(b)
		var file, ourFile bytes.Buffer
		theirs.Write(&file)
		if err := ours.Write(&ourFile); err != nil || !bytes.Equal(file.Bytes(), ourFile.Bytes()) {
			t.Fatalf("%q: other file, %v", b, err)
		}
		for range 5 {
			s := []byte(strings.Repeat("ab", r.Intn(3)))
			if r.Intn(2) == 0 {
				at := r.Intn(len(b) + 1)
				s = b[at:min(len(b), at+r.Intn(6))]
			}
			n := r.Intn(8) - 1
			want, got := theirs.Lookup(s, n), ours.Lookup(s, n)
			if fmt.Sprintf("%#v", want) != fmt.Sprintf("%#v", got) {
				t.Fatalf("%q %q %d: %#v, want %#v", b, s, n, got, want)
			}
			if len(b) > 200 {
				continue // FindAllIndex may take time that is quadratic
			}
			re := regexp.MustCompile(patterns[r.Intn(len(patterns))])
			want2, got2 := theirs.FindAllIndex(re, n), ours.FindAllIndex(re, n)
			if fmt.Sprintf("%#v", want2) != fmt.Sprintf("%#v", got2) {
				t.Fatalf("%q %q %d: %#v, want %#v", b, re, n, got2, want2)
			}
		}
		text := file.Bytes()
		for range r.Intn(2) {
			// Behind the size of the data, and the data.
			if rest := text[10+len(b):]; len(rest) > 0 {
				rest[r.Intn(len(rest))] ^= byte(1 << r.Intn(8))
			}
		}
		text = text[:len(text)-r.Intn(50)/49]
		var x suffixarray.Index
		var y our.Index
		err1, panicked := read(&x, text)
		err2, _ := read(&y, text)
		if !panicked && fmt.Sprint(err1) != fmt.Sprint(err2) {
			t.Fatalf("%q: %v, want %v", b, err2, err1)
		}
		if err1 == nil && !panicked && fmt.Sprint(x.Lookup([]byte("a"), -1)) != fmt.Sprint(y.Lookup([]byte("a"), -1)) {
			t.Fatalf("%q: other index from a file", b)
		}
	}
}

// read reads an index. Go's panics for some files that are no indexes.
func read(x interface{ Read(r io.Reader) error }, text []byte) (err error, panicked bool) {
	defer func() {
		if recover() != nil {
			panicked = true
		}
	}()
	return x.Read(bytes.NewReader(text)), false
}
