package crc32

import (
	"errors"
	"hash"
)

// digest is a checksum that is being computed.
type digest struct {
	crc uint32
	tab *Table
}

// Write adds p to what is checked.
func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

// Sum32 returns the checksum.
func (d *digest) Sum32() uint32 { return d.crc }

// Sum appends the checksum to in.
func (d *digest) Sum(in []byte) []byte { return append32(in, d.crc) }

// Reset forgets what has been written.
func (d *digest) Reset() { d.crc = 0 }

// Size returns 4, the number of bytes of the checksum.
func (d *digest) Size() int { return Size }

// BlockSize returns 1: any number of bytes may be written.
func (d *digest) BlockSize() int { return 1 }

// The binary form of a state is a header, the checksum of the table, and the checksum.
const (
	header    = "crc\x01"
	stateSize = len(header) + 4 + 4
)

// AppendBinary appends the state in binary form to b.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, header...)
	b = append32(b, d.tab.checksum())
	return append32(b, d.crc), nil
}

// MarshalBinary returns the state in binary form.
func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, stateSize))
}

// UnmarshalBinary sets the state from its binary form.
func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(header) || string(b[:len(header)]) != header {
		return errors.New("hash/crc32: invalid hash state identifier")
	}
	if len(b) != stateSize {
		return errors.New("hash/crc32: invalid hash state size")
	}
	b = b[len(header):]
	if d.tab.checksum() != read32(b) {
		return errors.New("hash/crc32: tables do not match")
	}
	d.crc = read32(b[4:])
	return nil
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

// checksum returns the IEEE checksum of a table, each word with the most significant byte first. That of nil is that of
// nothing.
func (t *Table) checksum() uint32 {
	if t == nil {
		return 0
	}
	b := make([]byte, 0, 4*len(t))
	for _, x := range t {
		b = append32(b, x)
	}
	return ChecksumIEEE(b)
}

// append32 appends v with the most significant byte first.
func append32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// read32 reads what append32 writes.
func read32(b []byte) uint32 {
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}
