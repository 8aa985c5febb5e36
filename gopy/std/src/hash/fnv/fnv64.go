package fnv

// The hashes of 64 bits.

import "hash"

// sum64 is the FNV-1 hash of 64 bits.
type sum64 uint64

// Write adds data to what is hashed.
func (s *sum64) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime64
		h ^= sum64(c)
	}
	*s = h
	return len(data), nil
}

// Sum64 returns the hash.
func (s *sum64) Sum64() uint64 { return uint64(*s) }

// Sum appends the hash to in.
func (s *sum64) Sum(in []byte) []byte { return append64(in, uint64(*s)) }

// Reset forgets what has been written.
func (s *sum64) Reset() { *s = offset64 }

// Size returns 8, the number of bytes of the hash.
func (s *sum64) Size() int { return 8 }

// BlockSize returns 1: any number of bytes is as good.
func (s *sum64) BlockSize() int { return 1 }

// AppendBinary appends the state in binary form to b.
func (s *sum64) AppendBinary(b []byte) ([]byte, error) {
	return append64(appendHeader(b, kind64), uint64(*s)), nil
}

// MarshalBinary returns the state in binary form.
func (s *sum64) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, headerSize+8))
}

// UnmarshalBinary sets the state from its binary form.
func (s *sum64) UnmarshalBinary(b []byte) error {
	b, err := checkState(b, kind64, 8)
	if err == nil {
		*s = sum64(read64(b))
	}
	return err
}

// Clone returns a copy of the hash.
func (s *sum64) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// sum64a is the FNV-1a hash of 64 bits.
type sum64a uint64

// Write adds data to what is hashed.
func (s *sum64a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum64a(c)
		h *= prime64
	}
	*s = h
	return len(data), nil
}

// Sum64 returns the hash.
func (s *sum64a) Sum64() uint64 { return uint64(*s) }

// Sum appends the hash to in.
func (s *sum64a) Sum(in []byte) []byte { return append64(in, uint64(*s)) }

// Reset forgets what has been written.
func (s *sum64a) Reset() { *s = offset64 }

// Size returns 8, the number of bytes of the hash.
func (s *sum64a) Size() int { return 8 }

// BlockSize returns 1: any number of bytes is as good.
func (s *sum64a) BlockSize() int { return 1 }

// AppendBinary appends the state in binary form to b.
func (s *sum64a) AppendBinary(b []byte) ([]byte, error) {
	return append64(appendHeader(b, kind64a), uint64(*s)), nil
}

// MarshalBinary returns the state in binary form.
func (s *sum64a) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, headerSize+8))
}

// UnmarshalBinary sets the state from its binary form.
func (s *sum64a) UnmarshalBinary(b []byte) error {
	b, err := checkState(b, kind64a, 8)
	if err == nil {
		*s = sum64a(read64(b))
	}
	return err
}

// Clone returns a copy of the hash.
func (s *sum64a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}
