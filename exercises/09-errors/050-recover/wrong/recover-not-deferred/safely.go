package safely

import "fmt"

func Safely(f func() error) error {
	err := f()
	if r := recover(); r != nil {
		return fmt.Errorf("panic: %v", r)
	}
	return err
}
