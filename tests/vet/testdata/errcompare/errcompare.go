package p

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
)

var (
	ErrEmpty = errors.New("empty")
	ErrFull  = errors.New("full")
	ErrPlain = errors.New("plain")
)

func check(name string) error {
	switch len(name) {
	case 0:
		return fmt.Errorf("check %q: %w", name, ErrEmpty)
	case 1:
		return ErrPlain
	}
	return nil
}

func outer(name string) (int, error) {
	if err := check(name); err != nil {
		return 0, fmt.Errorf("outer: %w", err)
	}
	return 1, nil
}

func wrong() {
	err := check("")
	if err == ErrEmpty { // want "err is never ErrEmpty itself: ErrEmpty is wrapped in it, and == does not look inside"
		fmt.Println("empty")
	}
	_, err = outer("x")
	if err != ErrPlain { // want "err is never ErrPlain itself: ErrPlain is wrapped in it, and != does not look inside"
		fmt.Println(err)
	}
	_, err = os.Open("x")
	if err == os.ErrNotExist { // want "err is never os.ErrNotExist itself"
		fmt.Println(err)
	}
	_, err = strconv.Atoi("x")
	switch err {
	case strconv.ErrSyntax: // want "err is never strconv.ErrSyntax itself"
	}
}

func again() error {
	err := check("")
	if err != nil {
		return err
	}
	return nil
}

func chain() (int, error) {
	if err := again(); err != nil {
		return 0, fmt.Errorf("chain: %w", err)
	}
	return 1, nil
}

func deeper() {
	if _, err := chain(); err == ErrEmpty { // want "err is never ErrEmpty itself"
		fmt.Println("deep")
	}
	var err error = check("")
	switch {
	case err == ErrEmpty: // want "err is never ErrEmpty itself"
	}
}

func fine(r io.Reader) {
	err := check("")
	if err == ErrPlain || err == ErrFull || err == nil {
		return
	}
	if errors.Is(err, ErrEmpty) {
		return
	}
	_, err = bufio.NewReader(r).ReadString('\n')
	if err == io.EOF {
		return
	}
	_, err = r.Read(nil)
	if err == os.ErrNotExist {
		return
	}
}

func asked() {
	err := check("")
	if err == ErrEmpty || errors.Is(err, ErrEmpty) {
		return
	}
}
