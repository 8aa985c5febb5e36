package scanner

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// tokens scans a text, and returns the tokens with their positions, and errors.
func tokens(s *Scanner) string {
	var b strings.Builder
	s.Error = func(s *Scanner, msg string) { fmt.Fprintf(&b, "(%s: %s)", s.Pos(), msg) }
	for tok := s.Scan(); tok != EOF; tok = s.Scan() {
		fmt.Fprintf(&b, "%s %s %q\n", s.Position, TokenString(tok), s.TokenText())
	}
	return b.String()
}

func TestScan(t *testing.T) {
	const text = "\ufeffif x1 >= 0x1p-2 { // comment\n\tä = \"a\\n\" + 'b' /* long\n */ + `raw`.5 }"
	const want = `<input>:1:2 Ident "if"
<input>:1:5 Ident "x1"
<input>:1:8 ">" ">"
<input>:1:9 "=" "="
<input>:1:11 Float "0x1p-2"
<input>:1:18 "{" "{"
<input>:2:2 Ident "ä"
<input>:2:4 "=" "="
<input>:2:6 String "\"a\\n\""
<input>:2:12 "+" "+"
<input>:2:14 Char "'b'"
<input>:3:5 "+" "+"
<input>:3:7 RawString "` + "`raw`" + `"
<input>:3:12 Float ".5"
<input>:3:15 "}" "}"
`
	if got := tokens(new(Scanner).Init(strings.NewReader(text))); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if got := tokens(new(Scanner).Init(iotest.OneByteReader(strings.NewReader(text)))); got != want {
		t.Errorf("byte by byte:\n%s\nwant\n%s", got, want)
	}
}

func TestModes(t *testing.T) {
	for _, c := range []struct {
		mode uint
		want string
	}{
		{GoTokens, "Ident Float Char Ident "},
		{ScanIdents | ScanInts, `Ident Int "." Int "'" Ident "'" "/" "*" Ident "*" "/" Ident `},
		{ScanComments, `"a" "1" "." "5" "'" "c" "'" Comment "d" `},
		{0, `"a" "1" "." "5" "'" "c" "'" "/" "*" "b" "*" "/" "d" `},
	} {
		s := new(Scanner).Init(strings.NewReader("a 1.5 'c' /*b*/ d"))
		s.Mode = c.mode
		got := ""
		for tok := s.Scan(); tok != EOF; tok = s.Scan() {
			got += TokenString(tok) + " "
		}
		if got != c.want {
			t.Errorf("%b: %s, want %s", c.mode, got, c.want)
		}
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"089":        "(<input>:1:4: invalid digit '8' in octal literal)",
		"0x":         "(<input>:1:3: hexadecimal literal has no digits)",
		"0b1.1":      "(<input>:1:5: invalid radix point in binary literal)",
		"1p3":        "(<input>:1:2: 'p' exponent requires hexadecimal mantissa)",
		"1e":         "(<input>:1:3: exponent has no digits)",
		"1__0":       "(<input>:1:5: '_' must separate successive digits)",
		"\"a":        "(<input>:1:3: literal not terminated)",
		"`a":         "(<input>:1:3: literal not terminated)",
		"/*a":        "(<input>:1:4: comment not terminated)",
		"'ab'":       "(<input>:1:4: invalid char literal)",
		`"\q"`:       "(<input>:1:3: invalid char escape)",
		"\x00":       "(<input>:1:1: invalid character NUL)",
		"\xff":       "(<input>:1:1: invalid UTF-8 encoding)",
		"1_000.5e+3": "",
	} {
		s := new(Scanner).Init(strings.NewReader(text))
		got := tokens(s)
		if !strings.HasPrefix(got, want) || s.ErrorCount != strings.Count(want, "(") {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestReadError(t *testing.T) {
	s := new(Scanner).Init(io.MultiReader(strings.NewReader("abc"), iotest.ErrReader(errors.New("broken"))))
	if got, want := tokens(s), "(<input>:1:3: broken)<input>:1:1 Ident \"abc\"\n"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestNext(t *testing.T) {
	s := new(Scanner).Init(strings.NewReader("a\nö"))
	s.Filename = "f"
	for i, want := range []string{"a f:1:2 1", "\n f:2:1 2", "ö f:2:2 4"} {
		peeked := s.Peek()
		ch := s.Next()
		if got := fmt.Sprint(string(ch), " ", s.Pos(), " ", s.Pos().Offset); got != want || ch != peeked || s.IsValid() || s.TokenText() != "" {
			t.Errorf("%d: %s, want %s", i, got, want)
		}
	}
	if s.Next() != EOF || s.Next() != EOF || s.Peek() != EOF {
		t.Error("no end")
	}
}

func TestOwnTokens(t *testing.T) {
	s := new(Scanner).Init(strings.NewReader("%a-b  " + strings.Repeat("long", 2000) + "\n%"))
	s.Whitespace = 1 << ' '
	s.IsIdentRune = func(ch rune, i int) bool { return ch == '%' && i == 0 || ch >= 'a' && i > 0 || ch == '-' && i > 0 }
	for _, want := range []string{"%a-b", "l"} {
		s.Scan()
		if got := s.TokenText(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	s.IsIdentRune = nil
	if s.Scan() != Ident || len(s.TokenText()) != 7999 || s.Scan() != '\n' || s.Scan() != '%' || s.Scan() != EOF {
		t.Errorf("%s %q", s.Position, s.TokenText())
	}
}
