package main

import (
	"fmt"
	"strconv"
	"unicode"
)

type kind byte

const (
	number kind = 'n'
	op     kind = 'o'
)

type token struct {
	kind
	text string
}

type lexer struct {
	input []rune
	pos   int
}

func (l *lexer) next() (tok token, ok bool) {
	for l.pos < len(l.input) && unicode.IsSpace(l.input[l.pos]) {
		l.pos++
	}
	if l.pos >= len(l.input) {
		return
	}
	start := l.pos
	switch r := l.input[l.pos]; {
	case unicode.IsDigit(r):
		for l.pos < len(l.input) && unicode.IsDigit(l.input[l.pos]) {
			l.pos++
		}
		return token{number, string(l.input[start:l.pos])}, true
	case r == '+', r == '-', r == '*':
		l.pos++
		return token{op, string(r)}, true
	default:
		panic(fmt.Sprintf("bad rune %q at %d", r, l.pos))
	}
}

func eval(s string) (result int) {
	l := lexer{input: []rune(s)}
	pending := "+"
	for tok, ok := l.next(); ok; tok, ok = l.next() {
		if tok.kind == op {
			pending = tok.text
			continue
		}
		n, err := strconv.Atoi(tok.text)
		if err != nil {
			panic(err)
		}
		switch pending {
		case "+":
			result += n
		case "-":
			result -= n
		case "*":
			result *= n
		}
	}
	return result
}

func main() {
	for _, s := range [...]string{"1 + 2", "3*4"} {
		fmt.Printf("%s = %d\n", s, eval(s))
	}
}
