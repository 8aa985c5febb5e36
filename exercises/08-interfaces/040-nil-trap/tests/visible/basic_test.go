package validate

import "testing"

func wantNil(t *testing.T, image string, port int) {
	t.Helper()
	var err error = Validate(image, port)
	if err != nil {
		if e, ok := err.(*FieldError); ok && e == nil {
			t.Errorf("Validate(%q, %d) is not nil: it is an error that holds a nil pointer of type %T; want nil", image, port, err)
			return
		}
		t.Errorf("Validate(%q, %d) = %v; want nil", image, port, err)
	}
}

func wantError(t *testing.T, image string, port int, text string) {
	t.Helper()
	var err error = Validate(image, port)
	if e, ok := err.(*FieldError); err == nil || ok && e == nil {
		t.Errorf("Validate(%q, %d) = nil; want an error: %s", image, port, text)
	} else if err.Error() != text {
		t.Errorf("Validate(%q, %d) = %v; want %s", image, port, err, text)
	}
}

func TestGood(t *testing.T) {
	wantNil(t, "nginx", 80)
}

func TestBadImage(t *testing.T) {
	wantError(t, "", 80, "image: must not be empty")
	wantError(t, "", 0, "image: must not be empty")
}

func TestBadPort(t *testing.T) {
	wantError(t, "nginx", 65536, "port: must be from 1 to 65535")
	wantError(t, "nginx", 0, "port: must be from 1 to 65535")
}
