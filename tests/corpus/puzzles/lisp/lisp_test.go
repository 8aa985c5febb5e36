package lisp

import (
	"fmt"
	"testing"
)

func TestRun(t *testing.T) {
	for src, want := range map[string]string{
		"(+ 1 (* 2 3))": "7", "(if (< 1 2) 10 20)": "10", "(define x 5) (- x 8)": "-3", "((lambda (a b) (* a b)) 6 7)": "42",
		"(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1)))))) (fact 10)": "3.6288e+06",
		"(define add (lambda (n) (lambda (m) (+ n m)))) ((add 3) 4)":               "7",
		"(len (list 1 2 (quote (a b))))":                                           "3", "(quote (a (1.5 b)))": "[a [1.5 b]]", "": "<nil>", "()": "[]",
	} {
		if got, err := Run(src); fmt.Sprint(got) != want || err != nil {
			t.Errorf("%s: %v, %v", src, got, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, src := range []string{"(+ 1", ")", "x", "(1 2)", "((lambda (a) a))", "(+ 1)", "(+ 1 (quote a))", "(define)", "(lambda 1 2)", "(len 5)"} {
		_, err := Run(src)
		if err == nil {
			t.Error(src)
		}
		t.Log(src, err)
	}
}
