// Package tokenizer cuts a small language into tokens.
package tokenizer

import (
	"fmt"
	"strings"
	"unicode"
)

// Kind is a kind of token.
type Kind int

// The kinds.
const (
	EOF Kind = iota
	Number
	Name
	String
	Op
)

//go:generate stringer -type=Kind

func (k Kind) String() string { return [...]string{"EOF", "Number", "Name", "String", "Op"}[k] }

// Token is a piece of the text.
type Token struct {
	Kind Kind
	Text string
	Line int
}

type lexer struct {
	src    []rune
	pos    int
	line   int
	tokens []Token
}

type state func(*lexer) (state, error)

// Tokenize cuts.
func Tokenize(src string) ([]Token, error) {
	l := &lexer{src: []rune(src), line: 1}
	var err error
	for s := state(start); s != nil; {
		if s, err = s(l); err != nil {
			return l.tokens, err
		}
	}
	return l.tokens, nil
}

func (l *lexer) peek() rune {
	if l.pos < len(l.src) {
		return l.src[l.pos]
	}
	return -1
}

func (l *lexer) take(kind Kind, f func(rune) bool) (state, error) {
	from := l.pos
	for f(l.peek()) {
		l.pos++
	}
	l.tokens = append(l.tokens, Token{kind, string(l.src[from:l.pos]), l.line})
	return start, nil
}

func start(l *lexer) (state, error) {
	switch r := l.peek(); {
	case r < 0:
		l.tokens = append(l.tokens, Token{EOF, "", l.line})
		return nil, nil
	case r == '\n':
		l.line++
		fallthrough
	case unicode.IsSpace(r):
		l.pos++
		return start, nil
	case unicode.IsDigit(r):
		return l.take(Number, func(r rune) bool { return unicode.IsDigit(r) || r == '.' })
	case unicode.IsLetter(r) || r == '_':
		return l.take(Name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' })
	case r == '"':
		return quoted, nil
	case strings.ContainsRune("+-*/=<>!(){},;", r):
		n := 0
		return l.take(Op, func(next rune) bool { n++; return n == 1 || n == 2 && next == '=' && strings.ContainsRune("=<>!", r) })
	default:
		return nil, fmt.Errorf("line %d: unexpected %q", l.line, r)
	}
}

func quoted(l *lexer) (state, error) {
	from := l.pos + 1
	for l.pos++; l.peek() != '"'; l.pos++ {
		if r := l.peek(); r < 0 || r == '\n' {
			return nil, fmt.Errorf("line %d: string is not closed", l.line)
		}
	}
	l.tokens = append(l.tokens, Token{String, string(l.src[from:l.pos]), l.line})
	l.pos++
	return start, nil
}
