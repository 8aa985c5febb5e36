// Package randoms makes what nobody can guess.
package randoms

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"hash/maphash"
	"math/big"
)

// Token returns n bytes in hexadecimal.
func Token(n int) string {
	b := make([]byte, n)
	rand.Read(b)
	return hex.EncodeToString(b)
}

// UUID returns a random UUID.
func UUID() string {
	var b [16]byte
	rand.Read(b[:])
	b[6] = b[6]&0x0f | 0x40
	b[8] = b[8]&0x3f | 0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// Below returns a number in [0, n).
func Below(n int64) (int64, error) {
	i, err := rand.Int(rand.Reader, big.NewInt(n))
	if err != nil {
		return 0, err
	}
	return i.Int64(), nil
}

// Shard assigns a key to one of n shards.
func Shard(seed maphash.Seed, key string, n int) int {
	return int(maphash.String(seed, key) % uint64(n))
}
