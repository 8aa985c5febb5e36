package fmt

import (
	"io"
	"reflect"
	"strconv"
	"unicode/utf8"
)

// This file reads values into variables, and what is no number.

const (
	floatVerbs = "beEfFgGv"
	intBits    = strconv.IntSize
)

// scanOne reads a value into what arg points to.
func (s *scanner) scanOne(verb rune, arg any) {
	s.token = s.token[:0]
	switch p := arg.(type) {
	case *int:
		if v := s.scanInt(verb, intBits); s.err == nil {
			*p = int(v)
		}
	case *string:
		if v := s.scanString(verb); s.err == nil {
			*p = v
		}
	case *float64:
		if v := s.scanFloat(verb, 64, "float64"); s.err == nil {
			*p = v
		}
	case *bool:
		if v := s.scanBool(verb); s.err == nil {
			*p = v
		}
	case *int8:
		if v := s.scanInt(verb, 8); s.err == nil {
			*p = int8(v)
		}
	case *int16:
		if v := s.scanInt(verb, 16); s.err == nil {
			*p = int16(v)
		}
	case *int32:
		if v := s.scanInt(verb, 32); s.err == nil {
			*p = int32(v)
		}
	case *int64:
		if v := s.scanInt(verb, 64); s.err == nil {
			*p = v
		}
	case *uint:
		if v := s.scanUint(verb, intBits); s.err == nil {
			*p = uint(v)
		}
	case *uint8:
		if v := s.scanUint(verb, 8); s.err == nil {
			*p = uint8(v)
		}
	case *uint16:
		if v := s.scanUint(verb, 16); s.err == nil {
			*p = uint16(v)
		}
	case *uint32:
		if v := s.scanUint(verb, 32); s.err == nil {
			*p = uint32(v)
		}
	case *uint64:
		if v := s.scanUint(verb, 64); s.err == nil {
			*p = v
		}
	case *uintptr:
		if v := s.scanUint(verb, intBits); s.err == nil {
			*p = uintptr(v)
		}
	case *float32:
		if v := s.scanFloat(verb, 32, "float32"); s.err == nil {
			*p = float32(v)
		}
	case *complex64:
		if v := s.scanComplex(verb, 32); s.err == nil {
			*p = complex64(v)
		}
	case *complex128:
		if v := s.scanComplex(verb, 64); s.err == nil {
			*p = v
		}
	case *[]byte:
		if v := s.scanString(verb); s.err == nil {
			*p = []byte(v)
		}
	case Scanner:
		err := p.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		s.err = err
	default:
		s.scanReflected(verb, arg)
	}
}

// scanReflected is scanOne for pointers to variables of other types.
func (s *scanner) scanReflected(verb rune, arg any) {
	p := reflect.ValueOf(arg)
	if p.Kind() != reflect.Pointer {
		s.fail("type not a pointer: " + p.Type().String())
		return
	}
	place := p.Elem()
	switch place.Kind() {
	case reflect.Bool:
		if v := s.scanBool(verb); s.err == nil {
			place.SetBool(v)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if v := s.scanInt(verb, place.Type().Bits()); s.err == nil {
			place.SetInt(v)
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if v := s.scanUint(verb, place.Type().Bits()); s.err == nil {
			place.SetUint(v)
		}
	case reflect.String:
		if v := s.scanString(verb); s.err == nil {
			place.SetString(v)
		}
	case reflect.Slice:
		if place.Type().Elem().Kind() != reflect.Uint8 {
			s.fail("can't scan type: " + p.Type().String())
			return
		}
		if v := s.scanString(verb); s.err == nil {
			place.Set(reflect.MakeSlice(place.Type(), len(v), len(v)))
			for i := range len(v) {
				place.Index(i).SetUint(uint64(v[i]))
			}
		}
	case reflect.Float32, reflect.Float64:
		if v := s.scanFloat(verb, place.Type().Bits(), ""); s.err == nil {
			place.SetFloat(v)
		}
	case reflect.Complex64, reflect.Complex128:
		if v := s.scanComplex(verb, place.Type().Bits()/2); s.err == nil {
			place.SetComplex(v)
		}
	default:
		s.fail("can't scan type: " + p.Type().String())
	}
}

// checkVerb makes it an error if verb is not among the good ones.
func (s *scanner) checkVerb(verb rune, good, typ string) {
	if !contains(good, verb) {
		s.fail("bad verb '%" + string(verb) + "' for " + typ)
	}
}

// scanBool reads 0, 1, t, f, true or false in either case. Anything else counts as false.
func (s *scanner) scanBool(verb rune) bool {
	s.skipSpace()
	s.needMore()
	s.checkVerb(verb, "tv", "boolean")
	switch s.getRune() {
	case '1':
		return true
	case 't', 'T':
		if s.accept("rR") && !(s.accept("uU") && s.accept("eE")) {
			s.fail("syntax error scanning boolean")
		}
		return true
	case 'f', 'F':
		if s.accept("aA") && !(s.accept("lL") && s.accept("sS") && s.accept("eE")) {
			s.fail("syntax error scanning boolean")
		}
	}
	return false
}

// scanString reads a word, or for %q a quoted string and for %x pairs of digits.
func (s *scanner) scanString(verb rune) string {
	s.checkVerb(verb, "svqxX", "string")
	s.skipSpace()
	s.needMore()
	switch verb {
	case 'q':
		return s.readQuoted()
	case 'x', 'X':
		s.readHexBytes()
	default:
		s.readWord()
	}
	return string(s.token)
}

func (s *scanner) readQuoted() string {
	quote := s.getRune()
	if quote == '`' {
		for r := s.mustRune(); r != '`' && r != eof; r = s.mustRune() {
			s.token = utf8.AppendRune(s.token, r)
		}
		return string(s.token)
	}
	if quote != '"' {
		s.fail("expected quoted string")
		return ""
	}
	s.token = append(s.token, '"')
	for s.err == nil {
		r := s.mustRune()
		s.token = utf8.AppendRune(s.token, r)
		if r == '"' {
			break
		}
		if r == '\\' { // whatever comes next, it does not end the string
			s.token = utf8.AppendRune(s.token, s.mustRune())
		}
	}
	if s.err != nil {
		return ""
	}
	text, err := strconv.Unquote(string(s.token))
	if err != nil {
		s.setErr(err)
	}
	return text
}

func (s *scanner) readHexBytes() {
	for {
		high := hexValue(s.peek())
		if high < 0 {
			break
		}
		s.getRune()
		low := hexValue(s.mustRune())
		if low < 0 {
			s.fail("illegal hex digit")
			return
		}
		s.token = append(s.token, byte(high<<4|low))
	}
	if len(s.token) == 0 {
		s.fail("no hex data for %x string")
	}
}

// hexValue returns the value of a digit, or -1.
func hexValue(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case 'a' <= r && r <= 'f':
		return int(r-'a') + 10
	case 'A' <= r && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}
