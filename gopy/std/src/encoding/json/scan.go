// Checking JSON text: a machine that goes from token to token, keeping the kinds of the open objects and arrays on a stack of its
// own. It can stop where the text at hand ends and go on when there is more.

package json

import "errors"

// maxDepth is how deep objects and arrays may stand within each other.
const maxDepth = 10000

// What a scanner expects next.
const (
	wantValue   = iota
	wantElement // a value or ]
	wantKey
	wantMember // a key or }
	wantColon
	wantComma // or the end of the object or array
)

// errShort says that the text ends too early.
var errShort = errors.New("short")

const unexpectedEnd = "unexpected end of JSON input"

type scanner struct {
	stack []byte // '{' and '['
	state uint8
	outer int    // how many objects and arrays are open around the value
	part  int    // so much of a token at the end was checked already
	stop  int    // after errShort: where the text ended
	after string // what one says of an error after an array element
}

// check returns what is wrong with a text that is to be one value.
func check(data []byte) error {
	s := scanner{after: "after array element"}
	return s.whole(data, 0)
}

// whole checks all of data; offsets in errors are larger by base.
func (s *scanner) whole(data []byte, base int) error {
	i, err := s.run(data, 0, true)
	if err == nil {
		if i = skipSpace(data, i); i == len(data) {
			return nil
		}
		err = badCharacter(data, i, "after top-level value")
	}
	return s.report(err, base)
}

// report finishes an error of run.
func (s *scanner) report(err error, base int) error {
	if err == errShort {
		return &SyntaxError{unexpectedEnd, int64(base + s.stop)}
	}
	err.(*SyntaxError).Offset += int64(base)
	return err
}

// run checks a value from data[i:] on (or goes on with one) and returns where it ends. With errShort it returns where to go on;
// if last is true there will be no more. Other errors are SyntaxErrors.
func (s *scanner) run(data []byte, i int, last bool) (int, error) {
	for {
		i = skipSpace(data, i)
		if i == len(data) {
			s.stop = i
			return i, errShort
		}
		c := data[i]
		switch s.state {
		case wantColon:
			if c != ':' {
				return i, badCharacter(data, i, "after object key")
			}
			i++
			s.state = wantValue
			continue
		case wantComma:
			if s.stack[len(s.stack)-1] == '{' {
				switch c {
				case ',':
					i++
					s.state = wantKey
					continue
				case '}':
				default:
					return i, badCharacter(data, i, "after object key:value pair")
				}
			} else {
				switch c {
				case ',':
					i++
					s.state = wantValue
					continue
				case ']':
				default:
					return i, badCharacter(data, i, s.after)
				}
			}
			i++
			s.stack = s.stack[:len(s.stack)-1]
		case wantKey, wantMember:
			if c == '}' && s.state == wantMember {
				i++
				s.stack = s.stack[:len(s.stack)-1]
				break
			}
			if c != '"' {
				return i, badCharacter(data, i, "looking for beginning of object key string")
			}
			end, _, err := scanString(data, i, s.part)
			if err != nil {
				return s.partial(i, end, err)
			}
			s.part = 0
			i = end
			s.state = wantColon
			continue
		default:
			switch c {
			case '"':
				end, _, err := scanString(data, i, s.part)
				if err != nil {
					return s.partial(i, end, err)
				}
				s.part = 0
				i = end
			case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
				end, err := scanNumber(data, i)
				if err == errShort || err == nil && end == len(data) && !last {
					s.stop = i
					return i, errShort
				}
				if err != nil {
					return i, err
				}
				i = end
			case '{', '[':
				if len(s.stack)+s.outer == maxDepth {
					return i, &SyntaxError{"exceeded max depth", int64(i + 1)}
				}
				s.stack = append(s.stack, c)
				s.state = wantMember
				if c == '[' {
					s.state = wantElement
				}
				i++
				continue
			case 'n', 't', 'f':
				end, err := scanLiteral(data, i)
				if err == errShort {
					s.stop = end
					return i, err
				}
				if err != nil {
					return i, err
				}
				i = end
			default:
				if c != ']' || s.state != wantElement {
					return i, badCharacter(data, i, "looking for beginning of value")
				}
				i++
				s.stack = s.stack[:len(s.stack)-1]
			}
		}
		// A value is complete.
		if len(s.stack) == 0 {
			s.state = wantValue
			return i, nil
		}
		s.state = wantComma
	}
}

// partial notes how far a string at the text's end was checked.
func (s *scanner) partial(i, end int, err error) (int, error) {
	if err == errShort {
		s.part = end - i
		s.stop = end
	}
	return i, err
}
