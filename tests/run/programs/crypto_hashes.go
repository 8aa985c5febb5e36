// Hashes, keyed hashes, checksums and random numbers.
package main

import (
	"bytes"
	"crypto"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc64"
	"io"
	"math/big"
	"strings"
)

func main() {
	text := "The quick brown fox jumps over the lazy dog"
	fmt.Printf("%x\n", md5.Sum([]byte(text)))
	fmt.Printf("%x\n", sha1.Sum([]byte(text)))
	fmt.Printf("%x\n", sha256.Sum256([]byte(text)))
	fmt.Printf("%x\n", sha256.Sum224(nil))
	fmt.Printf("%x\n", sha512.Sum512([]byte(text)))
	fmt.Printf("%x\n", sha512.Sum384([]byte(text)))
	fmt.Printf("%x\n%x\n", sha512.Sum512_224(nil), sha512.Sum512_256(nil))

	h := sha256.New()
	copied, err := io.Copy(h, strings.NewReader(strings.Repeat(text, 1000)))
	fmt.Println(copied, err, hex.EncodeToString(h.Sum(nil)), h.Size(), h.BlockSize())
	state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Println(len(state), err)
	other := sha256.New()
	fmt.Println(other.(encoding.BinaryUnmarshaler).UnmarshalBinary(state), bytes.Equal(other.Sum(nil), h.Sum(nil)))
	fmt.Println(other.(encoding.BinaryUnmarshaler).UnmarshalBinary(state[:20]))
	clone, err := h.(hash.Cloner).Clone()
	fmt.Fprint(clone, "more")
	fmt.Println(err, bytes.Equal(clone.Sum(nil), h.Sum(nil)))
	h.Reset()
	fmt.Printf("%x\n", h.Sum([]byte("x")))

	mac := hmac.New(sha256.New, []byte("key"))
	io.WriteString(mac, text)
	want, _ := hex.DecodeString("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")
	fmt.Println(hmac.Equal(mac.Sum(nil), want), mac.Size(), mac.BlockSize())

	for _, h := range []crypto.Hash{crypto.MD5, crypto.SHA1, crypto.SHA256, crypto.SHA512_256, crypto.RIPEMD160, 99} {
		fmt.Println(h, h.Available())
		if h.Available() {
			f := h.New()
			io.WriteString(f, "abc")
			fmt.Printf("%d %x\n", h.Size(), f.Sum(nil))
		}
	}
	fmt.Printf("%08x %016x %016x\n", adler32.Checksum([]byte(text)), crc64.Checksum([]byte(text), crc64.MakeTable(crc64.ISO)),
		crc64.Checksum([]byte(text), crc64.MakeTable(crc64.ECMA)))
	fmt.Println(subtle.ConstantTimeCompare(want, want), subtle.ConstantTimeSelect(1, 5, 6), subtle.XORBytes(want, want, want), want[:3])

	b := make([]byte, 32)
	n, err := rand.Read(b)
	fmt.Println(n, err, !bytes.Equal(b, make([]byte, 32)), len(rand.Text()), rand.Text() != rand.Text())
	limit := big.NewInt(1000)
	seen := 0
	for range 100 {
		x, err := rand.Int(rand.Reader, limit)
		if err == nil && x.Sign() >= 0 && x.Cmp(limit) < 0 {
			seen++
		}
	}
	p, err := rand.Prime(rand.Reader, 64)
	fmt.Println(seen, p.BitLen(), p.ProbablyPrime(5), err)
	_, err = rand.Prime(rand.Reader, 1)
	fmt.Println(err)
	crypto.MD4.New()
}

// Output:
// 9e107d9d372bb6826bd81d3542a419d6
// 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12
// d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592
// d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f
// 07e547d9586f6a73f73fbac0435ed76951218fb7d0c8d788a309d785436bbb642e93a252a954f23912547d1e8a3b5ed6e1bfd7097821233fa0538f3db854fee6
// ca737f1014a48f4c0b6dd43cb177b0afd9e5169367544c494011e3317dbf9a509cb1e5dc1e85a941bbee3d7f2afbc9b1
// 6ed0dd02806fa89e25de060c19d3ac86cabb87d6a0ddd05c333b84f4
// c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a
// 43000 <nil> 3014d44b1c7c1ec9f8702339cc5eddcff5a6b1fda9ee52c00fb6d95fbf4a3e11 32 64
// 108 <nil>
// <nil> true
// crypto/sha256: invalid hash state size
// <nil> false
// 78e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
// true 32 64
// MD5 true
// 16 900150983cd24fb0d6963f7d28e17f72
// SHA-1 true
// 20 a9993e364706816aba3e25717850c26c9cd0d89d
// SHA-256 true
// 32 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
// SHA-512/256 true
// 32 53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23
// RIPEMD-160 false
// unknown hash value 99 false
// 5bdc0fda 4ef14e19f4c6e28e 5b5eb8c2e54aa1c4
// 1 5 32 [0 0 0]
// 32 <nil> true 26 true
// 100 64 true <nil>
// crypto/rand: prime size must be at least 2-bit

// Stderr:
// panic: crypto: requested hash function unavailable: MD4
//
// goroutine 1 [running]:
// main.main
// 	crypto_hashes.go:81

// Exit: 2
