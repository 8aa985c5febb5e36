package validate

type FieldError struct {
	Field, Problem string
}

func (e *FieldError) Error() string {
	return e.Field + ": " + e.Problem
}

func Validate(image string, port int) error {
	var problem FieldError
	if port < 1 || port > 65535 {
		problem = FieldError{"port", "must be from 1 to 65535"}
	}
	if image == "" {
		problem = FieldError{"image", "must not be empty"}
	}
	return &problem
}
