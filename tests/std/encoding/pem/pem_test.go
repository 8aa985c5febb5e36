// Compares gopy's encoding/pem with Go's.
package pem_test

import (
	"encoding/pem"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	our "gopystd/encoding/pem"
)

var pieces = []string{"-----BEGIN A-----\n", "-----BEGIN B C-----\r\n", "\n-----END A-----\n", "\n-----END B C-----", "-----END A-----\n", "-----BEGIN ", "-----END ", "-----", "\n", "AQID", "BAUG \n", "=", "==", "AQ==\n", "key: value\n", "k:\n", "Proc-Type: 4,ENCRYPTED\n", " \t\n", "x", "A"}

func TestDecode(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	found := 0
	for range 200000 {
		var s string
		for range r.Intn(12) {
			s += pieces[r.Intn(len(pieces))]
		}
		a, restA := pem.Decode([]byte(s))
		b, restB := our.Decode([]byte(s))
		if (a == nil) != (b == nil) || a != nil && fmt.Sprint(*a) != fmt.Sprint(*b) || string(restA) != string(restB) {
			t.Fatalf("%q: %v %q\nours %v %q", s, a, restA, b, restB)
		}
		if a != nil {
			found++
		}
	}
	if found < 1000 {
		t.Errorf("only %d", found)
	}
}

func TestEncode(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for i := range 3000 {
		data := make([]byte, r.Intn(200))
		r.Read(data)
		headers := map[string]string{}
		for range r.Intn(4) {
			headers[[]string{"a", "Proc-Type", "B", "x:y", "ZZ", "Q"}[r.Intn(6)]] = "v"
		}
		if i%2 == 0 {
			headers = nil
		}
		var a, b strings.Builder
		errA, errB := pem.Encode(&a, &pem.Block{Type: "T", Headers: headers, Bytes: data}), our.Encode(&b, &our.Block{Type: "T", Headers: headers, Bytes: data})
		if a.String() != b.String() || fmt.Sprint(errA) != fmt.Sprint(errB) {
			t.Fatalf("%s %v\nours %s %v", a.String(), errA, b.String(), errB)
		}
		if string(pem.EncodeToMemory(&pem.Block{Type: "T", Headers: headers, Bytes: data})) != string(our.EncodeToMemory(&our.Block{Type: "T", Headers: headers, Bytes: data})) {
			t.Fatal("EncodeToMemory")
		}
	}
}
