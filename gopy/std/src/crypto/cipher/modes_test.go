package cipher

import (
	"bytes"
	"encoding/hex"
	"errors"
	"io"
	"strings"
	"testing"
)

func unhex(s string) []byte {
	b, err := hex.DecodeString(strings.ReplaceAll(s, " ", ""))
	if err != nil {
		panic(err)
	}
	return b
}

// What the examples of NIST SP 800-38A have in common.
var (
	key128    = unhex("2b7e151628aed2a6abf7158809cf4f3c")
	iv        = unhex("000102030405060708090a0b0c0d0e0f")
	counter   = unhex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
	plaintext = unhex("6bc1bee22e409f96e93d7e117393172a ae2d8a571e03ac9c9eb76fac45af8e51" +
		"30c81c46a35ce411e5fbc1191a0a52ef f69f2445df4f9b17ad2b417be66c3710")
)

func TestCBC(t *testing.T) {
	want := unhex("7649abac8119b246cee98e9b12e9197d 5086cb9b507219ee95db113a917678b2" +
		"73bed6b8e3c1743b7116e69e22229516 3ff1caa1681fac09120eca307586e1a7")
	data := bytes.Clone(plaintext)
	mode := NewCBCEncrypter(newAES(key128), iv)
	mode.CryptBlocks(data[:16], data[:16])
	mode.CryptBlocks(data[16:], data[16:])
	if !bytes.Equal(data, want) {
		t.Errorf("encrypted %x", data)
	}
	mode = NewCBCDecrypter(newAES(key128), iv)
	mode.CryptBlocks(data[:48], data[:48])
	mode.CryptBlocks(data[48:], data[48:])
	if !bytes.Equal(data, plaintext) {
		t.Errorf("decrypted %x", data)
	}
}

func TestStreams(t *testing.T) {
	examples := []struct {
		name             string
		encrypt, decrypt func(b Block, iv []byte) Stream
		iv               []byte
		want             string
	}{
		{"CTR", NewCTR, NewCTR, counter, "874d6191b620e3261bef6864990db6ce 9806f66b7970fdff8617187bb9fffdff" +
			"5ae4df3edbd5d35e5b4f09020db03eab 1e031dda2fbe03d1792170a0f3009cee"},
		{"OFB", NewOFB, NewOFB, iv, "3b3fd92eb72dad20333449f8e83cfb4a 7789508d16918f03f53c52dac54ed825" +
			"9740051e9c5fecf64344f7a82260edcc 304c6528f659c77866a510d9c1d6ae5e"},
		{"CFB", NewCFBEncrypter, NewCFBDecrypter, iv, "3b3fd92eb72dad20333449f8e83cfb4a c8a64537a0b3a93fcde3cdad9f1ce58b" +
			"26751f67a3cbb140b1808cf187a4f4df c04b05357c5d1c0eeac4c66f9ff7f2e6"},
	}
	for _, e := range examples {
		data := bytes.Clone(plaintext)
		var out bytes.Buffer
		w := StreamWriter{S: e.encrypt(newAES(key128), e.iv), W: &out}
		for _, part := range [][]byte{data[:5], data[5:40], data[40:]} {
			if n, err := w.Write(part); n != len(part) || err != nil {
				t.Fatal(n, err)
			}
		}
		if w.Close() != nil || !bytes.Equal(out.Bytes(), unhex(e.want)) {
			t.Errorf("%s: encrypted %x", e.name, out.Bytes())
		}
		got, err := io.ReadAll(StreamReader{e.decrypt(newAES(key128), e.iv), &out})
		if err != nil || !bytes.Equal(got, plaintext) {
			t.Errorf("%s: decrypted %x %v", e.name, got, err)
		}
	}
}

// Test case 4 of the specification of GCM, and 5 and 6, which have other nonces.
func TestGCM(t *testing.T) {
	key := unhex("feffe9928665731c6d6a8f9467308308")
	text := unhex("d9313225f88406e5a55909c5aff5269a 86a7a9531534f7da2e4c303d8a318a72" +
		"1c3c0c95956809532fcf0e2449a6b525 b16aedf5aa0de657ba637b39")
	data := unhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
	examples := []struct{ nonce, want string }{
		{"cafebabefacedbaddecaf888", "42831ec2217774244b7221b784d0d49c e3aa212f2c02a4e035c17e2329aca12e" +
			"21d514b25466931c7d8f6a5aac84aa05 1ba30b396a0aac973d58e091" +
			"5bc94fbc3221a5db94fae95ae7121a47"},
		{"cafebabefacedbad", "61353b4c2806934a777ff51fa22a4755 699b2a714fcdc6f83766e5f97b6c7423" +
			"73806900e49f24b22b097544d4896b42 4989b5e1ebac0f07c23f4598" +
			"3612d2e79e3b0785561be14aaca2fccb"},
		{
			"9313225df88406e555909c5aff5269aa6a7a9538534f7da1e4c303d2a318a728c3c0c95156809539fcf0e2429a6b525416aedbf5a0de6a57a637b39b",
			"8ce24998625615b603a033aca13fb894 be9112a5c3a211a8ba262a3cca7e2ca7" +
				"01e4a9a4fba43c90ccdcb281d48c7c6f d62875d2aca417034c34aee5" +
				"619cc5aefffe0bfa462af43c1699d050",
		},
	}
	for _, e := range examples {
		nonce := unhex(e.nonce)
		g, err := NewGCMWithNonceSize(newAES(key), len(nonce))
		if err != nil || g.NonceSize() != len(nonce) || g.Overhead() != 16 {
			t.Fatal(g, err)
		}
		sealed := g.Seal(nil, nonce, text, data)
		if !bytes.Equal(sealed, unhex(e.want)) {
			t.Errorf("sealed %x", sealed)
		}
		opened, err := g.Open([]byte("x"), nonce, sealed, data)
		if err != nil || string(opened) != "x"+string(text) {
			t.Errorf("opened %x %v", opened, err)
		}
		sealed[3] ^= 1
		if opened, err := g.Open(nil, nonce, sealed, data); opened != nil || err == nil || err.Error() != "cipher: message authentication failed" {
			t.Errorf("opened %x %v", opened, err)
		}
	}
}

func TestRandomNonce(t *testing.T) {
	g, err := NewGCMWithRandomNonce(newAES(key128))
	if err != nil || g.NonceSize() != 0 || g.Overhead() != 28 {
		t.Fatal(g, err)
	}
	a, b := g.Seal(nil, nil, plaintext, iv), g.Seal(nil, nil, plaintext, iv)
	if bytes.Equal(a, b) || len(a) != len(plaintext)+28 {
		t.Errorf("sealed %x and %x", a, b)
	}
	in := append(make([]byte, 0, 200), plaintext...)
	for _, sealed := range [][]byte{a, b, g.Seal(in[:0], nil, in, iv)} {
		opened, err := g.Open(sealed[:0], nil, sealed, iv)
		if err != nil || !bytes.Equal(opened, plaintext) {
			t.Errorf("opened %x %v", opened, err)
		}
	}
	if _, err := g.Open(nil, nil, a[:27], iv); err != errOpen {
		t.Error(err)
	}
}

type shortWriter struct{}

func (shortWriter) Write(p []byte) (int, error) { return len(p) / 2, nil }
func (shortWriter) Close() error                { return errors.New("closed") }

func TestWriterErrors(t *testing.T) {
	w := StreamWriter{S: NewCTR(newAES(key128), iv), W: shortWriter{}}
	if n, err := w.Write(plaintext); n != len(plaintext)/2 || err != io.ErrShortWrite {
		t.Error(n, err)
	}
	if err := w.Close(); err == nil || err.Error() != "closed" {
		t.Error(err)
	}
}
