package crc32

// Eight bytes at a time ("slicing by 8", Michael Kounavis and Frank Berry, 2005): entry i of table k is the remainder of the
// byte i with k zero bytes after it, so that the remainder of eight bytes is the sum of eight entries. There are such tables
// for IEEE and Castagnoli, made when first needed.

const minSliced = 64 // shorter data is not worth it

type slicedTables [8]Table

var ieeeSliced, castagnoliSliced *slicedTables

// slicedTable returns the eight tables that belong to tab, or nil if it is no table of ours.
func slicedTable(tab *Table) *slicedTables {
	if tab == &ieeeTable {
		if ieeeSliced == nil {
			ieeeSliced = newSliced(tab)
		}
		return ieeeSliced
	}
	if tab == castagnoliTable && tab != nil {
		if castagnoliSliced == nil {
			castagnoliSliced = newSliced(tab)
		}
		return castagnoliSliced
	}
	return nil
}

// newSliced computes the eight tables.
func newSliced(tab *Table) *slicedTables {
	t := new(slicedTables)
	t[0] = *tab
	for i, crc := range tab {
		for k := 1; k < 8; k++ {
			crc = tab[byte(crc)] ^ crc>>8
			t[k][i] = crc
		}
	}
	return t
}

// updateSliced is Update.
func updateSliced(crc uint32, t *slicedTables, p []byte) uint32 {
	crc = ^crc
	for len(p) >= 8 {
		crc ^= uint32(p[0]) | uint32(p[1])<<8 | uint32(p[2])<<16 | uint32(p[3])<<24
		crc = t[7][byte(crc)] ^ t[6][byte(crc>>8)] ^ t[5][byte(crc>>16)] ^ t[4][crc>>24] ^
			t[3][p[4]] ^ t[2][p[5]] ^ t[1][p[6]] ^ t[0][p[7]]
		p = p[8:]
	}
	for _, b := range p {
		crc = t[0][byte(crc)^b] ^ crc>>8
	}
	return ^crc
}
