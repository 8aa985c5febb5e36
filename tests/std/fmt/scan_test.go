package fmt_check

import (
	"errors"
	"fmt"
	ours "gopystd/fmt"
	"io"
	"math/rand"
	"reflect"
	"strings"
	"testing"
)

// Compares the functions that scan: results, errors, what is stored, and how much input is used.

// targets are variables to scan into, by a letter.
func target(c byte) any {
	switch c {
	case 'i':
		return new(int)
	case 'j':
		return new(int8)
	case 'k':
		return new(int16)
	case 'r':
		return new(int32)
	case 'l':
		return new(int64)
	case 'u':
		return new(uint)
	case 'b':
		return new(uint8)
	case 'w':
		return new(uint16)
	case 'd':
		return new(uint32)
	case 'q':
		return new(uint64)
	case 'p':
		return new(uintptr)
	case 'f':
		return new(float64)
	case 'g':
		return new(float32)
	case 'c':
		return new(complex128)
	case 'C':
		return new(complex64)
	case 's':
		return new(string)
	case 'y':
		return new([]byte)
	case 't':
		return new(bool)
	case 'I':
		return new(namedInt)
	case 'J':
		return new(namedInt8)
	case 'U':
		return new(namedUint)
	case 'B':
		return new(namedByte)
	case 'F':
		return new(namedFloat)
	case 'G':
		return new(namedFloat32)
	case 'K':
		return new(namedComplex)
	case 'S':
		return new(namedString)
	case 'Y':
		return new(namedBytes)
	case 'T':
		return new(namedBool)
	case 'z':
		return new([]int)
	case 'x':
		return 3
	case 'm':
		return new(map[string]int)
	}
	panic("no such target")
}

const letters = "ijkrlubwdqpfgcCsytIJUBFGKSYTzxm"

// slow gives one byte at a time and may end with an error of its own.
type slow struct {
	text string
	err  error
}

func (s *slow) Read(p []byte) (int, error) {
	if s.text == "" {
		if s.err != nil {
			return 0, s.err
		}
		return 0, io.EOF
	}
	if len(p) == 0 {
		return 0, nil
	}
	p[0] = s.text[0]
	s.text = s.text[1:]
	return 1, nil
}

type api struct {
	sscan, sscanln func(string, ...any) (int, error)
	sscanf         func(string, string, ...any) (int, error)
	fscan, fscanln func(io.Reader, ...any) (int, error)
	fscanf         func(io.Reader, string, ...any) (int, error)
}

var apis = []api{
	{fmt.Sscan, fmt.Sscanln, fmt.Sscanf, fmt.Fscan, fmt.Fscanln, fmt.Fscanf},
	{ours.Sscan, ours.Sscanln, ours.Sscanf, ours.Fscan, ours.Fscanln, ours.Fscanf},
}

func outcome(n int, err error, targets []any, rest any) string {
	text := fmt.Sprintf("%d %T %v|", n, err, err)
	for _, p := range targets {
		if v := reflect.ValueOf(p); v.Kind() == reflect.Pointer {
			text += fmt.Sprintf(" %#v", v.Elem().Interface())
		}
	}
	return text + fmt.Sprintf("| %q", rest)
}

func compareScans(t *testing.T, input, format, kinds string, scanners bool) {
	t.Helper()
	for way := range 9 {
		var results [2]string
		for which, api := range apis {
			results[which] = caught(func() string {
				var targets []any
				for i := range len(kinds) {
					targets = append(targets, target(kinds[i]))
				}
				if scanners {
					if which == 0 {
						targets = append(targets, &scanningReal{})
					} else {
						targets = append(targets, &scanningOurs{})
					}
				}
				var n int
				var err error
				text := strings.NewReader(input)
				bytewise := &slow{text: input}
				broken := &slow{text: input, err: errors.New("broken")}
				switch way {
				case 0:
					n, err = api.sscan(input, targets...)
				case 1:
					n, err = api.sscanln(input, targets...)
				case 2:
					n, err = api.sscanf(input, format, targets...)
				case 3:
					n, err = api.fscan(text, targets...)
				case 4:
					n, err = api.fscanln(text, targets...)
				case 5:
					n, err = api.fscanf(text, format, targets...)
				case 6:
					n, err = api.fscan(broken, targets...)
				case 7:
					n, err = api.fscanln(bytewise, targets...)
				case 8:
					n, err = api.fscanf(broken, format, targets...)
				}
				left, _ := io.ReadAll(text)
				return outcome(n, err, targets, string(left)+"/"+bytewise.text+"/"+broken.text)
			})
		}
		if want := strings.ReplaceAll(results[0], "scanningReal", "scanningOurs"); results[1] != want {
			t.Fatalf("way %d, %q with %q into %s:\n got %s\nwant %s", way, input, format, kinds, results[1], want)
		}
	}
}

var pieces = []string{
	"1", "0", "7", "12", "-5", "+3", "-", "+", "0x1F", "0b101", "0o17", "017", "09", "1_000", "0x", "0b2", "127", "128", "-129", "255", "256", "65536", "99999999999", "9223372036854775807", "9223372036854775808", "18446744073709551615", "99999999999999999999",
	"1.5", ".5", "1e3", "1e999", "-2.5e-3", "1p4", "1.5p-2", "0x1p-2", "0x1.8p3", "NaN", "nan", "Inf", "-inf", "+Inf", "infinity", "1e", "1.", ".", "e", "p", "1px", "1.5p99999999999999999999",
	"(1+2i)", "1-2i", "(1+2i", "1+2", "(1.5e3-Infi)", "i",
	"true", "false", "TRUE", "t", "f", "tru", "fals", "T", "trouble", "x",
	"word", "héllo", "世界", "\xff", "\xe4\xb8", "\xf0\x90", "\"quoted\"", "`raw`", "\"a\\\"b\"", "\"unfinished", "`raw", "\"bad\\z\"", "6869", "6g", "414", "U+4E16", "U+", "%", "a", "b", ",",
	" ", " ", " ", "  ", "\t", "\n", "\n", "\r\n", "\r", "\u00a0", "\u2003", "\n\n", " \n ", "",
}

var formatPieces = []string{
	"%d", "%v", "%s", "%x", "%X", "%o", "%b", "%c", "%q", "%t", "%f", "%g", "%e", "%U", "%5d", "%2s", "%3v", "%1c", "%0d", "%2x", "%4f", "%3q", "%z", "%p", "%T", "%%", "%5%", "%", "%-d", "%3", "%999999999d",
	" ", " ", "  ", "\n", "\n", " \n", "\n ", "\t", "a", "b", ",", "1", "x", "世", "\xff", "\r\n",
}

func TestScan(t *testing.T) {
	r := rand.New(rand.NewSource(11))
	pick := func(list []string, max int) string {
		text := ""
		for range 1 + r.Intn(max) {
			text += list[r.Intn(len(list))]
		}
		return text
	}
	for _, piece := range pieces {
		for i := range len(letters) {
			verb := "vdxXobcqtfgeEFGUsSzT"[r.Intn(20)]
			compareScans(t, piece, "%"+string(verb), letters[i:i+1], false)
			compareScans(t, piece, "%v", letters[i:i+1], false)
		}
	}
	for range 12000 {
		kinds := ""
		for range r.Intn(4) {
			kinds += letters[r.Intn(len(letters)):len(letters)][:1]
		}
		compareScans(t, pick(pieces, 7), pick(formatPieces, 6), kinds, r.Intn(6) == 0)
	}
}

// scanState is what both packages' ScanState have.
type scanState interface {
	io.RuneScanner
	SkipSpace()
	Token(bool, func(rune) bool) ([]byte, error)
	Width() (int, bool)
	Read([]byte) (int, error)
}

// script does things with a ScanState that depend on what it reads.
func script(s scanState, verb rune) (log string, err error) {
	w, ok := s.Width()
	log = fmt.Sprintf("%c %d %v;", verb, w, ok)
	if verb == 'z' || verb == 'v' && ok {
		err := s.UnreadRune()
		r, n, err2 := s.ReadRune()
		log += fmt.Sprint(err, r, n, err2, ";")
	}
	r, n, err := s.ReadRune()
	log += fmt.Sprint(r, n, err, ";")
	switch r {
	case ' ', '\n':
		s.SkipSpace()
	case '1', '-':
		s.UnreadRune()
		token, err := s.Token(true, func(r rune) bool { return r < '9' })
		log += fmt.Sprintf("%q %v;", token, err)
	case '\xff', utf8Error:
		s.UnreadRune()
		r, n, err := s.ReadRune()
		log += fmt.Sprint(r, n, err, ";")
	case '0', '(':
		token, err := s.Token(false, nil)
		log += fmt.Sprintf("%q %v;", token, err)
	case 'f':
		return log, errors.New("refused")
	case 't':
		return log, io.EOF
	case 'w':
		panic(io.EOF)
	case 'h':
		s.UnreadRune()
		s.UnreadRune()
		n, err := s.Read(nil)
		log += fmt.Sprint(n, err)
	case '2', '+':
		token, err := s.Token(true, func(r rune) bool { s.SkipSpace(); return r < '9' })
		log += fmt.Sprintf("%q %v;", token, err)
	default:
		token, err := s.Token(true, nil)
		log += fmt.Sprintf("%q %v;", token, err)
	}
	return log, nil
}

const utf8Error = '\uFFFD'

type scanningReal struct{ log string }

func (x *scanningReal) Scan(s fmt.ScanState, verb rune) (err error) {
	x.log, err = script(s, verb)
	if err == nil && verb == 'd' {
		var n int
		k, e := fmt.Fscan(s, &n)
		x.log += fmt.Sprint(k, e, n)
	}
	return err
}

type scanningOurs struct{ log string }

func (x *scanningOurs) Scan(s ours.ScanState, verb rune) (err error) {
	x.log, err = script(s, verb)
	if err == nil && verb == 'd' {
		var n int
		k, e := ours.Fscan(s, &n)
		x.log += fmt.Sprint(k, e, n)
	}
	return err
}

func TestScanners(t *testing.T) {
	r := rand.New(rand.NewSource(12))
	for range 10000 {
		input, format := "", ""
		for range 1 + r.Intn(6) {
			input += pieces[r.Intn(len(pieces))]
		}
		for range r.Intn(3) {
			format += formatPieces[r.Intn(len(formatPieces))]
		}
		kinds := ""
		if r.Intn(2) == 0 {
			kinds = "i"
			format = "%d" + format
		}
		compareScans(t, input, format+[]string{"%v", "%z", "%d", "%4v", "%1d"}[r.Intn(5)], kinds, true)
	}
}

func TestSpace(t *testing.T) {
	for r := rune(0); r < 0x11000; r++ {
		var a, b string
		text := "x" + string(r) + "y"
		fmt.Sscan(text, &a)
		ours.Sscan(text, &b)
		if a != b {
			t.Errorf("%U: %q, ours %q", r, a, b)
		}
	}
}
