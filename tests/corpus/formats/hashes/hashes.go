// Package hashes has sums of several kinds.
package hashes

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"io"
	"strings"
)

var kinds = map[string]func() hash.Hash{
	"md5":     md5.New,
	"sha1":    sha1.New,
	"sha224":  sha256.New224,
	"sha256":  sha256.New,
	"sha512":  sha512.New,
	"adler32": func() hash.Hash { return adler32.New() },
	"crc32":   func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) },
	"crc64":   func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ECMA)) },
	"fnv":     func() hash.Hash { return fnv.New64a() },
	"fnv128":  func() hash.Hash { return fnv.New128a() },
}

// Sum returns a sum in hexadecimal.
func Sum(kind string, r io.Reader) (string, error) {
	make, ok := kinds[kind]
	if !ok {
		return "", errors.New("unknown kind " + kind)
	}
	h := make()
	if _, err := io.Copy(h, r); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Sign makes a token "name.signature".
func Sign(name, key string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(name))
	return name + "." + hex.EncodeToString(mac.Sum(nil)[:8])
}

// Check takes the name out of a token.
func Check(token, key string) (string, bool) {
	i := strings.LastIndexByte(token, '.')
	if i < 0 {
		return "", false
	}
	want := Sign(token[:i], key)
	return token[:i], subtle.ConstantTimeCompare([]byte(want), []byte(token)) == 1
}
