package safely

import "fmt"

func Safely(f func() error) (err error) {
	defer func() {
		err = fmt.Errorf("panic: %v", recover())
	}()
	return f()
}
