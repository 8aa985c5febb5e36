// Package lisp evaluates expressions in parentheses.
package lisp

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type (
	symbol string
	list   []any
	env    struct {
		vars  map[symbol]any
		outer *env
	}
	lambda struct {
		params []symbol
		body   any
		env    *env
	}
	primitive func(args []any) any
)

// Error is a mistake in a program.
type Error string

func (e Error) Error() string { return "lisp: " + string(e) }

func (e *env) find(s symbol) *env {
	for ; e != nil; e = e.outer {
		if _, ok := e.vars[s]; ok {
			return e
		}
	}
	panic(Error("unbound " + string(s)))
}

func read(tokens *[]string) any {
	if len(*tokens) == 0 {
		panic(Error("unexpected end"))
	}
	token := (*tokens)[0]
	*tokens = (*tokens)[1:]
	switch token {
	case "(":
		l := list{}
		for len(*tokens) > 0 && (*tokens)[0] != ")" {
			l = append(l, read(tokens))
		}
		if len(*tokens) == 0 {
			panic(Error("missing )"))
		}
		*tokens = (*tokens)[1:]
		return l
	case ")":
		panic(Error("unexpected )"))
	}
	if n, err := strconv.ParseFloat(token, 64); err == nil {
		return n
	}
	return symbol(token)
}

func eval(x any, e *env) any {
	switch x := x.(type) {
	case symbol:
		return e.find(x).vars[x]
	case list:
		if len(x) == 0 {
			return x
		}
		switch x[0] {
		case symbol("if"):
			if eval(x[1], e) != false {
				return eval(x[2], e)
			}
			return eval(x[3], e)
		case symbol("define"):
			e.vars[x[1].(symbol)] = eval(x[2], e)
			return nil
		case symbol("lambda"):
			l := &lambda{body: x[2], env: e}
			for _, p := range x[1].(list) {
				l.params = append(l.params, p.(symbol))
			}
			return l
		case symbol("quote"):
			return x[1]
		}
		f := eval(x[0], e)
		var args []any
		for _, a := range x[1:] {
			args = append(args, eval(a, e))
		}
		switch f := f.(type) {
		case primitive:
			return f(args)
		case *lambda:
			if len(args) != len(f.params) {
				panic(Error(fmt.Sprintf("want %d arguments, got %d", len(f.params), len(args))))
			}
			vars := map[symbol]any{}
			for i, p := range f.params {
				vars[p] = args[i]
			}
			return eval(f.body, &env{vars, f.env})
		}
		panic(Error(fmt.Sprintf("%v is no function", f)))
	}
	return x
}

func numeric(f func(a, b float64) any) primitive {
	return func(args []any) any { return f(args[0].(float64), args[1].(float64)) }
}

// Run evaluates a program and returns its last value.
func Run(src string) (result any, err error) {
	defer func() {
		var e Error
		switch r := recover().(type) {
		case nil:
		case error:
			if !errors.As(r, &e) {
				err = fmt.Errorf("lisp: internal: %w", r)
				return
			}
			err = e
		}
	}()
	global := &env{vars: map[symbol]any{
		"+": numeric(func(a, b float64) any { return a + b }), "-": numeric(func(a, b float64) any { return a - b }),
		"*": numeric(func(a, b float64) any { return a * b }), "<": numeric(func(a, b float64) any { return a < b }),
		"list": primitive(func(args []any) any { return list(args) }),
		"len":  primitive(func(args []any) any { return float64(len(args[0].(list))) }),
	}}
	tokens := strings.Fields(strings.NewReplacer("(", " ( ", ")", " ) ").Replace(src))
	for len(tokens) > 0 {
		result = eval(read(&tokens), global)
	}
	return result, nil
}
