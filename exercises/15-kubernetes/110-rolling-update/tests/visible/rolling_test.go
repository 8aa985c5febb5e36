package rolling

import "testing"

func wantLimits(t *testing.T, replicas int, surge, unavailable string, most, least int) {
	t.Helper()
	m, l, err := Limits(replicas, surge, unavailable)
	if err != nil {
		t.Errorf("Limits(%d, %q, %q): error %v; want most %d, least %d", replicas, surge, unavailable, err, most, least)
	} else if m != most || l != least {
		t.Errorf("Limits(%d, %q, %q) = most %d, least %d; want most %d, least %d", replicas, surge, unavailable, m, l, most, least)
	}
}

func wantNext(t *testing.T, replicas, most, least, old, fresh, freshReady, up, down int) {
	t.Helper()
	u, d := Next(replicas, most, least, old, fresh, freshReady)
	if u != up || d != down {
		t.Errorf("Next(replicas %d, most %d, least %d, old %d, fresh %d, freshReady %d) = %d, %d; want %d, %d", replicas, most, least, old, fresh, freshReady, u, d, up, down)
	}
}

func TestPercent(t *testing.T) {
	wantLimits(t, 3, "25%", "25%", 4, 3)
	wantLimits(t, 10, "25%", "25%", 13, 8)
	wantLimits(t, 4, "50%", "25%", 6, 3)
}

func TestNumbers(t *testing.T) {
	wantLimits(t, 3, "1", "0", 4, 3)
	wantLimits(t, 3, "0", "1", 3, 2)
	wantLimits(t, 5, "2", "20%", 7, 4)
}

func TestBothZero(t *testing.T) {
	wantLimits(t, 3, "0", "0", 3, 2)
	wantLimits(t, 3, "0%", "10%", 3, 2)
}

func TestNext(t *testing.T) {
	wantNext(t, 3, 4, 3, 3, 0, 0, 1, 0)
	wantNext(t, 3, 4, 3, 3, 1, 0, 0, 0)
	wantNext(t, 3, 4, 3, 3, 1, 1, 0, 1)
	wantNext(t, 3, 4, 3, 2, 1, 1, 1, 0)
	wantNext(t, 3, 4, 3, 0, 3, 3, 0, 0)
	wantNext(t, 4, 4, 2, 4, 0, 0, 0, 2)
}

func TestErrors(t *testing.T) {
	for _, bad := range []string{"many", "-1", "", "%", "-10%"} {
		if _, _, err := Limits(3, bad, "1"); err == nil {
			t.Errorf("Limits(3, %q, \"1\"): no error; want one", bad)
		}
		if _, _, err := Limits(3, "1", bad); err == nil {
			t.Errorf("Limits(3, \"1\", %q): no error; want one", bad)
		}
	}
}
