package rolling

import "testing"

func TestOtherPercents(t *testing.T) {
	wantLimits(t, 10, "30%", "20%", 13, 8)
	wantLimits(t, 1, "25%", "25%", 2, 1)
	wantLimits(t, 7, "100%", "100%", 14, 0)
	wantLimits(t, 2, "0", "5", 2, 0)
}

func TestWholeUpdate(t *testing.T) {
	const replicas, most, least = 10, 13, 8
	old, fresh, ready := replicas, 0, 0
	for step := 0; old > 0 || ready < replicas; step++ {
		if step > 50 {
			t.Fatalf("after 50 steps there are %d old and %d new Pods; want 0 and %d", old, fresh, replicas)
		}
		up, down := Next(replicas, most, least, old, fresh, ready)
		fresh += up
		if old+fresh > most {
			t.Fatalf("step %d: %d Pods exist; want at most %d", step, old+fresh, most)
		}
		old -= down
		if old+ready < least {
			t.Fatalf("step %d: %d Pods are ready; want at least %d", step, old+ready, least)
		}
		ready = min(fresh, ready+2)
	}
}

func TestScaledPast(t *testing.T) {
	wantNext(t, 3, 4, 3, 6, 0, 0, 0, 3)
	wantNext(t, 3, 4, 3, 0, 5, 5, 0, 0)
	wantNext(t, 5, 7, 4, 1, 4, 0, 1, 0)
}
