// Package validate checks what a user has written.
package validate

// FieldError says what is wrong with a field.
type FieldError struct {
	Field, Problem string
}

// Error makes *FieldError an error.
func (e *FieldError) Error() string {
	return e.Field + ": " + e.Problem
}

// Validate returns the first problem, or nil.
func Validate(image string, port int) error {
	if image == "" {
		return &FieldError{"image", "must not be empty"}
	}
	if port < 0 || port > 65535 {
		return &FieldError{"port", "must be from 1 to 65535"}
	}
	return nil
}
