package shapes

import "testing"

type point struct{ Circle }

func TestDescribe(t *testing.T) {
	for want, s := range map[string]Shape{
		"circle of radius 2": Circle{2}, "3x4": &Rect{3, 4}, "square s": NewSquare(1, "s"), "nothing": nil, "shapes.point": point{}, "*shapes.Circle": &Circle{},
	} {
		if got := Describe(s); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLargest(t *testing.T) {
	if s := Largest(Circle{1}, NewSquare(2, "x"), &Rect{1, 3}); s.Perimeter() != 8 {
		t.Errorf("%v", s)
	}
	if Largest() != nil {
		t.Error("something")
	}
}

func TestEqual(t *testing.T) {
	var a, b Shape = Circle{1}, Circle{1}
	if a != b || a == Shape(&Rect{}) {
		t.Error("not equal")
	}
	if Shape(&Rect{1, 1}) == Shape(&Rect{1, 1}) {
		t.Error("equal")
	}
}

func TestAssertion(t *testing.T) {
	var s Shape = Circle{3}
	if _, ok := s.(*Rect); ok {
		t.Error("a rectangle")
	}
	if _, ok := s.(interface{ String() string }); ok {
		t.Error("a stringer")
	}
	t.Run("wrong", func(t *testing.T) {
		defer func() {
			err := recover().(error)
			t.Fatal(err)
		}()
		_ = s.(*Rect)
	})
	t.Run("method", func(t *testing.T) {
		var r *Rect
		var s Shape = r
		if s == nil {
			t.Error("nil")
		}
		s.Area()
	})
}
