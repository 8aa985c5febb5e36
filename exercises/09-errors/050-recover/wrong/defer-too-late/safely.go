package safely

import "fmt"

func Safely(f func() error) (err error) {
	err = f()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return err
}
