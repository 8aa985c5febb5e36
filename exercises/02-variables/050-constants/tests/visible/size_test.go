package size

import "testing"

func check(t *testing.T, name string, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("%s = %d; want %d", name, got, want)
	}
}

func TestKB(t *testing.T) {
	check(t, "KB", KB, 1024)
}

func TestMB(t *testing.T) {
	check(t, "MB", MB, 1024*1024)
}

func TestGB(t *testing.T) {
	check(t, "GB", GB, 1024*1024*1024)
}

func TestTB(t *testing.T) {
	check(t, "TB", TB, 1024*1024*1024*1024)
}
