package port

import "testing"

func wantPort(t *testing.T, text string, want int) {
	t.Helper()
	if got, err := ParsePort(text); got != want || err != nil {
		t.Errorf("ParsePort(%q) = %d, %v; want %d, nil", text, got, err, want)
	}
}

func wantError(t *testing.T, text string) {
	t.Helper()
	if got, err := ParsePort(text); err == nil {
		t.Errorf("ParsePort(%q) = %d, nil; want an error", text, got)
	} else if got != 0 {
		t.Errorf("ParsePort(%q) = %d, %v; want 0 with an error", text, got, err)
	}
}

func TestGood(t *testing.T) {
	wantPort(t, "8080", 8080)
	wantPort(t, "1", 1)
}

func TestNotNumber(t *testing.T) {
	wantError(t, "http")
	wantError(t, "")
	wantError(t, "80 ")
}

func TestOutOfRange(t *testing.T) {
	wantError(t, "0")
	wantError(t, "70000")
	wantError(t, "-1")
}
