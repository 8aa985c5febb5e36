package fnv

// The hashes of 32 bits.

import "hash"

// sum32 is the FNV-1 hash of 32 bits.
type sum32 uint32

// Write adds data to what is hashed.
func (s *sum32) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h *= prime32
		h ^= sum32(c)
	}
	*s = h
	return len(data), nil
}

// Sum32 returns the hash.
func (s *sum32) Sum32() uint32 { return uint32(*s) }

// Sum appends the hash to in.
func (s *sum32) Sum(in []byte) []byte { return append32(in, uint32(*s)) }

// Reset forgets what has been written.
func (s *sum32) Reset() { *s = offset32 }

// Size returns 4, the number of bytes of the hash.
func (s *sum32) Size() int { return 4 }

// BlockSize returns 1: any number of bytes is as good.
func (s *sum32) BlockSize() int { return 1 }

// AppendBinary appends the state in binary form to b.
func (s *sum32) AppendBinary(b []byte) ([]byte, error) {
	return append32(appendHeader(b, kind32), uint32(*s)), nil
}

// MarshalBinary returns the state in binary form.
func (s *sum32) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, headerSize+4))
}

// UnmarshalBinary sets the state from its binary form.
func (s *sum32) UnmarshalBinary(b []byte) error {
	b, err := checkState(b, kind32, 4)
	if err == nil {
		*s = sum32(read32(b))
	}
	return err
}

// Clone returns a copy of the hash.
func (s *sum32) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// sum32a is the FNV-1a hash of 32 bits.
type sum32a uint32

// Write adds data to what is hashed.
func (s *sum32a) Write(data []byte) (int, error) {
	h := *s
	for _, c := range data {
		h ^= sum32a(c)
		h *= prime32
	}
	*s = h
	return len(data), nil
}

// Sum32 returns the hash.
func (s *sum32a) Sum32() uint32 { return uint32(*s) }

// Sum appends the hash to in.
func (s *sum32a) Sum(in []byte) []byte { return append32(in, uint32(*s)) }

// Reset forgets what has been written.
func (s *sum32a) Reset() { *s = offset32 }

// Size returns 4, the number of bytes of the hash.
func (s *sum32a) Size() int { return 4 }

// BlockSize returns 1: any number of bytes is as good.
func (s *sum32a) BlockSize() int { return 1 }

// AppendBinary appends the state in binary form to b.
func (s *sum32a) AppendBinary(b []byte) ([]byte, error) {
	return append32(appendHeader(b, kind32a), uint32(*s)), nil
}

// MarshalBinary returns the state in binary form.
func (s *sum32a) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, headerSize+4))
}

// UnmarshalBinary sets the state from its binary form.
func (s *sum32a) UnmarshalBinary(b []byte) error {
	b, err := checkState(b, kind32a, 4)
	if err == nil {
		*s = sum32a(read32(b))
	}
	return err
}

// Clone returns a copy of the hash.
func (s *sum32a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}
