// Functions as states, function tables, recursion through variables: a lexer and a calculator.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

type kind int

const (
	number kind = iota
	operator
	paren
	bad
)

func (k kind) String() string { return [...]string{"number", "operator", "paren", "bad"}[k] }

type token struct {
	kind kind
	text string
}

type lexer struct {
	in     []rune
	at     int
	tokens []token
}

type state func(*lexer) state

func start(l *lexer) state {
	for l.at < len(l.in) {
		switch r := l.in[l.at]; {
		case unicode.IsSpace(r):
			l.at++
		case unicode.IsDigit(r):
			return digits
		case strings.ContainsRune("+-*/%^", r):
			l.emit(operator, 1)
		case r == '(' || r == ')':
			l.emit(paren, 1)
		default:
			l.emit(bad, 1)
			return nil
		}
	}
	return nil
}

func digits(l *lexer) state {
	n := 0
	for l.at+n < len(l.in) && unicode.IsDigit(l.in[l.at+n]) {
		n++
	}
	l.emit(number, n)
	return start
}

func (l *lexer) emit(k kind, n int) {
	l.tokens = append(l.tokens, token{k, string(l.in[l.at : l.at+n])})
	l.at += n
}

func lex(s string) []token {
	l := &lexer{in: []rune(s)}
	for st := state(start); st != nil; {
		st = st(l)
	}
	return l.tokens
}

type parser struct {
	tokens []token
	err    error
}

var precedence = map[string]int{"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 3}

var apply = map[string]func(a, b int) int{
	"+": func(a, b int) int { return a + b },
	"-": func(a, b int) int { return a - b },
	"*": func(a, b int) int { return a * b },
	"/": func(a, b int) int { return a / b },
	"%": func(a, b int) int { return a % b },
	"^": func(a, b int) int {
		r := 1
		for range b {
			r *= a
		}
		return r
	},
}

func (p *parser) peek() token {
	if len(p.tokens) == 0 {
		return token{}
	}
	return p.tokens[0]
}

func (p *parser) primary() int {
	t := p.peek()
	if t.text == "" {
		panic("unexpected end")
	}
	p.tokens = p.tokens[1:]
	switch {
	case t.kind == number:
		n := 0
		fmt.Sscan(t.text, &n)
		return n
	case t.text == "-":
		return -p.primary()
	case t.text == "(":
		n := p.expression(0)
		if p.peek().text != ")" {
			panic("missing )")
		}
		p.tokens = p.tokens[1:]
		return n
	}
	panic(fmt.Sprintf("unexpected %v %q", t.kind, t.text))
}

func (p *parser) expression(least int) int {
	left := p.primary()
	for {
		op := p.peek().text
		pr, ok := precedence[op]
		if !ok || pr <= least && !(op == "^" && pr == least) {
			return left
		}
		p.tokens = p.tokens[1:]
		if op == "^" {
			pr--
		}
		left = apply[op](left, p.expression(pr))
	}
}

func eval(s string) (n int, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("%s: %v", s, e)
		}
	}()
	p := &parser{tokens: lex(s)}
	n = p.expression(0)
	if len(p.tokens) > 0 {
		panic(fmt.Sprint("left over: ", p.tokens))
	}
	return
}

func main() {
	fmt.Println(lex("12 + (3*4)"))
	for _, s := range []string{"1+2*3", "(1+2)*3", "2^3^2", "-4 - -5", "100/7%5", "7/0", "(1", "1 2", "", "4 + x", "9999999999999*99999999"} {
		fmt.Println(eval(s))
	}
}

// Output:
// [{0 12} {1 +} {2 (} {0 3} {1 *} {0 4} {2 )}]
// 7 <nil>
// 9 <nil>
// 512 <nil>
// 1 <nil>
// 4 <nil>
// 0 7/0: runtime error: integer divide by zero
// 0 (1: missing )
// 1 1 2: left over: [{0 2}]
// 0 : unexpected end
// 0 4 + x: unexpected bad "x"
// 3875810019584212737 <nil>
