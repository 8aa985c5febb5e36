package safely

import "fmt"

func Safely(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err := fmt.Errorf("panic: %v", r)
			_ = err
		}
	}()
	return f()
}
