package fmt

import (
	"math"
	"strconv"
)

// This file reads numbers. It collects characters that may belong to one in the token and leaves it to package strconv what
// they mean. Underscores are allowed for %v as in Go's source.

const (
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
)

// scanChar reads one character for %c into a variable of the given size.
func (s *scanner) scanChar(bits int) int64 {
	s.needMore()
	r := int64(s.getRune())
	if s.err == nil && !fits(r, bits) {
		s.fail("overflow on character value " + string(rune(r)))
	}
	return r
}

// fits reports whether v may be had in a signed integer with so many bits.
func fits(v int64, bits int) bool {
	shift := 64 - bits
	return v<<shift>>shift == v
}

func (s *scanner) scanInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.scanChar(bits)
	}
	s.skipSpace()
	s.needMore()
	base := s.readInteger(verb, true)
	if s.err != nil {
		return 0
	}
	v, quick := smallNumber(s.token)
	if !quick || base != 10 && base != 0 {
		var err error
		v, err = strconv.ParseInt(string(s.token), base, 64)
		if err != nil {
			s.setErr(err)
			return 0
		}
	}
	if !fits(v, bits) {
		s.fail("integer overflow on token " + string(s.token))
	}
	return v
}

func (s *scanner) scanUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.scanChar(bits))
	}
	s.skipSpace()
	s.needMore()
	base := s.readInteger(verb, false)
	if s.err != nil {
		return 0
	}
	v, err := strconv.ParseUint(string(s.token), base, 64)
	if err != nil {
		s.setErr(err)
		return 0
	}
	if shift := 64 - bits; v<<shift>>shift != v {
		s.fail("unsigned integer overflow on token " + string(s.token))
	}
	return v
}

// readInteger reads an integer into the token, with a sign if that is allowed, and returns its base: 0 if the token tells.
func (s *scanner) readInteger(verb rune, signed bool) int {
	s.checkVerb(verb, "bdoUxXv", "integer")
	if verb == 'U' {
		if s.getRune() != 'U' || s.getRune() != '+' {
			s.fail("bad unicode format ")
		}
	} else if signed {
		s.accept("+-")
	}
	base, digits := 10, decimalDigits
	started := false // there is a digit
	switch verb {
	case 'b':
		base, digits = 2, "01"
	case 'o':
		base, digits = 8, "01234567"
	case 'x', 'X', 'U':
		base, digits = 16, hexDigits
	case 'v':
		base, digits = 0, decimalDigits+"_"
		if s.accept("0") {
			started = true
			switch {
			case s.accept("bB"):
				digits = "01_"
			case s.accept("oO"):
				digits = "01234567_"
			case s.accept("xX"):
				digits = hexDigits + "_"
			default:
				digits = "01234567_"
			}
		}
	}
	if !started {
		s.needMore()
		if !s.accept(digits) {
			s.fail("expected integer")
		}
	}
	s.acceptAll(digits)
	return base
}

// smallNumber returns the value of a token that is a decimal number, but not a very big one, in the common form.
func smallNumber(token []byte) (v int64, ok bool) {
	digits := token
	if len(digits) > 1 && (digits[0] == '-' || digits[0] == '+') {
		digits = digits[1:]
	}
	if len(digits) == 0 || len(digits) > 18 || digits[0] == '0' && len(digits) > 1 {
		return 0, false
	}
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = v*10 + int64(c-'0')
	}
	if token[0] == '-' {
		v = -v
	}
	return v, true
}

// scanFloat reads a float of the given size. typ is the type's name for a complaint about the verb, or "" for none.
func (s *scanner) scanFloat(verb rune, bits int, typ string) float64 {
	if typ != "" {
		s.checkVerb(verb, floatVerbs, typ)
	}
	s.skipSpace()
	s.needMore()
	s.readFloat()
	return s.parseFloat(string(s.token), bits)
}

// readFloat reads what may be a floating-point number into the token.
func (s *scanner) readFloat() {
	s.token = s.token[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return
	}
	digits, exponent := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exponent = hexDigits+"_", "pP"
	}
	s.acceptAll(digits)
	if s.accept(".") {
		s.acceptAll(digits)
	}
	if s.accept(exponent) {
		s.accept("+-")
		s.acceptAll(decimalDigits + "_")
	}
}

// parseFloat returns the value of a token. 1.5p3, a decimal number times a power of two, is known here only.
func (s *scanner) parseFloat(token string, bits int) float64 {
	if s.err != nil {
		return 0
	}
	power := -1 // where the p is
	for i := range len(token) {
		switch token[i] {
		case 'p':
			if power < 0 {
				power = i
			}
		case 'x', 'X':
			v, err := strconv.ParseFloat(token, bits)
			s.noteNumError(err, token)
			return v
		}
	}
	if power < 0 {
		v, err := strconv.ParseFloat(token, bits)
		s.noteNumError(err, token)
		return v
	}
	v, err := strconv.ParseFloat(token[:power], bits)
	s.noteNumError(err, token)
	exponent, err := strconv.Atoi(token[power+1:])
	s.noteNumError(err, token)
	return math.Ldexp(v, exponent)
}

// noteNumError notes an error of strconv for a part of the token.
func (s *scanner) noteNumError(err error, token string) {
	if err == nil {
		return
	}
	if e, ok := err.(*strconv.NumError); ok {
		e.Num = token
	}
	s.setErr(err)
}

// scanComplex reads a complex number with parts of the given size: (1+2i), without parentheses too.
func (s *scanner) scanComplex(verb rune, bits int) complex128 {
	const syntax = "syntax error scanning complex number"
	s.checkVerb(verb, floatVerbs, "complex")
	s.skipSpace()
	s.needMore()
	parentheses := s.accept("(")
	s.readFloat()
	re := string(s.token)
	s.token = s.token[:0]
	if !s.accept("+-") {
		s.fail(syntax)
	}
	im := string(s.token)
	s.readFloat()
	im += string(s.token)
	if !s.accept("i") || parentheses && !s.accept(")") {
		s.fail(syntax)
	}
	x := s.parseFloat(re, bits)
	return complex(x, s.parseFloat(im, bits))
}
