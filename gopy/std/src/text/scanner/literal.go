// Numbers, strings and comments. Each function gets a character that has been read, and returns the one behind what it reads.

package scanner

import "strconv"

func isDecimal(ch rune) bool { return '0' <= ch && ch <= '9' }

func isHex(ch rune) bool { return digitValue(ch) < 16 }

// lower returns the small letter for a letter of ASCII.
func lower(ch rune) rune { return ch | 0x20 }

// digitValue returns the value of a digit, or 16.
func digitValue(ch rune) rune {
	if isDecimal(ch) {
		return ch - '0'
	}
	if c := lower(ch); 'a' <= c && c <= 'f' {
		return c - 'a' + 10
	}
	return 16
}

// digits is what has been seen of a number.
type digits struct {
	any        bool // a digit
	separators bool // a '_'
	invalid    rune // the first digit that is too large, or 0
}

// digits reads digits and separators. For a base up to 10 all decimal digits are read.
func (s *Scanner) digits(ch rune, base rune, d *digits) rune {
	for ; ; ch = s.next() {
		switch {
		case ch == '_':
			d.separators = true
		case isDecimal(ch) || base == 16 && isHex(ch):
			d.any = true
			if digitValue(ch) >= base && d.invalid == 0 {
				d.invalid = ch
			}
		default:
			return ch
		}
	}
}

// number reads a number whose first digit is ch; fraction tells whether the point was before it. Errors do not end it.
func (s *Scanner) number(ch rune, fraction bool) (tok, next rune) {
	tok = Int
	base, prefix, kind := rune(10), rune(0), "decimal literal"
	floats := s.Mode&ScanFloats != 0
	var d digits
	if !fraction {
		if ch == '0' {
			ch = s.next()
			switch lower(ch) {
			case 'x':
				base, prefix, kind = 16, 'x', "hexadecimal literal"
			case 'o':
				base, prefix, kind = 8, 'o', "octal literal"
			case 'b':
				base, prefix, kind = 2, 'b', "binary literal"
			default:
				base, prefix, kind = 8, '0', "octal literal"
				d.any = true
			}
			if prefix != '0' {
				ch = s.next()
			}
		}
		ch = s.digits(ch, base, &d)
		if ch == '.' && floats {
			ch = s.next()
			fraction = true
		}
	}
	if fraction {
		tok = Float
		if prefix == 'o' || prefix == 'b' {
			s.error("invalid radix point in " + kind)
		}
		ch = s.digits(ch, base, &d)
	}
	if !d.any {
		s.error(kind + " has no digits")
	}

	if e := lower(ch); floats && (e == 'e' || e == 'p') {
		tok = Float
		if e == 'p' && prefix != 'x' {
			s.error(strconv.QuoteRune(ch) + " exponent requires hexadecimal mantissa")
		} else if e == 'e' && prefix != 0 && prefix != '0' {
			s.error(strconv.QuoteRune(ch) + " exponent requires decimal mantissa")
		}
		ch = s.next()
		if ch == '+' || ch == '-' {
			ch = s.next()
		}
		var exponent digits
		ch = s.digits(ch, 10, &exponent)
		if !exponent.any {
			s.error("exponent has no digits")
		}
		d.separators = d.separators || exponent.separators
	} else if prefix == 'x' && tok == Float {
		s.error("hexadecimal mantissa requires a 'p' exponent")
	}

	if tok == Int && d.invalid != 0 {
		s.error("invalid digit " + strconv.QuoteRune(d.invalid) + " in " + kind)
	}
	if d.separators {
		s.end = s.pos - s.width
		if !separates(s.TokenText()) {
			s.error("'_' must separate successive digits")
		}
	}
	return tok, ch
}

// separates tells whether each '_' of a number is between digits. The prefix counts as one.
func separates(number string) bool {
	prefix, hexadecimal := false, false
	if len(number) >= 2 && number[0] == '0' {
		c := lower(rune(number[1]))
		hexadecimal = c == 'x'
		prefix = hexadecimal || c == 'o' || c == 'b'
	}
	isDigit := func(i int) bool {
		if i < 0 || i >= len(number) {
			return false
		}
		return isDecimal(rune(number[i])) || hexadecimal && isHex(rune(number[i])) || prefix && i == 1
	}
	for i := range len(number) {
		if number[i] == '_' && (!isDigit(i-1) || !isDigit(i+1)) {
			return false
		}
	}
	return true
}

// quoted reads up to the quote, and returns how many characters there are. The beginning quote and the end are the last characters read.
func (s *Scanner) quoted(quote rune) (count int) {
	ch := s.next()
	for ch != quote {
		if ch == '\n' || ch == EOF {
			s.error("literal not terminated")
			break
		}
		if ch == '\\' {
			ch = s.escape(quote)
		} else {
			ch = s.next()
		}
		count++
	}
	return count
}

// escape reads what is behind a backslash.
func (s *Scanner) escape(quote rune) rune {
	ch := s.next()
	base, count := rune(16), 0
	switch ch {
	case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\', quote:
		return s.next()
	case '0', '1', '2', '3', '4', '5', '6', '7':
		base, count = 8, 3
	case 'x':
		count = 2
	case 'u':
		count = 4
	case 'U':
		count = 8
	default:
		s.error("invalid char escape")
		return ch
	}
	if base == 16 {
		ch = s.next()
	}
	for ; count > 0 && digitValue(ch) < base; count-- {
		ch = s.next()
	}
	if count > 0 {
		s.error("invalid char escape")
	}
	return ch
}

// raw reads up to the back quote.
func (s *Scanner) raw() {
	for ch := s.next(); ch != '`'; ch = s.next() {
		if ch == EOF {
			s.error("literal not terminated")
			return
		}
	}
}

// comment reads a comment, whose second character is ch. The end of its line does not belong to it.
func (s *Scanner) comment(ch rune) rune {
	if ch == '/' {
		for ch != '\n' && ch != EOF {
			ch = s.next()
		}
		return ch
	}
	previous := rune(0)
	for ch = s.next(); ; ch = s.next() {
		if ch == EOF {
			s.error("comment not terminated")
			return ch
		}
		if previous == '*' && ch == '/' {
			return s.next()
		}
		previous = ch
	}
}
