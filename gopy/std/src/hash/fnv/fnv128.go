package fnv

// The hashes of 128 bits.

import (
	"hash"
	"math/bits"
)

// sum128 is the FNV-1 hash of 128 bits, the upper half first.
type sum128 [2]uint64

// Write adds data to what is hashed.
func (s *sum128) Write(data []byte) (int, error) {
	high, low := s[0], s[1]
	for _, c := range data {
		high, low = times128(high, low)
		low ^= uint64(c)
	}
	s[0], s[1] = high, low
	return len(data), nil
}

// Sum appends the hash to in.
func (s *sum128) Sum(in []byte) []byte { return append64(append64(in, s[0]), s[1]) }

// Reset forgets what has been written.
func (s *sum128) Reset() { s[0], s[1] = offset128High, offset128Low }

// Size returns 16, the number of bytes of the hash.
func (s *sum128) Size() int { return 16 }

// BlockSize returns 1: any number of bytes is as good.
func (s *sum128) BlockSize() int { return 1 }

// AppendBinary appends the state in binary form to b.
func (s *sum128) AppendBinary(b []byte) ([]byte, error) {
	return s.Sum(appendHeader(b, kind128)), nil
}

// MarshalBinary returns the state in binary form.
func (s *sum128) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, headerSize+16))
}

// UnmarshalBinary sets the state from its binary form.
func (s *sum128) UnmarshalBinary(b []byte) error {
	b, err := checkState(b, kind128, 16)
	if err == nil {
		s[0], s[1] = read64(b), read64(b[8:])
	}
	return err
}

// Clone returns a copy of the hash.
func (s *sum128) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// sum128a is the FNV-1a hash of 128 bits, the upper half first.
type sum128a [2]uint64

// Write adds data to what is hashed.
func (s *sum128a) Write(data []byte) (int, error) {
	high, low := s[0], s[1]
	for _, c := range data {
		low ^= uint64(c)
		high, low = times128(high, low)
	}
	s[0], s[1] = high, low
	return len(data), nil
}

// Sum appends the hash to in.
func (s *sum128a) Sum(in []byte) []byte { return append64(append64(in, s[0]), s[1]) }

// Reset forgets what has been written.
func (s *sum128a) Reset() { s[0], s[1] = offset128High, offset128Low }

// Size returns 16, the number of bytes of the hash.
func (s *sum128a) Size() int { return 16 }

// BlockSize returns 1: any number of bytes is as good.
func (s *sum128a) BlockSize() int { return 1 }

// AppendBinary appends the state in binary form to b.
func (s *sum128a) AppendBinary(b []byte) ([]byte, error) {
	return s.Sum(appendHeader(b, kind128a)), nil
}

// MarshalBinary returns the state in binary form.
func (s *sum128a) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, headerSize+16))
}

// UnmarshalBinary sets the state from its binary form.
func (s *sum128a) UnmarshalBinary(b []byte) error {
	b, err := checkState(b, kind128a, 16)
	if err == nil {
		s[0], s[1] = read64(b), read64(b[8:])
	}
	return err
}

// Clone returns a copy of the hash.
func (s *sum128a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// times128 multiplies a number of 128 bits by the prime.
func times128(high, low uint64) (uint64, uint64) {
	carry, product := bits.Mul64(prime128Low, low)
	return carry + low<<prime128Shift + prime128Low*high, product
}
