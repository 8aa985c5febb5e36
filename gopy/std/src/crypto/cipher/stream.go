// CTR and OFB: the block cipher makes a stream of bytes, which the data is combined with. For CTR the blocks of the stream are a counter,
// encrypted; for OFB each is the one before, encrypted. Some of the stream is made ahead.

package cipher

import "crypto/subtle"

// ahead is how many bytes of the stream are made at a time.
const ahead = 512

// keyStream is the part of the stream that has been made and not used.
type keyStream struct {
	b     Block
	state []byte // the counter of the next block, or the block before
	buf   []byte
	rest  []byte // of buf
}

func newKeyStream(b Block, iv []byte) keyStream {
	size := len(iv)
	return keyStream{b: b, state: append([]byte(nil), iv...), buf: make([]byte, max(ahead/size, 1)*size)}
}

// room returns the part of buf for the blocks that n bytes need, or as many as there are.
func (s *keyStream) room(n int) []byte {
	size := len(s.state)
	return s.buf[:min((n+size-1)/size*size, len(s.buf))]
}

// use combines src with the rest, and returns how many bytes.
func (s *keyStream) use(dst, src []byte) int {
	n := subtle.XORBytes(dst, src, s.rest)
	s.rest = s.rest[n:]
	return n
}

type ctr struct {
	keyStream
	aes bool
}

// NewCTR returns what encrypts and decrypts with block in the mode CTR. iv, the first counter, must have the length of a block.
func NewCTR(block Block, iv []byte) Stream {
	_, aes := block.(*aesCipher)
	if aes {
		if len(iv) != aesBlockSize {
			panic("bad IV length")
		}
	} else if own, ok := block.(interface{ NewCTR(iv []byte) Stream }); ok { // a block cipher may bring its own
		return own.NewCTR(iv)
	} else if len(iv) != block.BlockSize() {
		panic("cipher.NewCTR: IV length must equal block size")
	}
	return &ctr{newKeyStream(block, iv), aes}
}

// XORKeyStream encrypts or decrypts src into dst.
func (x *ctr) XORKeyStream(dst, src []byte) {
	if !x.aes {
		checkBuffers(dst, src)
	} else if len(dst) < len(src) {
		panic("crypto/aes: len(dst) < len(src)")
	} else if overlapInexactly(dst[:len(src)], src) {
		panic("crypto/aes: invalid buffer overlap")
	}
	for len(src) > 0 {
		if len(x.rest) == 0 {
			x.rest = x.room(len(src))
			counterBlocks(x.b, x.rest, x.state, len(x.state))
		}
		n := x.use(dst, src)
		dst, src = dst[n:], src[n:]
	}
}

// counterBlocks fills out, which is whole blocks, with counter, encrypted, then the counter after it, and so on. The last width bytes are
// the number that is counted.
func counterBlocks(b Block, out, counter []byte, width int) {
	if aes, ok := b.(*aesCipher); ok {
		aes.counterBlocks(out, counter, width)
		return
	}
	n := len(counter)
	for ; len(out) > 0; out = out[n:] {
		b.Encrypt(out[:n], counter)
		increment(counter, width)
	}
}

// increment adds 1 to the last width bytes, the least significant of which is the last.
func increment(counter []byte, width int) {
	for i := len(counter) - 1; i >= len(counter)-width; i-- {
		counter[i]++
		if counter[i] != 0 {
			return
		}
	}
}

type ofb struct{ keyStream }

// NewOFB returns what encrypts and decrypts with b in the mode OFB. iv must have the length of a block.
//
// Deprecated: it does not authenticate, so the data can be changed unnoticed; an [AEAD] does. If only a [Stream] will do, [NewCTR] makes one.
func NewOFB(b Block, iv []byte) Stream {
	if len(iv) != b.BlockSize() {
		panic("cipher.NewOFB: IV length must equal block size")
	}
	return &ofb{newKeyStream(b, iv)}
}

// XORKeyStream encrypts or decrypts src into dst.
func (x *ofb) XORKeyStream(dst, src []byte) {
	checkBuffers(dst, src)
	for len(src) > 0 {
		if len(x.rest) == 0 {
			x.rest = x.room(len(src))
			for part := x.rest; len(part) > 0; {
				x.b.Encrypt(x.state, x.state)
				part = part[copy(part, x.state):]
			}
		}
		n := x.use(dst, src)
		dst, src = dst[n:], src[n:]
	}
}
