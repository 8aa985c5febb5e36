package p

import (
	"errors"
	"fmt"
	"os"
)

var ErrEmpty = errors.New("empty")

func load(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("load %s: %v", path, err) // want "%v keeps only the text of err: errors.Is\\(err, os.ErrNotExist\\) is never true"
	}
	return data, nil
}

func check(s string) error {
	if s == "" {
		return fmt.Errorf("%s: %s", s, ErrEmpty) // want "%s keeps only the text of ErrEmpty: errors.Is\\(check\\(\"\"\\), ErrEmpty\\) is never true"
	}
	return nil
}

func use() {
	_, err := load("x")
	if errors.Is(err, os.ErrNotExist) {
		fmt.Println("no file")
	}
	fmt.Println(errors.Is(check(""), ErrEmpty))
}

func hidden(path string) error {
	_, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("stat: %v", err) // nobody asks
	}
	return nil
}

func good(path string) error {
	_, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("stat: %w", err)
	}
	return nil
}

func useGood() bool { return errors.Is(good("x"), os.ErrNotExist) }
