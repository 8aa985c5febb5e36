package rand

// ChaCha8: the stream cipher ChaCha (Daniel Bernstein, 2008) with 8 rounds as a generator.
//
// The cipher is computed four blocks at a time, which gives 32 numbers. After four times 32 numbers, of which the last four
// are not given out, these four become the new key, so that what was given out cannot be computed from a later state.

import "errors"

// ChaCha8 is a generator that cannot be predicted without the seed.
type ChaCha8 struct {
	key     [4]uint64
	out     [32]uint64
	next    int    // index of the next number in out
	end     int    // of out
	counter uint32 // of the first of the four blocks in out

	// Read takes eight bytes of each number. The last nKept of kept are left.
	kept  [8]byte
	nKept int
}

const (
	atOnce     = 4                // blocks
	rekeyAfter = 4 * atOnce       // blocks
	keyLength  = 4                // numbers
	perKey     = 4*32 - keyLength // numbers given out
)

// NewChaCha8 returns a ChaCha8 with the given seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed starts c again, as NewChaCha8(seed) would.
func (c *ChaCha8) Seed(seed [32]byte) {
	c.setKey(seed[:])
	c.fill(0)
	c.kept, c.nKept = [8]byte{}, 0
}

// setKey takes the key from 32 bytes.
func (c *ChaCha8) setKey(b []byte) {
	for i := range c.key {
		c.key[i] = littleEndian(b[i*8:])
	}
}

// fill computes the four blocks from counter on.
func (c *ChaCha8) fill(counter uint32) {
	chachaBlocks(&c.key, &c.out, counter)
	c.counter, c.next, c.end = counter, 0, len(c.out)
	if counter == rekeyAfter-atOnce {
		c.end -= keyLength
	}
}

// Uint64 returns the next number.
func (c *ChaCha8) Uint64() uint64 {
	if c.next == c.end {
		if c.counter += atOnce; c.counter == rekeyAfter {
			copy(c.key[:], c.out[len(c.out)-keyLength:])
			c.counter = 0
		}
		c.fill(c.counter)
	}
	x := c.out[c.next]
	c.next++
	return x
}

// Read fills p with random bytes. It returns len(p) and no error. If calls of Read and Uint64 alternate, it is not specified
// in which order the bits go to them.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if c.nKept == 0 {
			putLittleEndian(c.kept[:], c.Uint64())
			c.nKept = len(c.kept)
		}
		k := copy(p[n:], c.kept[len(c.kept)-c.nKept:])
		n += k
		c.nKept -= k
	}
	return n, nil
}

// The binary form of a state is a header, how many numbers the key has yielded, and the key. If bytes are left from Read,
// they come before that, with a header and their number.
const (
	chachaHeader = "chacha8:"
	keptHeader   = "readbuf:"
)

// AppendBinary appends the state in binary form to b.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.nKept > 0 {
		b = append(b, keptHeader...)
		b = append(b, byte(c.nKept))
		b = append(b, c.kept[len(c.kept)-c.nKept:]...)
	}
	b = append(b, chachaHeader...)
	used := uint64(c.counter)/atOnce*32 + uint64(c.next)
	b = append(b, 0, 0, 0, 0, 0, 0, 0, byte(used))
	for _, k := range c.key {
		var word [8]byte
		putLittleEndian(word[:], k)
		b = append(b, word[:]...)
	}
	return b, nil
}

// MarshalBinary returns the state in binary form.
func (c *ChaCha8) MarshalBinary() ([]byte, error) {
	return c.AppendBinary(make([]byte, 0, 64))
}

// UnmarshalBinary sets the state from its binary form.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if len(data) >= len(keptHeader) && string(data[:len(keptHeader)]) == keptHeader {
		data = data[len(keptHeader):]
		if len(data) == 0 || len(data) < int(1+data[0]) {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		kept := data[1 : 1+data[0]]
		data = data[1+data[0]:]
		c.nKept = copy(c.kept[len(c.kept)-len(kept):], kept)
	}
	if len(data) != len(chachaHeader)+8+32 || string(data[:len(chachaHeader)]) != chachaHeader {
		return errors.New("invalid ChaCha8 encoding")
	}
	used := uint64(0)
	for _, b := range data[len(chachaHeader) : len(chachaHeader)+8] {
		used = used<<8 | uint64(b)
	}
	if used > perKey {
		return errors.New("invalid ChaCha8 encoding")
	}
	c.setKey(data[len(chachaHeader)+8:])
	c.fill(uint32(used/32) * atOnce)
	c.next = int(used % 32)
	return nil
}

// littleEndian reads eight bytes, the least significant first.
func littleEndian(b []byte) uint64 {
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// putLittleEndian writes what littleEndian reads.
func putLittleEndian(b []byte, v uint64) {
	for i := range 8 {
		b[i] = byte(v >> (i * 8))
	}
}
