// Package safely runs functions that may panic.
package safely

// Safely calls f and returns its error. A panic of f becomes an error, too.
func Safely(f func() error) error {
	return f() // TODO
}
