package safely

import "errors"

func Safely(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errors.New("panic: " + r.(string))
		}
	}()
	return f()
}
