package main

import (
	"bytes"
	"encoding/base32"
	"encoding/pem"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	for _, s := range []string{"", "f", "fo", "foo", "foob", "fooba", "foobar"} {
		std := base32.StdEncoding.EncodeToString([]byte(s))
		raw := base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString([]byte(s))
		back, err := base32.StdEncoding.DecodeString(std)
		fmt.Println(std, raw, string(back), err)
	}
	for _, s := range []string{"MZXW6===", "MZXW6", "mzxw6===", "M!======", "MZXW6YTB\nOI======", "MZ======X"} {
		b, err := base32.StdEncoding.DecodeString(s)
		fmt.Printf("%q %v\n", b, err)
	}
	w := base32.NewEncoder(base32.StdEncoding, os.Stdout)
	io.WriteString(w, "hello, ")
	io.WriteString(w, "world")
	w.Close()
	fmt.Println()
	b, err := io.ReadAll(base32.NewDecoder(base32.StdEncoding, strings.NewReader("NBSWY3DPFQQHO\n33SNRSA====")))
	fmt.Println(string(b), err)

	block := &pem.Block{Type: "MESSAGE", Headers: map[string]string{"Name": "x", "Proc-Type": "4", "A": "b"}, Bytes: bytes.Repeat([]byte("gopher "), 20)}
	fmt.Println(pem.Encode(os.Stdout, block))
	text := append([]byte("garbage\n"), pem.EncodeToMemory(block)...)
	text = append(text, "rest\n"...)
	found, rest := pem.Decode(text)
	fmt.Println(found.Type, found.Headers, string(found.Bytes), string(rest))
	found, rest = pem.Decode(rest)
	fmt.Println(found == nil, string(rest))
	fmt.Println(pem.Encode(io.Discard, &pem.Block{Headers: map[string]string{"a:b": ""}}))
}

// Output:
//    <nil>
// MY====== CO f <nil>
// MZXQ==== CPNG fo <nil>
// MZXW6=== CPNMU foo <nil>
// MZXW6YQ= CPNMUOG foob <nil>
// MZXW6YTB CPNMUOJ1 fooba <nil>
// MZXW6YTBOI====== CPNMUOJ1E8 foobar <nil>
// "foo" <nil>
// "" illegal base32 data at input byte 0
// "" illegal base32 data at input byte 0
// "" illegal base32 data at input byte 1
// "foobar" <nil>
// "f" <nil>
// NBSWY3DPFQQHO33SNRSA====
// hello, world <nil>
// -----BEGIN MESSAGE-----
// Proc-Type: 4
// A: b
// Name: x
//
// Z29waGVyIGdvcGhlciBnb3BoZXIgZ29waGVyIGdvcGhlciBnb3BoZXIgZ29waGVy
// IGdvcGhlciBnb3BoZXIgZ29waGVyIGdvcGhlciBnb3BoZXIgZ29waGVyIGdvcGhl
// ciBnb3BoZXIgZ29waGVyIGdvcGhlciBnb3BoZXIgZ29waGVyIGdvcGhlciA=
// -----END MESSAGE-----
// <nil>
// MESSAGE map[A:b Name:x Proc-Type:4] gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher gopher  rest
//
// true rest
//
// pem: cannot encode a header key that contains a colon
