package quota

import "testing"

func TestExactlyFull(t *testing.T) {
	q := New("q", amounts{"cpu": 10})
	if err := q.Reserve("p", amounts{"cpu": 10}); err != nil {
		t.Errorf("Reserve of exactly the limit: error %v; want none", err)
	}
	if err := q.Reserve("p", amounts{"cpu": 1}); err == nil {
		t.Error("Reserve of 1 more than the limit: no error; want one")
	}
}

func TestUnlimited(t *testing.T) {
	q := New("q", amounts{"pods": 2})
	if err := q.Reserve("p", amounts{"memory": 4096, "pods": 1}); err != nil {
		t.Errorf("memory has no limit: error %v; want none", err)
	}
	if got := q.Used("memory"); got != 4096 {
		t.Errorf("Used(memory) = %d; want 4096", got)
	}
}

func TestLimitZero(t *testing.T) {
	q := New("q", amounts{"pods": 0})
	if err := q.Reserve("p", amounts{"pods": 1}); err == nil {
		t.Error("limit pods=0: no error; want one")
	}
}

func TestReleaseMakesRoom(t *testing.T) {
	q := New("q", amounts{"pods": 1})
	q.Reserve("a", amounts{"pods": 1})
	q.Release(amounts{"pods": 1})
	if err := q.Reserve("b", amounts{"pods": 1}); err != nil {
		t.Errorf("after a release there is room: error %v; want none", err)
	}
}
