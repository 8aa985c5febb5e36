package validate

type FieldError struct {
	Field, Problem string
}

func (e *FieldError) Error() string {
	return e.Field + ": " + e.Problem
}

func Validate(image string, port int) *FieldError {
	if image == "" {
		return &FieldError{"image", "must not be empty"}
	}
	if port < 1 || port > 65535 {
		return &FieldError{"port", "must be from 1 to 65535"}
	}
	return nil
}
