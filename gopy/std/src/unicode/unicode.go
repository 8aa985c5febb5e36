// Package unicode knows the characters of Unicode: what kind each is, and what it is in another case.
//
// A set of characters is a RangeTable. The tables are written by tools/unicode_tables.py; for Latin-1, which is most of what is
// asked about, there is an array with all answers.
package unicode

// Limits, and the character that stands for what is wrong.
const (
	MaxRune         = '\U0010FFFF' // the largest code point
	ReplacementChar = '\uFFFD'     // stands for a code point that is none
	MaxASCII        = '\u007F'     // the largest ASCII character
	MaxLatin1       = '\u00FF'     // the largest Latin-1 character
)

// RangeTable is a set of code points, given as ranges in ascending order that do not overlap.
type RangeTable struct {
	R16         []Range16
	R32         []Range32 // for code points from 0x10000 on
	LatinOffset int       // how many of R16 end within Latin-1
}

// Range16 is each Stride-th code point from Lo to Hi, both included.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// Range32 is Range16 for code points from 0x10000 on.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// Is reports whether r is in the set.
func Is(rangeTab *RangeTable, r rune) bool {
	return within(rangeTab, rangeTab.R16, r)
}

// IsOneOf reports whether r is in one of the sets. In does the same and reads better.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, table := range ranges {
		if Is(table, r) {
			return true
		}
	}
	return false
}

// In reports whether r is in one of the sets.
func In(r rune, ranges ...*RangeTable) bool { return IsOneOf(ranges, r) }

// beyondLatin1 is Is for an r that is known to be outside of Latin-1 or in no range.
func beyondLatin1(t *RangeTable, r rune) bool {
	return within(t, t.R16[t.LatinOffset:], r)
}

// within is Is with r16 for the small ranges of t.
func within(t *RangeTable, r16 []Range16, r rune) bool {
	if n := len(r16); n > 0 && uint32(r) <= uint32(r16[n-1].Hi) {
		return in16(r16, uint16(r))
	}
	if r32 := t.R32; len(r32) > 0 && r >= rune(r32[0].Lo) {
		return in32(r32, uint32(r))
	}
	return false
}

// fewRanges is how many ranges are looked through one by one. In more, it pays to halve.
const fewRanges = 8

func in16(ranges []Range16, r uint16) bool {
	lo, hi := 0, len(ranges)
	for hi-lo > fewRanges {
		if m := int(uint(lo+hi) >> 1); r < ranges[m].Lo {
			hi = m
		} else {
			lo = m
		}
	}
	for ; lo < hi; lo++ {
		if g := &ranges[lo]; r <= g.Hi {
			return r >= g.Lo && (g.Stride == 1 || (r-g.Lo)%g.Stride == 0)
		}
	}
	return false
}

func in32(ranges []Range32, r uint32) bool {
	lo, hi := 0, len(ranges)
	for hi-lo > fewRanges {
		if m := int(uint(lo+hi) >> 1); r < ranges[m].Lo {
			hi = m
		} else {
			lo = m
		}
	}
	for ; lo < hi; lo++ {
		if g := &ranges[lo]; r <= g.Hi {
			return r >= g.Lo && (g.Stride == 1 || (r-g.Lo)%g.Stride == 0)
		}
	}
	return false
}
