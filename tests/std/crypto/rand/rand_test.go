// Package check tests gopy's package crypto/rand.
package check

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"math/big"
	math "math/rand"
	"strings"
	"testing"

	our "gopystd/crypto/rand"
)

func TestRandom(t *testing.T) {
	b := make([]byte, 2000)
	if n, err := our.Read(b); n != 2000 || err != nil || bytes.Contains(b, make([]byte, 8)) {
		t.Fatal(n, err)
	}
	if n, err := our.Reader.Read(nil); n != 0 || err != nil {
		t.Fatal(n, err)
	}
	s := our.Text()
	if len(s) != 26 || strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") != "" || s == our.Text() {
		t.Fatal(s)
	}
	for bits := range 80 {
		p, err := our.Prime(our.Reader, bits)
		q, err2 := rand.Prime(rand.Reader, bits)
		if fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Fatal(err, err2)
		}
		if err == nil && (p.BitLen() != q.BitLen() || !p.ProbablyPrime(10) || bits > 2 && p.Bit(bits-2) != 1) {
			t.Fatal(bits, p)
		}
	}
	for n := int64(1); n < 2000; n++ {
		limit := new(big.Int).Mul(big.NewInt(n), big.NewInt(n*n*n*n))
		x, err := our.Int(math.New(math.NewSource(n)), limit)
		y, err2 := rand.Int(math.New(math.NewSource(n)), limit)
		if x.Cmp(y) != 0 || err != nil || err2 != nil {
			t.Fatal(n, x, y, err, err2)
		}
	}
	_, err := our.Int(strings.NewReader("a"), big.NewInt(1<<50))
	if fmt.Sprint(err) != "unexpected EOF" {
		t.Fatal(err)
	}
}
