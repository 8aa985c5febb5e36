// Package crypto knows the hash functions of the other packages by numbers, and has the interfaces of keys.
package crypto

import (
	"hash"
	"strconv"
)

// Hash tells a hash function. That one may be missing: a program has those whose packages it imports.
type Hash uint

// The hash functions, each with the package that has it.
const (
	MD4         Hash = 1 + iota // golang.org/x/crypto/md4
	MD5                         // crypto/md5
	SHA1                        // crypto/sha1
	SHA224                      // crypto/sha256
	SHA256                      // crypto/sha256
	SHA384                      // crypto/sha512
	SHA512                      // crypto/sha512
	MD5SHA1                     // none: both, one after the other, for RSA in TLS
	RIPEMD160                   // golang.org/x/crypto/ripemd160
	SHA3_224                    // crypto/sha3
	SHA3_256                    // crypto/sha3
	SHA3_384                    // crypto/sha3
	SHA3_512                    // crypto/sha3
	SHA512_224                  // crypto/sha512
	SHA512_256                  // crypto/sha512
	BLAKE2s_256                 // golang.org/x/crypto/blake2s
	BLAKE2b_256                 // golang.org/x/crypto/blake2b
	BLAKE2b_384                 // golang.org/x/crypto/blake2b
	BLAKE2b_512                 // golang.org/x/crypto/blake2b
	MLDSAMu                     // none: tells that a message for ML-DSA is its representative μ
	end
)

// properties has the names and the sizes in bytes.
var properties = [end]struct {
	name string
	size int
}{
	MD4:         {"MD4", 16},
	MD5:         {"MD5", 16},
	SHA1:        {"SHA-1", 20},
	SHA224:      {"SHA-224", 28},
	SHA256:      {"SHA-256", 32},
	SHA384:      {"SHA-384", 48},
	SHA512:      {"SHA-512", 64},
	MD5SHA1:     {"MD5+SHA1", 36},
	RIPEMD160:   {"RIPEMD-160", 20},
	SHA3_224:    {"SHA3-224", 28},
	SHA3_256:    {"SHA3-256", 32},
	SHA3_384:    {"SHA3-384", 48},
	SHA3_512:    {"SHA3-512", 64},
	SHA512_224:  {"SHA-512/224", 28},
	SHA512_256:  {"SHA-512/256", 32},
	BLAKE2s_256: {"BLAKE2s-256", 32},
	BLAKE2b_256: {"BLAKE2b-256", 32},
	BLAKE2b_384: {"BLAKE2b-384", 48},
	BLAKE2b_512: {"BLAKE2b-512", 64},
	MLDSAMu:     {"ML-DSA μ message representative", 64},
}

// registered has the functions that make the hashes.
var registered [end]func() hash.Hash

// HashFunc returns h, so that a Hash is a [SignerOpts].
func (h Hash) HashFunc() Hash { return h }

// String returns the name of the hash function.
func (h Hash) String() string {
	if h == 0 || h >= end {
		return "unknown hash value " + strconv.Itoa(int(h))
	}
	return properties[h].name
}

// Size returns the number of bytes of a hash. The function need not be there.
func (h Hash) Size() int {
	if h == 0 || h >= end {
		panic("crypto: Size of unknown hash function")
	}
	return properties[h].size
}

// New returns a new hash that computes the function. It panics if that is not there.
func (h Hash) New() hash.Hash {
	if !h.Available() {
		panic("crypto: requested hash function unavailable: " + h.String())
	}
	return registered[h]()
}

// Available tells whether the hash function is there.
func (h Hash) Available() bool { return h < end && registered[h] != nil }

// RegisterHash makes a hash function known, by a function that returns a new hash. It is for packages that have one, when
// they are initialized.
func RegisterHash(h Hash, f func() hash.Hash) {
	if h == 0 || h >= end {
		panic("crypto: RegisterHash of unknown hash function")
	}
	if h == MLDSAMu {
		panic("crypto: cannot RegisterHash for MLDSAMu")
	}
	registered[h] = f
}
