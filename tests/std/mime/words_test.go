// Words of headers through gopy's mime and Go's.

package check

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	real "mime"
	"strings"
	"testing"

	ours "gopystd/mime"
)

var wordPieces = []string{
	"a", "Hello", " ", "  ", "\t", "\r\n ", "é", "世界", "😀", "=", "?", "_", "=?", "?=", "=?utf-8?q?a=C3=A9?=", "=?UTF-8?B?w6k=?=", "=?iso-8859-1?Q?=E9_x?=",
	"=?us-ascii?q?=E9a?=", "=?utf-8?q?=zz?=", "=?utf-8?q?=4?=", "=?utf-8?x?a?=", "=?utf-8?b?!?=", "=?none?q?a?=", "=??q?a?=", "=?utf-8?qq?a?=", "=?utf-8?q?\xff?=", "\xff",
	strings.Repeat("long é ", 12), strings.Repeat("x", 80), "\x00", "=?utf-8?q??=", "=?Upper?q?AbC?=",
}

func wordTexts(yield func(string) bool) {
	r := rand.New(rand.NewSource(1))
	for _, p := range wordPieces {
		if !yield(p) {
			return
		}
	}
	for range 20000 {
		var b strings.Builder
		for range r.Intn(6) {
			b.WriteString(wordPieces[r.Intn(len(wordPieces))])
		}
		if !yield(b.String()) {
			return
		}
	}
}

func TestEncodeWords(t *testing.T) {
	for s := range wordTexts {
		for _, charset := range []string{"utf-8", "UTF-8", "iso-8859-1"} {
			if a, b := real.QEncoding.Encode(charset, s), ours.QEncoding.Encode(charset, s); a != b {
				t.Fatalf("q %q:\n%q\n%q", s, a, b)
			}
			if a, b := real.BEncoding.Encode(charset, s), ours.BEncoding.Encode(charset, s); a != b {
				t.Fatalf("b %q:\n%q\n%q", s, a, b)
			}
		}
	}
}

func TestDecodeWords(t *testing.T) {
	reader := func(charset string, in io.Reader) (io.Reader, error) {
		if charset != "upper" {
			return nil, errors.New("no " + charset)
		}
		b, err := io.ReadAll(in)
		return strings.NewReader(strings.ToUpper(string(b))), err
	}
	for _, f := range []func(string, io.Reader) (io.Reader, error){nil, reader} {
		a, b := real.WordDecoder{CharsetReader: f}, ours.WordDecoder{CharsetReader: f}
		for s := range wordTexts {
			x, err := a.Decode(s)
			y, err2 := b.Decode(s)
			if x != y || fmt.Sprint(err) != fmt.Sprint(err2) {
				t.Fatalf("Decode %q:\n%q %v\n%q %v", s, x, err, y, err2)
			}
			x, err = a.DecodeHeader(s)
			y, err2 = b.DecodeHeader(s)
			if x != y || fmt.Sprint(err) != fmt.Sprint(err2) {
				t.Fatalf("DecodeHeader %q:\n%q %v\n%q %v", s, x, err, y, err2)
			}
		}
	}
}
