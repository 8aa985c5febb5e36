// Package check compares gopy's package text/scanner with Go's.
package check

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"
	"testing/iotest"
	"text/scanner"
	"unicode"

	our "gopystd/text/scanner"
)

var pieces = strings.Fields(`a b x1 _ ä 世 0 1 07 08 1_ 0x 0X1 0b1 0o7 .5 1. e 1e5 E+ p-3 0x1p2 ' '' 'a' '\n' '\'' "str" " "\x41" \x \u12 \U \q \0 \777 \ raw // /* */ / * ++ . .. _1 __
	\\ f 9 F 0_ ` + "` `r` \ufeff \xff \xe4 \x00 \xe4\xb8 \u2028 \U0001f600")

func text(r *rand.Rand) string {
	var b strings.Builder
	size := r.Intn(12)
	if r.Intn(10) == 0 {
		size = r.Intn(1500)
	}
	for range size {
		b.WriteString(pieces[r.Intn(len(pieces))])
		if r.Intn(2) == 0 {
			b.WriteString([]string{" ", "\n", "\t", "\r\n", "  \n\n"}[r.Intn(5)])
		}
		if r.Intn(200) == 0 {
			b.WriteString(strings.Repeat("word", r.Intn(800)))
		}
	}
	return b.String()
}

func reader(r *rand.Rand, s string) io.Reader {
	var reader io.Reader = strings.NewReader(s)
	switch r.Intn(6) {
	case 0:
		return iotest.OneByteReader(reader)
	case 1:
		return iotest.DataErrReader(reader)
	case 2:
		return iotest.TimeoutReader(iotest.HalfReader(reader))
	case 3:
		return io.MultiReader(reader, iotest.ErrReader(errors.New("broken")))
	}
	return reader
}

func isIdent(ch rune, i int) bool { return ch == '-' || unicode.IsLetter(ch) || ch == '\'' && i > 1 }

func theirs(seed int64) (log string) {
	r := rand.New(rand.NewSource(seed))
	s := new(scanner.Scanner).Init(reader(r, text(r)))
	s.Error = func(s *scanner.Scanner, msg string) {
		log += fmt.Sprintf("error %s, %v %v %q\n", msg, s.Position, s.Pos(), s.TokenText())
	}
	for i := 0; i < 2000; i++ {
		switch r.Intn(40) {
		case 0:
			s.Mode = uint(r.Intn(1024))
		case 1:
			s.Mode = scanner.GoTokens
		case 2:
			s.Whitespace = []uint64{0, 1 << ' ', scanner.GoWhitespace, scanner.GoWhitespace &^ (1 << '\n')}[r.Intn(4)]
		case 3:
			s.IsIdentRune = isIdent
		case 4:
			s.IsIdentRune = nil
		case 5:
			s.Filename = "file"
		}
		var tok rune
		switch r.Intn(12) {
		case 0:
			tok = s.Next()
		case 1:
			tok = s.Peek()
		default:
			tok = s.Scan()
		}
		log += fmt.Sprintf("%s %v %d %v %d %q %q %d\n", scanner.TokenString(tok), s.Position, s.Offset, s.Pos(), s.Pos().Offset, s.TokenText(), s.TokenText(), s.ErrorCount)
		if tok == scanner.EOF {
			i += 500
		}
	}
	return log
}

func ours(seed int64) (log string) {
	r := rand.New(rand.NewSource(seed))
	s := new(our.Scanner).Init(reader(r, text(r)))
	s.Error = func(s *our.Scanner, msg string) {
		log += fmt.Sprintf("error %s, %v %v %q\n", msg, s.Position, s.Pos(), s.TokenText())
	}
	for i := 0; i < 2000; i++ {
		switch r.Intn(40) {
		case 0:
			s.Mode = uint(r.Intn(1024))
		case 1:
			s.Mode = our.GoTokens
		case 2:
			s.Whitespace = []uint64{0, 1 << ' ', our.GoWhitespace, our.GoWhitespace &^ (1 << '\n')}[r.Intn(4)]
		case 3:
			s.IsIdentRune = isIdent
		case 4:
			s.IsIdentRune = nil
		case 5:
			s.Filename = "file"
		}
		var tok rune
		switch r.Intn(12) {
		case 0:
			tok = s.Next()
		case 1:
			tok = s.Peek()
		default:
			tok = s.Scan()
		}
		log += fmt.Sprintf("%s %v %d %v %d %q %q %d\n", our.TokenString(tok), s.Position, s.Offset, s.Pos(), s.Pos().Offset, s.TokenText(), s.TokenText(), s.ErrorCount)
		if tok == our.EOF {
			i += 500
		}
	}
	return log
}

func TestScanner(t *testing.T) {
	for seed := range int64(1500) {
		want, got := theirs(seed), ours(seed)
		if want == got {
			continue
		}
		w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
		for i := range w {
			if i >= len(g) || w[i] != g[i] {
				r := rand.New(rand.NewSource(seed))
				t.Fatalf("%d: %q\nline %d: %q\nwant %q", seed, text(r), i, g[min(i, len(g)-1):min(i+2, len(g))], w[i:min(i+2, len(w))])
			}
		}
	}
}

func TestTokenString(t *testing.T) {
	for tok := rune(-12); tok < 300; tok++ {
		if want, got := scanner.TokenString(tok), our.TokenString(tok); want != got {
			t.Errorf("%d: %s, want %s", tok, got, want)
		}
	}
}
