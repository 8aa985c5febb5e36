// Package calc computes expressions by recursive descent.
package calc

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// ErrZero is division by zero.
var ErrZero = errors.New("division by zero")

// SyntaxError tells where something is wrong.
type SyntaxError struct {
	Offset int
	What   string
}

func (e SyntaxError) Error() string { return fmt.Sprintf("%s at %d", e.What, e.Offset) }

type parser struct {
	text string
	pos  int
	vars map[string]float64
}

// Eval computes; names are looked up in vars.
func Eval(text string, vars map[string]float64) (v float64, err error) {
	p := &parser{text: text, vars: vars}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case SyntaxError:
			err = r
		case error:
			if !errors.Is(r, ErrZero) {
				panic(r)
			}
			err = fmt.Errorf("eval %q: %w", text, r)
		default:
			panic(r)
		}
	}()
	v = p.sum()
	if p.next() != 0 {
		panic(SyntaxError{p.pos, "unexpected " + strconv.QuoteRune(rune(p.next()))})
	}
	return v, nil
}

func (p *parser) next() byte {
	for p.pos < len(p.text) && p.text[p.pos] == ' ' {
		p.pos++
	}
	if p.pos == len(p.text) {
		return 0
	}
	return p.text[p.pos]
}

func (p *parser) sum() float64 {
	v := p.product()
	for {
		switch p.next() {
		case '+':
			p.pos++
			v += p.product()
		case '-':
			p.pos++
			v -= p.product()
		default:
			return v
		}
	}
}

func (p *parser) product() float64 {
	v := p.power()
	for {
		switch op := p.next(); op {
		case '*':
			p.pos++
			v *= p.power()
		case '/', '%':
			p.pos++
			w := p.power()
			if w == 0 {
				panic(ErrZero)
			}
			if op == '/' {
				v /= w
			} else {
				v = math.Mod(v, w)
			}
		default:
			return v
		}
	}
}

func (p *parser) power() float64 {
	v := p.atom()
	if p.next() == '^' {
		p.pos++
		return math.Pow(v, p.power())
	}
	return v
}

func (p *parser) atom() float64 {
	switch c := p.next(); {
	case c == '-':
		p.pos++
		return -p.power()
	case c == '(':
		p.pos++
		v := p.sum()
		if p.next() != ')' {
			panic(SyntaxError{p.pos, "missing )"})
		}
		p.pos++
		return v
	}
	from := p.pos
	for p.pos < len(p.text) && !strings.ContainsRune("+-*/%^() ", rune(p.text[p.pos])) {
		p.pos++
	}
	word := p.text[from:p.pos]
	if v, ok := p.vars[word]; ok {
		return v
	}
	v, err := strconv.ParseFloat(word, 64)
	if err != nil {
		panic(SyntaxError{from, fmt.Sprintf("bad operand %q", word)})
	}
	return v
}
