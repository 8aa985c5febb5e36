package api

import (
	"errors"
	"testing"
)

func server() *Server { return NewServer(Object{Name: "myapp", Replicas: 2, Image: "web:1"}) }

func five(o *Object) { o.Replicas = 5 }

// disturb lets somebody else write before the first n updates.
func disturb(s *Server, n int, change func(*Object)) {
	s.Before = func() {
		if n > 0 {
			n--
			o := s.objects["myapp"]
			change(&o)
			s.write(o)
		}
	}
}

func TestWrites(t *testing.T) {
	s := server()
	if err := Update(s, "myapp", five); err != nil {
		t.Errorf("Update: error %v; want none", err)
	}
	if got := s.objects["myapp"]; got.Replicas != 5 || got.Image != "web:1" {
		t.Errorf("after Update the object has Replicas %d, Image %q; want 5, \"web:1\"", got.Replicas, got.Image)
	}
}

func TestConflict(t *testing.T) {
	s := server()
	disturb(s, 1, func(o *Object) {})
	if err := Update(s, "myapp", five); err != nil {
		t.Errorf("one conflict, then all clear: Update = %v; want no error", err)
	}
	if s.objects["myapp"].Replicas != 5 {
		t.Errorf("after one conflict Replicas = %d; want 5", s.objects["myapp"].Replicas)
	}
}

func TestBothChanges(t *testing.T) {
	s := server()
	disturb(s, 2, func(o *Object) { o.Image = "web:2" })
	err := Update(s, "myapp", five)
	if got := s.objects["myapp"]; got.Replicas != 5 || got.Image != "web:2" {
		t.Errorf("somebody set the image to web:2 meanwhile: Replicas %d, Image %q, error %v; want 5, \"web:2\" and none", got.Replicas, got.Image, err)
	}
}

func TestNotFound(t *testing.T) {
	s := server()
	err := Update(s, "other", five)
	if !errors.Is(err, ErrNotFound) || s.Gets != 1 || s.Updates != 0 {
		t.Errorf("missing object: error %v after %d Gets and %d Updates; want \"not found\" after 1 and 0", err, s.Gets, s.Updates)
	}
}

var errDown = errors.New("connection refused")

// broken is a server that cannot write.
type broken struct{ *Server }

func (b broken) Update(o Object) error { b.Updates++; return errDown }

func TestUpdateFails(t *testing.T) {
	b := broken{server()}
	err := Update(b, "myapp", five)
	if !errors.Is(err, errDown) || b.Updates != 1 {
		t.Errorf("server that cannot write: error %v after %d Updates; want %v after 1", err, b.Updates, errDown)
	}
}

func TestFiveTries(t *testing.T) {
	s := server()
	disturb(s, 100, func(o *Object) {})
	err := Update(s, "myapp", five)
	if !errors.Is(err, ErrConflict) || s.Updates != 5 {
		t.Errorf("endless conflicts: error %v after %d Updates; want a conflict after 5", err, s.Updates)
	}
}
