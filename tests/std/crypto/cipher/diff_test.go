// Package check compares gopy's package crypto/cipher with Go's, with a block cipher of its own, and with AES if gopy's crypto/aes is there too:
// --with crypto/cipher crypto/aes crypto/cipher.
package check

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"fmt"
	"math/rand"
	"testing"

	ouraes "gopystd/crypto/aes"
	our "gopystd/crypto/cipher"
)

func caught(f func() string) (text string) {
	defer func() {
		if v := recover(); v != nil {
			text = fmt.Sprint("panic: ", v)
		}
	}()
	return f()
}

// toy is a bad block cipher of any size.
type toy struct {
	size int
	key  byte
}

func (c toy) BlockSize() int { return c.size }

func (c toy) Encrypt(dst, src []byte) {
	last := c.key
	for i := range c.size {
		last = (src[i] ^ last) + c.key
		dst[i] = last
	}
}

func (c toy) Decrypt(dst, src []byte) {
	last := c.key
	for i := range c.size {
		next := src[i]
		dst[i] = (next - c.key) ^ last
		last = next
	}
}

// bringing is a block cipher that brings its own modes.
type bringing struct{ toy }

func (b bringing) NewCBCEncrypter(iv []byte) cipher.BlockMode {
	return cipher.NewCBCDecrypter(b.toy, iv)
}
func (b bringing) NewCBCDecrypter(iv []byte) cipher.BlockMode {
	return cipher.NewCBCEncrypter(b.toy, iv)
}
func (b bringing) NewCTR(iv []byte) cipher.Stream { return cipher.NewOFB(b.toy, iv) }
func (b bringing) NewGCM(nonceSize, tagSize int) (cipher.AEAD, error) {
	return nil, fmt.Errorf("%d %d", nonceSize, tagSize)
}

type ourBringing struct{ toy }

func (b ourBringing) NewCBCEncrypter(iv []byte) our.BlockMode { return our.NewCBCDecrypter(b.toy, iv) }
func (b ourBringing) NewCBCDecrypter(iv []byte) our.BlockMode { return our.NewCBCEncrypter(b.toy, iv) }
func (b ourBringing) NewCTR(iv []byte) our.Stream             { return our.NewOFB(b.toy, iv) }
func (b ourBringing) NewGCM(nonceSize, tagSize int) (our.AEAD, error) {
	return nil, fmt.Errorf("%d %d", nonceSize, tagSize)
}

func blocks(r *rand.Rand) (cipher.Block, our.Block) {
	switch r.Intn(4) {
	case 0:
		b := toy{1 + r.Intn(40), byte(r.Intn(256))}
		return b, b
	case 1:
		b := toy{16, byte(r.Intn(256))}
		if r.Intn(4) == 0 {
			return bringing{b}, ourBringing{b}
		}
		return b, b
	}
	key := make([]byte, 16+8*r.Intn(3))
	r.Read(key)
	a, _ := aes.NewCipher(key)
	b, _ := ouraes.NewCipher(key)
	return a, b
}

// length returns the length of some data: mostly short, at times that of a block.
func length(r *rand.Rand, size int) int {
	switch r.Intn(8) {
	case 0:
		return r.Intn(3000)
	case 1:
		return r.Intn(3) * size
	}
	return r.Intn(70)
}

func TestModes(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 15000 {
		theirs, ours := blocks(r)
		size := theirs.BlockSize()
		iv := make([]byte, size)
		if r.Intn(20) == 0 {
			iv = make([]byte, r.Intn(30))
		}
		r.Read(iv)
		if r.Intn(5) == 0 {
			for i := range iv {
				iv[i] = 0xff // the counter wraps around
			}
		}
		kind, seed := r.Intn(6), r.Int63()
		run := func(mode func() (our.BlockMode, our.Stream)) string {
			r := rand.New(rand.NewSource(seed))
			memory := make([]byte, 7000)
			r.Read(memory)
			return caught(func() (log string) {
				m, s := mode()
				for range 4 {
					n := length(r, size)
					if m != nil && r.Intn(20) > 0 {
						n = n / size * size
					}
					at, to := r.Intn(3000), r.Intn(3000)
					if r.Intn(3) > 0 {
						to = at
					}
					end := to + n
					if r.Intn(30) == 0 {
						end -= min(n, 1)
					}
					log += caught(func() string {
						if m != nil {
							m.CryptBlocks(memory[to:end], memory[at:at+n])
							if r.Intn(4) == 0 {
								m.(interface{ SetIV([]byte) }).SetIV(memory[:size+r.Intn(10)/9])
							}
						} else {
							s.XORKeyStream(memory[to:end], memory[at:at+n])
						}
						return ""
					})
					log += fmt.Sprintf("%x", memory)
				}
				return log
			})
		}
		want := run(func() (our.BlockMode, our.Stream) {
			switch kind {
			case 0:
				return cipher.NewCBCEncrypter(theirs, iv), nil
			case 1:
				return cipher.NewCBCDecrypter(theirs, iv), nil
			case 2:
				return nil, cipher.NewCTR(theirs, iv)
			case 3:
				return nil, cipher.NewOFB(theirs, iv)
			case 4:
				return nil, cipher.NewCFBEncrypter(theirs, iv)
			}
			return nil, cipher.NewCFBDecrypter(theirs, iv)
		})
		got := run(func() (our.BlockMode, our.Stream) {
			switch kind {
			case 0:
				return our.NewCBCEncrypter(ours, iv), nil
			case 1:
				return our.NewCBCDecrypter(ours, iv), nil
			case 2:
				return nil, our.NewCTR(ours, iv)
			case 3:
				return nil, our.NewOFB(ours, iv)
			case 4:
				return nil, our.NewCFBEncrypter(ours, iv)
			}
			return nil, our.NewCFBDecrypter(ours, iv)
		})
		if want != got {
			t.Fatalf("%T %d %d:\n%.200s\nwant\n%.200s", ours, size, kind, got, want)
		}
	}
}

func TestGCM(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 15000 {
		theirs, ours := blocks(r)
		nonceSize, tagSize := 12, 16
		kind := r.Intn(3)
		if kind == 1 {
			nonceSize = r.Intn(40)
		} else if kind == 2 {
			tagSize = 11 + r.Intn(7)
		}
		seed := r.Int63()
		run := func(g our.AEAD, err error) string {
			r := rand.New(rand.NewSource(seed))
			if err != nil {
				return fmt.Sprint(g, err)
			}
			log := fmt.Sprintln(g.NonceSize(), g.Overhead())
			memory := make([]byte, 9000)
			r.Read(memory)
			for range 3 {
				nonce := make([]byte, g.NonceSize()+r.Intn(30)/29)
				r.Read(nonce)
				at, to, n, more := r.Intn(4000), r.Intn(4000), length(r, 16), 8000+r.Intn(900)
				if r.Intn(20) == 0 {
					more = to + n/2
				}
				if r.Intn(3) == 0 {
					to = at
				}
				limit := to + n + 20*r.Intn(2)
				additional := memory[more : more+r.Intn(100)]
				log += caught(func() string {
					sealed := g.Seal(memory[to:to:limit], nonce, memory[at:at+n], additional)
					log += fmt.Sprintf("%x\n", sealed)
					if r.Intn(3) == 0 && len(sealed) > 0 {
						sealed[r.Intn(len(sealed))] ^= 1
					}
					if r.Intn(10) == 0 {
						sealed = sealed[:r.Intn(len(sealed))]
					}
					dst := sealed[:0]
					if r.Intn(2) == 0 {
						dst = make([]byte, r.Intn(3), n)
					}
					opened, err := g.Open(dst, nonce, sealed, additional)
					return fmt.Sprintf("%x %v %x", opened, err, sealed)
				})
			}
			return log + fmt.Sprintf("%x", memory)
		}
		var want, got string
		switch kind {
		case 0:
			a, err1 := cipher.NewGCM(theirs)
			b, err2 := our.NewGCM(ours)
			want, got = run(a, err1), run(b, err2)
		case 1:
			a, err1 := cipher.NewGCMWithNonceSize(theirs, nonceSize)
			b, err2 := our.NewGCMWithNonceSize(ours, nonceSize)
			want, got = run(a, err1), run(b, err2)
		case 2:
			a, err1 := cipher.NewGCMWithTagSize(theirs, tagSize)
			b, err2 := our.NewGCMWithTagSize(ours, tagSize)
			want, got = run(a, err1), run(b, err2)
		}
		if want != got {
			t.Fatalf("%T %d %d:\n%.3000s\nwant\n%.3000s", ours, nonceSize, tagSize, got, want)
		}
	}
}

func TestRandomNonce(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 2000 {
		theirs, ours := blocks(r)
		a, err1 := cipher.NewGCMWithRandomNonce(theirs)
		b, err2 := our.NewGCMWithRandomNonce(ours)
		if fmt.Sprint(err1) != fmt.Sprint(err2) {
			t.Fatal(err1, err2)
		}
		if err1 != nil {
			continue
		}
		memory, n := make([]byte, 5000), length(r, 16)
		r.Read(memory)
		at, to := r.Intn(100), r.Intn(100)
		if r.Intn(2) == 0 {
			to = at
		}
		text := bytes.Clone(memory[at : at+n])
		nonce := make([]byte, r.Intn(30)/29)
		additional := memory[4000 : 4000+r.Intn(50)]
		// What ours has sealed, Go's opens, and the other way round.
		sealer, opener := our.AEAD(b), our.AEAD(a)
		if r.Intn(2) == 0 {
			sealer, opener = opener, sealer
		}
		log := caught(func() string {
			memory2 := bytes.Clone(memory)
			other := caught(func() string { opener.Seal(memory2[to:to], nonce, memory2[at:at+n], additional); return "" })
			this := caught(func() string {
				sealed := sealer.Seal(memory[to:to], nonce, memory[at:at+n], additional)
				dst := sealed[:0]
				if r.Intn(2) == 0 {
					dst = nil
				}
				opened, err := opener.Open(dst, nil, sealed, additional)
				if err != nil || !bytes.Equal(opened, text) {
					return fmt.Sprint(opened, err)
				}
				return ""
			})
			if this != other {
				return this + ", " + other
			}
			return ""
		})
		if log != "" {
			t.Fatal(log)
		}
	}
}
