// Package forth evaluates a little of Forth.
package forth

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Errors of programs.
var (
	ErrEmpty = errors.New("stack is empty")
	ErrZero  = errors.New("division by zero")
	ErrWord  = errors.New("undefined word")
)

type machine struct {
	stack []int
	words map[string][]op
}

type op func(*machine) error

func (m *machine) pop(n int) ([]int, error) {
	if len(m.stack) < n {
		return nil, ErrEmpty
	}
	top := m.stack[len(m.stack)-n:]
	m.stack = m.stack[:len(m.stack)-n]
	return append([]int(nil), top...), nil
}

func take(n int, f func(a []int) ([]int, error)) []op {
	return []op{func(m *machine) error {
		args, err := m.pop(n)
		if err != nil {
			return err
		}
		out, err := f(args)
		m.stack = append(m.stack, out...)
		return err
	}}
}

func builtins() map[string][]op {
	return map[string][]op{
		"+":    take(2, func(a []int) ([]int, error) { return []int{a[0] + a[1]}, nil }),
		"-":    take(2, func(a []int) ([]int, error) { return []int{a[0] - a[1]}, nil }),
		"*":    take(2, func(a []int) ([]int, error) { return []int{a[0] * a[1]}, nil }),
		"dup":  take(1, func(a []int) ([]int, error) { return []int{a[0], a[0]}, nil }),
		"drop": take(1, func(a []int) ([]int, error) { return nil, nil }),
		"swap": take(2, func(a []int) ([]int, error) { return []int{a[1], a[0]}, nil }),
		"over": take(2, func(a []int) ([]int, error) { return []int{a[0], a[1], a[0]}, nil }),
		"/": take(2, func(a []int) ([]int, error) {
			if a[1] == 0 {
				return nil, ErrZero
			}
			return []int{a[0] / a[1]}, nil
		}),
	}
}

// Eval runs lines and returns the stack.
func Eval(lines ...string) ([]int, error) {
	m := &machine{words: builtins()}
	for n, line := range lines {
		words := strings.Fields(strings.ToLower(line))
		name := ""
		if len(words) > 3 && words[0] == ":" && words[len(words)-1] == ";" {
			name = words[1]
			if _, err := strconv.Atoi(name); err == nil {
				return nil, fmt.Errorf("line %d: cannot define %s", n+1, name)
			}
			words = words[2 : len(words)-1]
		}
		var code []op
		for _, w := range words {
			if ops, ok := m.words[w]; ok {
				code = append(code, ops...)
			} else if i, err := strconv.Atoi(w); err == nil {
				code = append(code, func(m *machine) error { m.stack = append(m.stack, i); return nil })
			} else {
				return nil, fmt.Errorf("line %d: %w %q", n+1, ErrWord, w)
			}
		}
		if name != "" {
			m.words[name] = code
			continue
		}
		for _, f := range code {
			if err := f(m); err != nil {
				return m.stack, fmt.Errorf("line %d: %w", n+1, err)
			}
		}
	}
	return m.stack, nil
}
