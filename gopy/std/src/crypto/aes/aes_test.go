package aes

import (
	"encoding/hex"
	"fmt"
	"testing"
)

// The examples of FIPS 197, appendix C.
func TestExamples(t *testing.T) {
	const plaintext = "00112233445566778899aabbccddeeff"
	examples := []struct {
		keySize    int
		ciphertext string
	}{
		{16, "69c4e0d86a7b0430d8cdb78070b4c55a"},
		{24, "dda97ca4864cdfe06eaf70a0ec0d7191"},
		{32, "8ea2b7ca516745bfeafc49904b496089"},
	}
	for _, e := range examples {
		key := make([]byte, e.keySize)
		for i := range key {
			key[i] = byte(i)
		}
		b, err := NewCipher(key)
		if err != nil || b.BlockSize() != BlockSize {
			t.Fatal(b, err)
		}
		data, _ := hex.DecodeString(plaintext)
		b.Encrypt(data, data)
		if got := hex.EncodeToString(data); got != e.ciphertext {
			t.Errorf("%d: encrypted %s, want %s", e.keySize, got, e.ciphertext)
		}
		b.Decrypt(data, data)
		if got := hex.EncodeToString(data); got != plaintext {
			t.Errorf("%d: decrypted %s", e.keySize, got)
		}
	}
}

func TestKeySize(t *testing.T) {
	for _, n := range []int{0, 15, 17, 33} {
		b, err := NewCipher(make([]byte, n))
		if b != nil || err != KeySizeError(n) || err.Error() != fmt.Sprintf("crypto/aes: invalid key size %d", n) {
			t.Error(n, b, err)
		}
	}
}

func TestPanics(t *testing.T) {
	b, _ := NewCipher(make([]byte, 16))
	memory := make([]byte, 40)
	for want, f := range map[string]func(){
		"crypto/aes: input not full block":   func() { b.Encrypt(memory[:16], memory[20:30]) },
		"crypto/aes: output not full block":  func() { b.Decrypt(memory[:10], memory[20:36]) },
		"crypto/aes: invalid buffer overlap": func() { b.Encrypt(memory[:16], memory[1:17]) },
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("%v, want %s", got, want)
				}
			}()
			f()
		}()
	}
}
