package sha256

import (
	"errors"
	"hash"
)

// digest is a hash that is being computed.
type digest struct {
	kind *kind
	s    [8]uint32       // of the whole blocks
	x    [BlockSize]byte // the beginning of a block
	nx   int             // how much there is of that
	len  uint64          // of all that has been written
}

// kind is what the hash functions of this package differ in.
type kind struct {
	initial [8]uint32
	size    int
	header  string // of a state in binary form
}

var (
	kind256 = kind{[8]uint32{
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	}, Size, "sha\x03"}
	kind224 = kind{[8]uint32{
		0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
		0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
	}, Size224, "sha\x02"}
)

func newDigest(k *kind) *digest { return &digest{kind: k, s: k.initial} }

// Reset forgets what has been written.
func (d *digest) Reset() { *d = digest{kind: d.kind, s: d.kind.initial} }

// Size returns the number of bytes of the hash.
func (d *digest) Size() int { return d.kind.size }

// BlockSize returns 64, the number of bytes that are hashed at a time.
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
	for len(end)%BlockSize != BlockSize-8 {
		end = append(end, 0)
	}
	end = append64(end, d.len<<3)
	blocks(&s, end)
	for i, w := range s {
		put32(sum[4*i:], w)
	}
	return sum
}

// The binary form of a state is a header that tells the hash function, the state, the beginning of a block, and the length.
const stateSize = 4 + 8*4 + BlockSize + 8

// AppendBinary appends the state in binary form to b.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, d.kind.header...)
	for _, w := range d.s {
		b = append32(b, w)
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
		return errors.New("crypto/sha256: invalid hash state identifier")
	}
	if len(b) != stateSize {
		return errors.New("crypto/sha256: invalid hash state size")
	}
	b = b[4:]
	for i := range d.s {
		d.s[i] = get32(b[4*i:])
	}
	b = b[len(d.s)*4:]
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
