package sha512

import (
	"errors"
	"hash"
)

// digest is a hash that is being computed.
type digest struct {
	kind *kind
	s    [8]uint64       // of the whole blocks
	x    [BlockSize]byte // the beginning of a block
	nx   int             // how much there is of that
	len  uint64          // of all that has been written
}

// kind is what the hash functions of this package differ in.
type kind struct {
	initial [8]uint64
	size    int
	header  string // of a state in binary form
}

var (
	kind512 = kind{[8]uint64{
		0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
		0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
	}, Size, "sha\x07"}
	kind512_224 = kind{[8]uint64{
		0x8c3d37c819544da2, 0x73e1996689dcd4d6, 0x1dfab7ae32ff9c82, 0x679dd514582f9fcf,
		0x0f6d2b697bd44da8, 0x77e36f7304c48942, 0x3f9d85a86a1d36c8, 0x1112e6ad91d692a1,
	}, Size224, "sha\x05"}
	kind512_256 = kind{[8]uint64{
		0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151, 0x963877195940eabd,
		0x96283ee2a88effe3, 0xbe5e1e2553863992, 0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2,
	}, Size256, "sha\x06"}
	kind384 = kind{[8]uint64{
		0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
		0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
	}, Size384, "sha\x04"}
)

func newDigest(k *kind) *digest { return &digest{kind: k, s: k.initial} }

// Reset forgets what has been written.
func (d *digest) Reset() { *d = digest{kind: d.kind, s: d.kind.initial} }

// Size returns the number of bytes of the hash.
func (d *digest) Size() int { return d.kind.size }

// BlockSize returns 128, the number of bytes that are hashed at a time.
func (d *digest) BlockSize() int { return BlockSize }

// Write adds p to what is hashed.
func (d *digest) Write(p []byte) (n int, err error) {
	n = len(p)
	d.len += uint64(n)
	if d.nx > 0 {
		c := copy(d.x[d.nx:], p)
		d.nx += c
		p = p[c:]
		if d.nx < BlockSize {
			return n, nil
		}
		blocks(&d.s, d.x[:])
		d.nx = 0
	}
	whole := len(p) / BlockSize * BlockSize
	blocks(&d.s, p[:whole])
	d.nx = copy(d.x[:], p[whole:])
	return n, nil
}

// Sum appends the hash to in.
func (d *digest) Sum(in []byte) []byte {
	sum := d.sum()
	return append(in, sum[:d.kind.size]...)
}

// sum returns the hash, and changes nothing in d. The end of what is hashed is a one bit, zeros, and the length in bits.
func (d *digest) sum() (sum [Size]byte) {
	s := d.s
	end := make([]byte, 0, 2*BlockSize)
	end = append(append(end, d.x[:d.nx]...), 0x80)
	for len(end)%BlockSize != BlockSize-16 {
		end = append(end, 0)
	}
	end = append64(append64(end, d.len>>61), d.len<<3)
	blocks(&s, end)
	for i, w := range s {
		put64(sum[8*i:], w)
	}
	return sum
}

// The binary form of a state is a header that tells the hash function, the state, the beginning of a block, and the length.
const stateSize = 4 + 8*8 + BlockSize + 8

// AppendBinary appends the state in binary form to b.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, d.kind.header...)
	for _, w := range d.s {
		b = append64(b, w)
	}
	b = append(b, d.x[:d.nx]...)
	b = append(b, make([]byte, BlockSize-d.nx)...)
	return append64(b, d.len), nil
}

// MarshalBinary returns the state in binary form.
func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, stateSize))
}

// UnmarshalBinary sets the state from its binary form.
func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < 4 || string(b[:4]) != d.kind.header {
		return errors.New("crypto/sha512: invalid hash state identifier")
	}
	if len(b) != stateSize {
		return errors.New("crypto/sha512: invalid hash state size")
	}
	b = b[4:]
	for i := range d.s {
		d.s[i] = get64(b[8*i:])
	}
	b = b[len(d.s)*8:]
	b = b[copy(d.x[:], b):]
	d.len = get64(b)
	d.nx = int(d.len % BlockSize)
	return nil
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}
