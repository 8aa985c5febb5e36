package quota

import "testing"

func TestValid(t *testing.T) {
	for _, c := range []struct {
		period, quota int
		ok            bool
	}{
		{100000, 10000, true}, {100000, -1, true}, {100000, 1000, true}, {100000, 400000, true}, {1000, 1000, true}, {1000000, 5000, true},
		{100000, 5, false}, {100000, 999, false}, {100000, 0, false}, {100000, -2, false}, {999, 1000, false}, {1000001, 1000, false},
	} {
		if err := Valid(c.period, c.quota); (err == nil) != c.ok {
			want := "an error"
			if c.ok {
				want = "<nil>"
			}
			t.Errorf("Valid(%d, %d) = %v; want %s", c.period, c.quota, err, want)
		}
	}
}

func busy(t *testing.T, period, quota, threads, cpus, used, still int) {
	t.Helper()
	if u, s := Busy(period, quota, threads, cpus); u != used || s != still {
		t.Errorf("Busy(%d, %d, %d, %d) = %d, %d; want %d, %d", period, quota, threads, cpus, u, s, used, still)
	}
}

func finish(t *testing.T, period, quota, work, want int) {
	t.Helper()
	if got := Finish(period, quota, work); got != want {
		t.Errorf("Finish(%d, %d, %d) = %d; want %d", period, quota, work, got, want)
	}
}

func TestBusy(t *testing.T) {
	busy(t, 100000, 10000, 1, 2, 10000, 90000)
	busy(t, 100000, 150000, 3, 4, 150000, 50000)
	busy(t, 100000, -1, 3, 4, 300000, 0)
	busy(t, 100000, 60000, 4, 2, 60000, 70000)
	busy(t, 100000, 500000, 3, 4, 300000, 0)
}

func TestFinish(t *testing.T) {
	finish(t, 100000, 10000, 30000, 210000)
	finish(t, 100000, 50000, 60000, 110000)
	finish(t, 100000, 50000, 20000, 20000)
	finish(t, 100000, -1, 350000, 350000)
}
