package addr

import "testing"

func check(t *testing.T, host string, port int, want string) {
	t.Helper()
	if got := Address(host, port); got != want {
		t.Errorf("Address(%q, %d) = %q; want %q", host, port, got, want)
	}
}

func TestAddress(t *testing.T) {
	check(t, "localhost", 80, "localhost:80")
	check(t, "10.0.0.1", 8080, "10.0.0.1:8080")
}
