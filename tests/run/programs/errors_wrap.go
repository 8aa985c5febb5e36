// Errors: wrapping, Is, As, Join, own types, sentinel values, panics turned into errors.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
)

var errNotFound = errors.New("not found")

type queryError struct {
	query string
	err   error
}

func (e *queryError) Error() string { return e.query + ": " + e.err.Error() }
func (e *queryError) Unwrap() error { return e.err }

type temporary struct{ error }

func (temporary) Is(target error) bool { return target == errTemporary }

var errTemporary = errors.New("temporary")

type code int

func (c code) Error() string { return "code " + strconv.Itoa(int(c)) }

func find(k string) (int, error) {
	switch k {
	case "":
		return 0, &queryError{"empty", errNotFound}
	case "eof":
		return 0, fmt.Errorf("find %q: %w", k, io.EOF)
	case "code":
		return 0, fmt.Errorf("a: %w", fmt.Errorf("b: %w", code(42)))
	case "both":
		return 0, fmt.Errorf("%w and %w", errNotFound, code(7))
	case "num":
		return strconv.Atoi("12x")
	}
	return len(k), nil
}

func safely(f func()) (err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("panic: %w", e)
		default:
			err = fmt.Errorf("panic: %v", e)
		}
	}()
	f()
	return nil
}

func main() {
	for _, k := range []string{"", "eof", "code", "both", "num", "fine"} {
		n, err := find(k)
		var q *queryError
		var c code
		fmt.Println(n, err, errors.Is(err, errNotFound), errors.Is(err, io.EOF), errors.As(err, &q), errors.As(err, &c), int(c))
	}
	joined := errors.Join(errNotFound, nil, code(1))
	fmt.Println(joined, errors.Is(joined, code(1)), errors.Join(nil, nil) == nil)
	t := fmt.Errorf("outer: %w", temporary{errors.New("busy")})
	fmt.Println(t, errors.Is(t, errTemporary), errors.Unwrap(errors.Unwrap(t)) == nil)
	fmt.Println(errors.New("a") == errors.New("a"), code(1) == code(1), error(code(1)) == code(1))
	fmt.Println(safely(func() {}), safely(func() { panic("text") }), safely(func() { panic(io.EOF) }))
	err := safely(func() { var s []int; s[0] = 1 })
	var re interface{ RuntimeError() }
	fmt.Println(err, errors.As(err, &re))
	_, err = strconv.ParseInt("99999999999999999999", 10, 64)
	fmt.Println(err, errors.Is(err, strconv.ErrRange))
	_, err = strconv.ParseFloat("1.x", 64)
	fmt.Printf("%v %T\n", err, err)
	_, err = strconv.ParseBool("maybe")
	fmt.Println(err)
	_, err = os.Open("/does/not/exist")
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
	fmt.Printf("%v|%s|%q|%+v|%d\n", code(3), code(3), code(3), code(3), code(3))
	var nothing error
	fmt.Printf("%v\n", nothing)
	fmt.Println(fmt.Errorf("no wrap: %v", io.EOF) == io.EOF, errors.Unwrap(fmt.Errorf("%v", io.EOF)))
}

// Output:
// 0 empty: not found true false true false 0
// 0 find "eof": EOF false true false false 0
// 0 a: b: code 42 false false false true 42
// 0 not found and code 7 true false false true 7
// 0 strconv.Atoi: parsing "12x": invalid syntax false false false false 0
// 4 <nil> false false false false 0
// not found
// code 1 true true
// outer: busy true true
// false true true
// <nil> panic: text panic: EOF
// panic: runtime error: index out of range [0] with length 0 true
// strconv.ParseInt: parsing "99999999999999999999": value out of range true
// strconv.ParseFloat: parsing "1.x": invalid syntax *strconv.NumError
// strconv.ParseBool: parsing "maybe": invalid syntax
// open /does/not/exist: no such file or directory true
// code 3|code 3|"code 3"|code 3|3
// <nil>
// false <nil>
