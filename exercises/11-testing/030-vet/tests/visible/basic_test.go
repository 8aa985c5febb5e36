package report

import "testing"

func wantSummary(t *testing.T, name string, ready, all int, want string) {
	t.Helper()
	if got := Summary(name, ready, all); got != want {
		t.Errorf("Summary(%q, %d, %d) = %q; want %q", name, ready, all, got, want)
	}
}

func wantUnusual(t *testing.T, port int, want bool) {
	t.Helper()
	if got := Unusual(port); got != want {
		t.Errorf("Unusual(%d) = %v; want %v", port, got, want)
	}
}

func TestSummary(t *testing.T) {
	wantSummary(t, "web", 3, 5, "web: 3 of 5 ready")
}

func TestUnusual(t *testing.T) {
	wantUnusual(t, 8080, true)
	wantUnusual(t, 80, false)
	wantUnusual(t, 443, false)
}
