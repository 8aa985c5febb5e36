package consts

import (
	"fmt"
	"testing"
)

func TestPerm(t *testing.T) {
	for p, want := range map[Perm]string{0: "none", Read: "read", Read | Exec: "read|exec", All: "read|write|exec", All + 9: "0x10", 0x82: "write|0x80"} {
		if got := p.String(); got != want {
			t.Errorf("%d: %s, want %s", uint8(p), got, want)
		}
	}
}

func TestHuman(t *testing.T) {
	for n, want := range map[float64]string{0: "0 B", 1023: "1023 B", 1024: "1.0 kB", 1536: "1.5 kB", 5 * MB: "5.0 MB", 2.25 * GB: "2.2 GB", 999 * KB: "999.0 kB"} {
		if got := Human(n); got != want {
			t.Errorf("%v: %s, want %s", n, got, want)
		}
	}
}

func TestValues(t *testing.T) {
	if got := fmt.Sprint(Friday, ratio, third*3 == 1, typed, len("héé"), 'a'+1, 7/2, -7/2, -7%3, 7.0/2, 1<<3|1); got != "5 4 true 6 5 98 3 -3 -1 3.5 9" {
		t.Error(got)
	}
	if got := fmt.Sprintf("%T %T %T %T", 'a', 1.0, 1i, typed); got != "int32 float64 complex128 consts.Weekday" {
		t.Error(got)
	}
}
