package main

import (
	"errors"
	"fmt"
)

type problem struct{ line int }

func (p *problem) Error() string { return fmt.Sprint(p.line) }

func check(lines []string) error {
	var p *problem
	for i, line := range lines {
		if line == "" {
			p = &problem{i}
		}
	}
	return p // want "p may be a nil pointer here, but returned as error it is not nil"
}

func second() (int, error) {
	var p *problem
	return 1, p // want "p may be a nil pointer here"
}

func stringer(deep bool) fmt.Stringer {
	var n *name
	if deep {
		n = new(name)
	}
	return n // want "n may be a nil pointer here, but returned as fmt.Stringer it is not nil"
}

type name struct{}

func (*name) String() string { return "" }

func find(ok bool) *problem {
	if ok {
		return nil
	}
	return &problem{3}
}

func wrapped() error {
	return find(true) // want "find.true. may return a nil pointer, but as error it is not nil"
}

func assigned() {
	var err error = find(true) // want "find.true. may return a nil pointer"
	fmt.Println(err != nil)
	err = find(false) // want "find.false. may return a nil pointer"
	fmt.Println(err != nil)
}

// From here on nothing is wrong.

func always() *problem { return &problem{1} }

func never() error { return always() }

func asPointer() *problem {
	var p *problem
	return p
}

func set() error {
	var p *problem
	p = &problem{1}
	return p
}

func tested(deep bool) error {
	var p *problem
	if deep {
		p = &problem{1}
	}
	if p != nil {
		return p
	}
	return nil
}

func byAddress() error {
	var p *problem
	errors.As(errors.New("x"), &p)
	return p
}

func everyWay(deep bool) error {
	var p *problem
	if deep {
		p = &problem{1}
	} else {
		p = &problem{2}
	}
	return p
}

func pointers() {
	p := find(true)
	if p != nil {
		fmt.Println(p.line)
	}
}

func main() {}
