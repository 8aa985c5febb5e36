package fmt

import "unicode/utf8"

// This file matches input with a format.

// scanf does the work with a format.
func (s *scanner) scanf(format string, args []any) (n int, err error) {
	defer catchScan(&err)
	for i := 0; i < len(format); {
		used, matches := s.match(format[i:])
		if s.err != nil {
			return n, s.err
		}
		if matches && used > 0 {
			i += used
			continue
		}
		if format[i] != '%' {
			s.fail("input does not match format")
			return n, s.err
		}
		i++
		width, ok, after := number(format, i, len(format)-1)
		i = after
		s.width = noWidth
		if ok {
			s.width = width
		}
		verb, size := utf8.DecodeRuneInString(format[i:])
		if verb != 'c' {
			s.skipSpace()
		}
		if verb == '%' {
			s.needMore()
			if !s.accept("%") {
				s.fail("missing literal %")
			}
			if s.err != nil {
				return n, s.err
			}
			i += size
			continue
		}
		s.limit = min(s.count+s.width, noWidth)
		if n >= len(args) {
			s.fail("too few operands for format '%" + format[i:] + "'")
			return n, s.err
		}
		if s.err == nil {
			s.scanOne(verb, args[n])
		}
		if s.err != nil {
			return n, s.err
		}
		i += size
		n++
		s.limit = noWidth
	}
	if n < len(args) {
		s.fail("too many operands")
	}
	return n, s.err
}

// match reads what the beginning of format, up to a verb, stands for, and returns how much of format that is. It returns
// false if input is something else.
func (s *scanner) match(format string) (used int, matches bool) {
	for used < len(format) && s.err == nil {
		c, size := utf8.DecodeRuneInString(format[used:])
		if isSpace(c) {
			used += s.matchSpace(format[used:])
			continue
		}
		if c == '%' {
			if used+1 == len(format) {
				s.fail("missing verb: % at end of format string")
				break
			}
			if format[used+1] != '%' {
				break
			}
			used++ // %% stands for one
		}
		r := s.mustRune()
		if s.err == nil && r != c {
			s.UnreadRune()
			return 0, false
		}
		used += size
	}
	return used, true
}

// matchSpace reads what the white space at the beginning of format stands for, and returns its length. Each newline stands
// for any white space and a newline, or the end of input. White space after the last newline stands for any on the line;
// without a newline there has to be some, or the end of input.
func (s *scanner) matchSpace(format string) int {
	length := 0
	newlines := 0
	blanks := false // at the end
	for length < len(format) {
		c, size := utf8.DecodeRuneInString(format[length:])
		if !isSpace(c) {
			break
		}
		blanks = c != '\n'
		if !blanks {
			newlines++
		}
		length += size
	}
	for range newlines {
		if r := s.skipBlanks(s.getRune()); r != '\n' && r != eof {
			s.fail("newline in format does not match input")
			return length
		}
	}
	if blanks {
		r := s.getRune()
		if newlines == 0 {
			if r == '\n' {
				s.fail("newline in input does not match format")
			} else if r != eof && !isSpace(r) {
				s.fail("expected space in input to match format")
			}
		}
		if s.skipBlanks(r) != eof && s.err == nil {
			s.UnreadRune()
		}
	}
	return length
}

// skipBlanks skips white space other than newlines, of which r is read already, and returns the first character after it.
func (s *scanner) skipBlanks(r rune) rune {
	for r != '\n' && isSpace(r) {
		r = s.getRune()
	}
	return r
}
