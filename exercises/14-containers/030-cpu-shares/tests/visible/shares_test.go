package cpu

import (
	"fmt"
	"testing"
)

func check(t *testing.T, total int, groups []Group, want string) {
	t.Helper()
	var got string
	func() {
		defer func() {
			if r := recover(); r != nil {
				got = fmt.Sprint("panic: ", r)
			}
		}()
		got = fmt.Sprint(Split(total, groups))
	}()
	if got != want {
		t.Errorf("Split(%d, %+v) = %s; want %s", total, groups, got, want)
	}
}

func TestBusy(t *testing.T) {
	check(t, 3000, []Group{{512, 9000}, {1024, 9000}}, "[1000 2000]")
	check(t, 1000, []Group{{512, 1000}, {1024, 1000}}, "[333 666]")
	check(t, 2000, []Group{{1024, 2000}, {1024, 2000}, {2048, 2000}}, "[500 500 1000]")
}

func TestIdle(t *testing.T) {
	check(t, 3000, []Group{{512, 9000}, {1024, 600}}, "[2400 600]")
	check(t, 3000, []Group{{512, 0}, {1024, 9000}}, "[0 3000]")
}

func TestEnough(t *testing.T) {
	check(t, 3000, []Group{{512, 100}, {1024, 600}}, "[100 600]")
	check(t, 4000, []Group{{2, 2000}, {1024, 2000}}, "[2000 2000]")
}

func TestRounds(t *testing.T) {
	check(t, 4000, []Group{{1024, 200}, {1024, 1200}, {1024, 5000}, {1024, 5000}}, "[200 1200 1300 1300]")
	check(t, 3000, []Group{{1024, 1200}, {1024, 9000}, {1024, 100}}, "[1200 1700 100]")
	check(t, 6000, []Group{{1000, 500}, {1000, 2400}, {1000, 1900}, {3000, 9000}}, "[500 1100 1100 3300]")
}
