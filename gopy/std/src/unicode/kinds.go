package unicode

// This file has the questions about what kind a character is.

// What is noted of a Latin-1 character.
const (
	control = 1 << iota
	punct
	number
	symbol
	upper
	lower
	letter
	printable
	graphic
)

// GraphicRanges has the sets of characters that IsGraphic is true for.
var GraphicRanges = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS, &tableZs}

// PrintRanges has the sets of characters, ASCII space aside, that IsPrint is true for.
var PrintRanges = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS}

// IsGraphic reports whether r shows or takes space: a letter, mark, number, punctuation, symbol, or a space (category Zs).
func IsGraphic(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&graphic != 0
	}
	return IsOneOf(GraphicRanges, r)
}

// IsPrint reports whether Go prints r as it is: what is graphic, but of the spaces only the ASCII one.
func IsPrint(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&printable != 0
	}
	return IsOneOf(PrintRanges, r)
}

// IsControl reports whether r is a control character (Cc). Category C has more, such as surrogates.
func IsControl(r rune) bool {
	return uint32(r) <= MaxLatin1 && latin1[uint8(r)]&control != 0
}

// IsLetter reports whether r is a letter (category L).
func IsLetter(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&letter != 0
	}
	return beyondLatin1(&tableL, r)
}

// IsMark reports whether r is a mark (category M).
func IsMark(r rune) bool { return beyondLatin1(&tableM, r) }

// IsNumber reports whether r is a number (category N).
func IsNumber(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&number != 0
	}
	return beyondLatin1(&tableN, r)
}

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool {
	if r <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return beyondLatin1(&tableNd, r)
}

// IsPunct reports whether r is punctuation (category P).
func IsPunct(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&punct != 0
	}
	return beyondLatin1(&tableP, r)
}

// IsSymbol reports whether r is a symbol (category S).
func IsSymbol(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&symbol != 0
	}
	return beyondLatin1(&tableS, r)
}

// IsSpace reports whether r is white space: '\t', '\n', '\v', '\f', '\r', ' ', U+0085 (NEL), U+00A0 (NBSP), and beyond Latin-1
// what has the property White_Space.
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		switch r {
		case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0:
			return true
		}
		return false
	}
	return beyondLatin1(&tableWhite_Space, r)
}

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&upper != 0
	}
	return beyondLatin1(&tableLu, r)
}

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[uint8(r)]&lower != 0
	}
	return beyondLatin1(&tableLl, r)
}

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool { return r > MaxLatin1 && beyondLatin1(&tableLt, r) }
