// Package binproto has messages with a header, checked by a sum.
package binproto

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

const magic = 0xC0DE

// Header comes before each message.
type Header struct {
	Magic   uint16
	Version uint8
	Kind    uint8
	Length  uint32
}

// Errors of reading.
var (
	ErrMagic = errors.New("binproto: bad magic")
	ErrSum   = errors.New("binproto: bad sum")
)

// Write writes a message.
func Write(w io.Writer, kind uint8, body []byte) error {
	var b bytes.Buffer
	binary.Write(&b, binary.BigEndian, Header{magic, 1, kind, uint32(len(body))})
	b.Write(body)
	sum := crc32.ChecksumIEEE(b.Bytes())
	_, err := w.Write(binary.LittleEndian.AppendUint32(b.Bytes(), sum))
	return err
}

// Read reads a message.
func Read(r io.Reader) (kind uint8, body []byte, err error) {
	sum := crc32.NewIEEE()
	tee := io.TeeReader(r, sum)
	var h Header
	if err := binary.Read(tee, binary.BigEndian, &h); err != nil {
		return 0, nil, err
	}
	if h.Magic != magic {
		return 0, nil, fmt.Errorf("%w %#x", ErrMagic, h.Magic)
	}
	body = make([]byte, h.Length)
	if _, err := io.ReadFull(tee, body); err != nil {
		return 0, nil, err
	}
	var want [4]byte
	if _, err := io.ReadFull(r, want[:]); err != nil {
		return 0, nil, err
	}
	if binary.LittleEndian.Uint32(want[:]) != sum.Sum32() {
		return h.Kind, nil, ErrSum
	}
	return h.Kind, body, nil
}

// Numbers packs numbers as varints.
func Numbers(numbers ...int64) (out []byte) {
	for _, n := range numbers {
		out = binary.AppendVarint(out, n)
	}
	return out
}

// Unpack is the way back.
func Unpack(b []byte) (numbers []int64, ok bool) {
	for len(b) > 0 {
		n, size := binary.Varint(b)
		if size <= 0 {
			return numbers, false
		}
		numbers = append(numbers, n)
		b = b[size:]
	}
	return numbers, true
}
