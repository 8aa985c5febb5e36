// Package crc32 computes the 32-bit cyclic redundancy check.
//
// Polynomials are written with the coefficient of the highest power in the lowest bit, as is usual for this code.
package crc32

import "hash"

// Size is the size of a checksum in bytes.
const Size = 4

// Well-known polynomials.
const (
	// IEEE is by far the most used one: in Ethernet, gzip, zip, png and elsewhere.
	IEEE = 0xedb88320

	// Castagnoli is used in iSCSI, and better at finding errors.
	Castagnoli = 0x82f63b78

	// Koopman is also better at finding errors than IEEE.
	Koopman = 0xeb31d82e
)

// Table is a table of 256 words for a polynomial, with which a checksum is computed byte by byte.
type Table [256]uint32

// IEEETable is the table of the polynomial [IEEE].
var IEEETable = &ieeeTable

// castagnoliTable is the table of the polynomial Castagnoli, once it has been asked for.
var castagnoliTable *Table

// MakeTable returns the table of a polynomial. It must not be modified.
func MakeTable(poly uint32) *Table {
	switch poly {
	case IEEE:
		return IEEETable
	case Castagnoli:
		if castagnoliTable == nil {
			castagnoliTable = newTable(Castagnoli)
		}
		return castagnoliTable
	}
	return newTable(poly)
}

// newTable computes the table of a polynomial.
func newTable(poly uint32) *Table {
	t := new(Table)
	for i := range t {
		crc := uint32(i)
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
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE returns the checksum of data with the polynomial [IEEE].
func ChecksumIEEE(data []byte) uint32 { return Update(0, &ieeeTable, data) }

// Update returns the checksum of something whose checksum was crc before with p added at its end.
func Update(crc uint32, tab *Table, p []byte) uint32 {
	if len(p) >= minSliced {
		if sliced := slicedTable(tab); sliced != nil {
			return updateSliced(crc, sliced, p)
		}
	}
	crc = ^crc
	for _, b := range p {
		crc = tab[byte(crc)^b] ^ crc>>8
	}
	return ^crc
}

// New returns a hash that computes the checksum with the polynomial of the table. Its method Sum gives the most significant
// byte first.
func New(tab *Table) hash.Hash32 {
	return &digest{0, tab}
}

// NewIEEE returns a hash that computes the checksum with the polynomial [IEEE]. Its method Sum gives the most significant
// byte first.
func NewIEEE() hash.Hash32 { return New(IEEETable) }
