// Package visitors goes over trees of expressions.
package visitors

import (
	"fmt"
	"strings"
)

// Expr is an expression.
type Expr interface{ accept(v Visitor) any }

// Visitor does something with each kind.
type Visitor interface {
	Num(n Num) any
	Neg(n Neg) any
	Bin(b Bin) any
}

// The kinds.
type (
	Num float64
	Neg struct{ X Expr }
	Bin struct {
		Op   byte
		L, R Expr
	}
)

func (n Num) accept(v Visitor) any { return v.Num(n) }
func (n Neg) accept(v Visitor) any { return v.Neg(n) }
func (b Bin) accept(v Visitor) any { return v.Bin(b) }

type printer struct{ depth int }

func (p *printer) Num(n Num) any { return fmt.Sprint(float64(n)) }
func (p *printer) Neg(n Neg) any { return "-" + n.X.accept(p).(string) }
func (p *printer) Bin(b Bin) any {
	p.depth++
	defer func() { p.depth-- }()
	s := b.L.accept(p).(string) + string(b.Op) + b.R.accept(p).(string)
	if p.depth > 1 {
		s = "(" + s + ")"
	}
	return s
}

type evaluator struct{}

func (e evaluator) Num(n Num) any { return float64(n) }
func (e evaluator) Neg(n Neg) any { return -n.X.accept(e).(float64) }
func (e evaluator) Bin(b Bin) any {
	l, r := b.L.accept(e).(float64), b.R.accept(e).(float64)
	switch b.Op {
	case '+':
		return l + r
	case '-':
		return l - r
	case '*':
		return l * r
	case '/':
		return l / r
	}
	return fmt.Errorf("unknown operator %c", b.Op)
}

// Print writes an expression.
func Print(e Expr) string { return e.accept(&printer{}).(string) }

// Eval computes it.
func Eval(e Expr) float64 { return e.accept(evaluator{}).(float64) }

// RPN reads postfix notation.
func RPN(text string) Expr {
	var stack []Expr
	pop := func() Expr { e := stack[len(stack)-1]; stack = stack[:len(stack)-1]; return e }
	for _, word := range strings.Fields(text) {
		var n float64
		switch _, err := fmt.Sscan(word, &n); {
		case err == nil:
			stack = append(stack, Num(n))
		case word == "~":
			stack = append(stack, Neg{pop()})
		default:
			r := pop()
			stack = append(stack, Bin{word[0], pop(), r})
		}
	}
	return pop()
}
