// Package adler32 computes the checksum Adler-32 (RFC 1950): one sum of all bytes, and one of all these sums, both modulo 65521.
package adler32

import (
	"errors"
	"hash"
)

// Size is the size of a checksum in bytes.
const Size = 4

const (
	modulus = 65521

	// most is how many bytes can be added up before the second sum has more than 32 bits.
	most = 5552
)

// digest is a checksum: the second sum in the upper half, the first in the lower.
type digest uint32

// New returns a hash that computes the checksum. Its method Sum gives the most significant byte first.
func New() hash.Hash32 {
	d := digest(1)
	return &d
}

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return uint32(digest(1).update(data)) }

// update returns the checksum with p added.
func (d digest) update(p []byte) digest {
	a, b := uint32(d&0xffff), uint32(d>>16)
	for len(p) > 0 {
		n := min(len(p), most)
		for _, c := range p[:n] {
			a += uint32(c)
			b += a
		}
		p = p[n:]
		a %= modulus
		b %= modulus
	}
	return digest(b<<16 | a)
}

// Reset forgets what has been written.
func (d *digest) Reset() { *d = 1 }

// Size returns 4, the number of bytes of the checksum.
func (d *digest) Size() int { return Size }

// BlockSize returns 4.
func (d *digest) BlockSize() int { return 4 }

// Write adds p to what is checked.
func (d *digest) Write(p []byte) (n int, err error) {
	*d = d.update(p)
	return len(p), nil
}

// Sum32 returns the checksum.
func (d *digest) Sum32() uint32 { return uint32(*d) }

// Sum appends the checksum to in.
func (d *digest) Sum(in []byte) []byte {
	s := uint32(*d)
	return append(in, byte(s>>24), byte(s>>16), byte(s>>8), byte(s))
}

// header begins the binary form of a state; the checksum follows.
const header = "adl\x01"

// AppendBinary appends the state in binary form to b.
func (d *digest) AppendBinary(b []byte) ([]byte, error) { return d.Sum(append(b, header...)), nil }

// MarshalBinary returns the state in binary form.
func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, len(header)+Size))
}

// UnmarshalBinary sets the state from its binary form.
func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(header) || string(b[:len(header)]) != header {
		return errors.New("hash/adler32: invalid hash state identifier")
	}
	if len(b) != len(header)+Size {
		return errors.New("hash/adler32: invalid hash state size")
	}
	b = b[len(header):]
	*d = digest(b[0])<<24 | digest(b[1])<<16 | digest(b[2])<<8 | digest(b[3])
	return nil
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}
