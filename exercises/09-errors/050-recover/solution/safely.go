// Package safely runs functions that may panic.
package safely

import "fmt"

// Safely calls f and returns its error. A panic of f becomes an error, too.
func Safely(f func() error) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = fmt.Errorf("panic: %w", r)
		default:
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return f()
}
