package text

import "testing"

func check(t *testing.T, s, want string) {
	t.Helper()
	if got := Reverse(s); got != want {
		t.Errorf("Reverse(%q) = %q; want %q", s, got, want)
	}
}

func TestEnglish(t *testing.T) {
	check(t, "hello", "olleh")
	check(t, "Go 1.27", "72.1 oG")
}

func TestChinese(t *testing.T) {
	check(t, "世界", "界世")
	check(t, "Go语言", "言语oG")
}
