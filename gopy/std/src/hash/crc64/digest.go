package crc64

import (
	"errors"
	"hash"
)

// digest is a checksum that is being computed.
type digest struct {
	crc uint64
	tab *Table
}

// Write adds p to what is checked.
func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

// Sum64 returns the checksum.
func (d *digest) Sum64() uint64 { return d.crc }

// Sum appends the checksum to in.
func (d *digest) Sum(in []byte) []byte { return append64(in, d.crc) }

// Reset forgets what has been written.
func (d *digest) Reset() { d.crc = 0 }

// Size returns 8, the number of bytes of the checksum.
func (d *digest) Size() int { return Size }

// BlockSize returns 1: any number of bytes may be written.
func (d *digest) BlockSize() int { return 1 }

// The binary form of a state is a header, the checksum of the table, and the checksum.
const (
	header    = "crc\x02"
	stateSize = len(header) + 8 + 8
)

// AppendBinary appends the state in binary form to b.
func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, header...)
	b = append64(b, d.tab.checksum())
	return append64(b, d.crc), nil
}

// MarshalBinary returns the state in binary form.
func (d *digest) MarshalBinary() ([]byte, error) {
	return d.AppendBinary(make([]byte, 0, stateSize))
}

// UnmarshalBinary sets the state from its binary form.
func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(header) || string(b[:len(header)]) != header {
		return errors.New("hash/crc64: invalid hash state identifier")
	}
	if len(b) != stateSize {
		return errors.New("hash/crc64: invalid hash state size")
	}
	b = b[len(header):]
	if d.tab.checksum() != read64(b) {
		return errors.New("hash/crc64: tables do not match")
	}
	d.crc = read64(b[8:])
	return nil
}

// Clone returns a copy of the hash.
func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

// checksum returns the ISO checksum of a table, each word with the most significant byte first. That of nil is that of
// nothing.
func (t *Table) checksum() uint64 {
	if t == nil {
		return 0
	}
	b := make([]byte, 0, 8*len(t))
	for _, x := range t {
		b = append64(b, x)
	}
	return Checksum(b, MakeTable(ISO))
}

// append64 appends v with the most significant byte first.
func append64(b []byte, v uint64) []byte {
	return append(b, byte(v>>56), byte(v>>48), byte(v>>40), byte(v>>32), byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

// read64 reads what append64 writes.
func read64(b []byte) (v uint64) {
	for _, c := range b[:8] {
		v = v<<8 | uint64(c)
	}
	return v
}
