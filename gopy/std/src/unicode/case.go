package unicode

// This file changes the case of characters, one to one.

// The cases, which are indices of CaseRange.Delta.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

type d [MaxCase]rune

// CaseRange tells how the characters from Lo to Hi change case: Delta[c] is what to add to get the character of case c, 0 if it is
// in that case. If all three are UpperLower, upper and lower case characters take turns, beginning with an upper case one.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

// UpperLower is the Delta of a range in which upper and lower case take turns. No character can differ from another by that.
const UpperLower = MaxRune + 1

// SpecialCase has the changes of case of a language that differ from those of most. Its methods fall back on those of most.
type SpecialCase []CaseRange

// TurkishCase has the changes of case of Turkish, where i has an upper case with a dot, and I a lower case without.
var TurkishCase = SpecialCase{
	{'I', 'I', d{0, 'ı' - 'I', 0}},
	{'i', 'i', d{'İ' - 'i', 0, 'İ' - 'i'}},
	{'İ', 'İ', d{0, 'i' - 'İ', 0}},
	{'ı', 'ı', d{'I' - 'ı', 0, 'I' - 'ı'}},
}

// AzeriCase has the changes of case of Azeri, which are those of Turkish.
var AzeriCase = SpecialCase{
	{'I', 'I', d{0, 'ı' - 'I', 0}},
	{'i', 'i', d{'İ' - 'i', 0, 'İ' - 'i'}},
	{'İ', 'İ', d{0, 'i' - 'İ', 0}},
	{'ı', 'ı', d{'I' - 'ı', 0, 'I' - 'ı'}},
}

// find returns the range that r is in, or nil.
func find(r rune, ranges []CaseRange) *CaseRange {
	lo, hi := 0, len(ranges)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		switch g := &ranges[m]; {
		case r < rune(g.Lo):
			hi = m
		case r > rune(g.Hi):
			lo = m + 1
		default:
			return g
		}
	}
	return nil
}

// to returns r, which is in the range, in the case asked for.
func (g *CaseRange) to(_case int, r rune) rune {
	delta := g.Delta[_case]
	if delta <= MaxRune {
		return r + delta
	}
	// Pairs begin at Lo: the first of each is upper case (and title case), the second lower case.
	pair := (r - rune(g.Lo)) &^ 1
	if _case == LowerCase {
		pair++
	}
	return rune(g.Lo) + pair
}

// convert returns r in the case asked for and whether ranges told how. There is no such case: ReplacementChar.
func convert(_case int, r rune, ranges []CaseRange) (rune, bool) {
	if _case < 0 || MaxCase <= _case {
		return ReplacementChar, false
	}
	if g := find(r, ranges); g != nil {
		return g.to(_case, r), true
	}
	return r, false
}

// To returns r in the case asked for: UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	r, _ = convert(_case, r, CaseRanges)
	return r
}

// ToUpper returns r in upper case.
func ToUpper(r rune) rune {
	if r <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			return r - 0x20
		}
		return r
	}
	return To(UpperCase, r)
}

// ToLower returns r in lower case.
func ToLower(r rune) rune {
	if r <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			return r + 0x20
		}
		return r
	}
	return To(LowerCase, r)
}

// ToTitle returns r in title case, which for most letters is upper case.
func ToTitle(r rune) rune {
	if r <= MaxASCII {
		return ToUpper(r)
	}
	return To(TitleCase, r)
}

// ToUpper returns r in upper case, as the language has it.
func (special SpecialCase) ToUpper(r rune) rune {
	if to, ok := convert(UpperCase, r, special); ok {
		return to
	}
	return ToUpper(r)
}

// ToLower returns r in lower case, as the language has it.
func (special SpecialCase) ToLower(r rune) rune {
	if to, ok := convert(LowerCase, r, special); ok {
		return to
	}
	return ToLower(r)
}

// ToTitle returns r in title case, as the language has it.
func (special SpecialCase) ToTitle(r rune) rune {
	if to, ok := convert(TitleCase, r, special); ok {
		return to
	}
	return ToTitle(r)
}

// A fold is a step from one character to the next that is the same but for case.
type fold struct {
	from uint16
	to   uint16
}

// SimpleFold steps through the characters that are the same as r but for their case (by Unicode's simple folding): it returns the
// smallest that is larger than r, or else the smallest of all. What is alone in this, or no code point, is returned itself.
// So 'A' and 'a' lead to each other, 'K' leads to 'k', that to '\u212A' (Kelvin), and that to 'K'.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	if r <= MaxASCII && r != 'k' && r != 's' {
		switch {
		case 'A' <= r && r <= 'Z':
			return r + 0x20
		case 'a' <= r && r <= 'z':
			return r - 0x20
		}
		return r
	}
	if r <= rune(folds[len(folds)-1].from) {
		lo, hi := 0, len(folds)
		for lo < hi {
			if m := int(uint(lo+hi) >> 1); rune(folds[m].from) < r {
				lo = m + 1
			} else {
				hi = m
			}
		}
		if rune(folds[lo].from) == r {
			return rune(folds[lo].to)
		}
	}
	// There is at most one other: r in the other case.
	if g := find(r, CaseRanges); g != nil {
		if to := g.to(LowerCase, r); to != r {
			return to
		}
		return g.to(UpperCase, r)
	}
	return r
}
