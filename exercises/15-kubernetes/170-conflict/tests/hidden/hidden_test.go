package api

import "testing"

func TestNoNeedlessRetry(t *testing.T) {
	s := server()
	Update(s, "myapp", five)
	if s.Gets != 1 || s.Updates != 1 {
		t.Errorf("no conflict: %d Gets and %d Updates; want 1 and 1", s.Gets, s.Updates)
	}
}

func TestManyWriters(t *testing.T) {
	s := server()
	disturb(s, 3, func(o *Object) { o.Replicas++ })
	if err := Update(s, "myapp", func(o *Object) { o.Replicas += 10 }); err != nil {
		t.Errorf("three conflicts: Update = %v; want no error", err)
	}
	if got := s.objects["myapp"].Replicas; got != 15 {
		t.Errorf("2 replicas, three others add 1 each, Update adds 10: Replicas = %d; want 15", got)
	}
}

func TestFourConflicts(t *testing.T) {
	s := server()
	disturb(s, 4, func(o *Object) {})
	if err := Update(s, "myapp", five); err != nil || s.Updates != 5 {
		t.Errorf("four conflicts: error %v after %d Updates; want none after 5", err, s.Updates)
	}
}
