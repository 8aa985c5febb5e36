package a

import (
	"errors"
	"fmt"
)

type failure struct{}

func (*failure) Error() string { return "" }

type plain struct{}

func (plain) Error() string { return "" }

type answerer interface{ Answer() int }

func check(err error) {
	var f *failure
	var v failure
	var p plain
	var i answerer
	var e error
	var n int
	var a any = &f
	errors.As(err, &f)
	errors.As(err, f) // want "^second argument to errors.As must be a non-nil pointer to either a type that implements error, or to any interface type$"
	errors.As(err, v) // want "second argument to errors.As must be a non-nil pointer"
	errors.As(err, &v) // want "second argument to errors.As must be a non-nil pointer"
	errors.As(err, &p)
	errors.As(err, p) // want "second argument to errors.As must be"
	errors.As(err, &i)
	errors.As(err, i) // want "second argument to errors.As must be"
	errors.As(err, &e) // want `^second argument to errors\.As should not be \*error$`
	errors.As(err, &n) // want "second argument to errors.As must be"
	errors.As(err, a)
	errors.As(err, nil) // want "second argument to errors.As must be"
	errors.As(both())
	fmt.Println(errors.As(err, &struct{}{})) // want "second argument to errors.As must be"
}

func both() (error, any) { return nil, nil }
