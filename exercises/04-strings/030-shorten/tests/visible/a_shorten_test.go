package news

import "testing"

func check(t *testing.T, s string, n int, want string) {
	t.Helper()
	if got := Shorten(s, n); got != want {
		t.Errorf("Shorten(%q, %d) = %q; want %q", s, n, got, want)
	}
}

func TestLong(t *testing.T) {
	check(t, "Breaking news", 5, "Break…")
}

func TestLongChinese(t *testing.T) {
	check(t, "早上好世界", 3, "早上好…")
	check(t, "Go语言之父", 4, "Go语言…")
}

func TestFits(t *testing.T) {
	check(t, "abc", 3, "abc")
}

func TestFitsChinese(t *testing.T) {
	check(t, "早上好", 3, "早上好")
}

func TestShort(t *testing.T) {
	check(t, "ab", 10, "ab")
	check(t, "早", 2, "早")
}
