// Package crc64 computes the 64-bit cyclic redundancy check.
//
// Polynomials are written with the coefficient of the highest power in the lowest bit, as is usual for this code.
package crc64

import "hash"

// Size is the size of a checksum in bytes.
const Size = 8

// Well-known polynomials.
const (
	// ISO is that of ISO 3309.
	ISO = 0xD800000000000000

	// ECMA is that of ECMA 182.
	ECMA = 0xC96C5795D7870F42
)

// Table is a table of 256 words for a polynomial, with which a checksum is computed byte by byte.
type Table [256]uint64

// The tables of ISO and ECMA, once they have been asked for.
var isoTable, ecmaTable *Table

// MakeTable returns the table of a polynomial. It must not be modified.
func MakeTable(poly uint64) *Table {
	switch poly {
	case ISO:
		if isoTable == nil {
			isoTable = newTable(ISO)
		}
		return isoTable
	case ECMA:
		if ecmaTable == nil {
			ecmaTable = newTable(ECMA)
		}
		return ecmaTable
	}
	return newTable(poly)
}

// newTable computes the table of a polynomial.
func newTable(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		crc := uint64(i)
		for range 8 {
			if crc&1 != 0 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	return t
}

// Checksum returns the checksum of data with the polynomial of the table.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

// minSliced is how much data makes eight tables worth while.
const minSliced = 2048

// Update returns the checksum of something whose checksum was crc before with p added at its end.
func Update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	if len(p) >= minSliced {
		// Eight bytes at a time: entry i of table k is the remainder of the byte i with k zero bytes after it.
		var t [8]Table
		t[0] = *tab
		for i, c := range tab {
			for k := 1; k < 8; k++ {
				c = tab[byte(c)] ^ c>>8
				t[k][i] = c
			}
		}
		for len(p) >= 8 {
			crc ^= uint64(p[0]) | uint64(p[1])<<8 | uint64(p[2])<<16 | uint64(p[3])<<24 |
				uint64(p[4])<<32 | uint64(p[5])<<40 | uint64(p[6])<<48 | uint64(p[7])<<56
			crc = t[7][byte(crc)] ^ t[6][byte(crc>>8)] ^ t[5][byte(crc>>16)] ^ t[4][byte(crc>>24)] ^
				t[3][byte(crc>>32)] ^ t[2][byte(crc>>40)] ^ t[1][byte(crc>>48)] ^ t[0][crc>>56]
			p = p[8:]
		}
	}
	for _, b := range p {
		crc = tab[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

// New returns a hash that computes the checksum with the polynomial of the table. Its method Sum gives the most significant
// byte first.
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }
