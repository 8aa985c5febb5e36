package syntax

import (
	"sort"
	"unicode"
)

// Sets of characters as lists of pairs, first and last of a range. While a set is being built the ranges come in any
// order, and may overlap; sorted puts them right.

// Characters outside of these have no other case.
const (
	minFold = 'A'
	maxFold = 0x1e943
)

// addRange adds a range; one that touches one of the last two extends that.
func addRange(set []rune, first, last rune) []rune {
	for i := len(set) - 2; i >= 0 && i >= len(set)-4; i -= 2 {
		if first <= set[i+1]+1 && set[i] <= last+1 {
			set[i] = min(set[i], first)
			set[i+1] = max(set[i+1], last)
			return set
		}
	}
	return append(set, first, last)
}

// addFolded adds a range, and the other cases of its letters.
func addFolded(set []rune, first, last rune) []rune {
	set = addRange(set, first, last)
	if first <= minFold && last >= maxFold {
		return set
	}
	for r := max(first, minFold); r <= min(last, maxFold); r++ {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			if f < first || f > last {
				set = addRange(set, f, f)
			}
		}
	}
	return set
}

// addNegated adds what is not in other, which is sorted.
func addNegated(set, other []rune) []rune {
	next := rune(0)
	for i := 0; i < len(other); i += 2 {
		if next < other[i] {
			set = addRange(set, next, other[i]-1)
		}
		next = other[i+1] + 1
	}
	if next <= unicode.MaxRune {
		set = addRange(set, next, unicode.MaxRune)
	}
	return set
}

// addSet adds a sorted set.
func addSet(set, other []rune) []rune {
	for i := 0; i < len(other); i += 2 {
		set = addRange(set, other[i], other[i+1])
	}
	return set
}

// addTable adds the characters of a table.
func addTable(set []rune, table *unicode.RangeTable) []rune {
	for _, r := range table.R16 {
		set = addStride(set, rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	for _, r := range table.R32 {
		set = addStride(set, rune(r.Lo), rune(r.Hi), rune(r.Stride))
	}
	return set
}

func addStride(set []rune, first, last, stride rune) []rune {
	if stride == 1 {
		return addRange(set, first, last)
	}
	for r := first; r <= last; r += stride {
		set = addRange(set, r, r)
	}
	return set
}

// sorted returns the set with its ranges in order, none touching the next.
func sorted(set []rune) []rune {
	ordered := true
	for i := 2; i < len(set); i += 2 {
		if set[i] <= set[i-1]+1 {
			ordered = false
			break
		}
	}
	if ordered {
		return set
	}
	sort.Sort(byFirst(set))
	n := 2
	for i := 2; i < len(set); i += 2 {
		if set[i] <= set[n-1]+1 {
			set[n-1] = max(set[n-1], set[i+1])
			continue
		}
		set[n], set[n+1] = set[i], set[i+1]
		n += 2
	}
	return set[:n]
}

// byFirst sorts the ranges of a set.
type byFirst []rune

func (s byFirst) Len() int           { return len(s) / 2 }
func (s byFirst) Less(i, j int) bool { return s[2*i] < s[2*j] }
func (s byFirst) Swap(i, j int) {
	s[2*i], s[2*j] = s[2*j], s[2*i]
	s[2*i+1], s[2*j+1] = s[2*j+1], s[2*i+1]
}

// inRanges reports whether a set, in whatever order, has r.
func inRanges(r rune, set []rune) bool {
	for i := 0; i < len(set); i += 2 {
		if set[i] <= r && r <= set[i+1] {
			return true
		}
	}
	return false
}

// inSorted reports whether a sorted set has r.
func inSorted(r rune, set []rune) bool {
	low, high := 0, len(set)/2
	for low < high {
		middle := (low + high) >> 1
		switch {
		case r < set[2*middle]:
			high = middle
		case r > set[2*middle+1]:
			low = middle + 1
		default:
			return true
		}
	}
	return false
}
