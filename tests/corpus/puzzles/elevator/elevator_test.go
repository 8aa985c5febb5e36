package elevator

import (
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	for _, tt := range []struct {
		start int
		calls []int
		want  string
		steps int
	}{
		{0, []int{3, 1}, "open 1,open 3", 5}, {2, []int{4, 0, 2}, "open 2,open 0,open 4", 9}, {5, nil, "", 0}, {1, []int{1, 1}, "open 1", 1}, {3, []int{5, 4}, "open 4,open 5", 4},
	} {
		e := &Elevator{Floor: tt.start, Top: 9}
		if err := e.Call(tt.calls...); err != nil {
			t.Fatal(err)
		}
		steps := e.Run()
		if got := strings.Join(e.Trace, ","); got != tt.want || steps != tt.steps {
			t.Errorf("from %d to %v: %s in %d steps", tt.start, tt.calls, got, steps)
		}
	}
}

func TestCallOnTheWay(t *testing.T) {
	e := &Elevator{Top: 5}
	e.Call(4)
	e.Step()
	e.Step()
	e.Call(1, 3)
	e.Run()
	if got := strings.Join(e.Trace, ","); got != "open 3,open 4,open 1" {
		t.Error(got)
	}
	if err := e.Call(6); err == nil || err.Error() != "no floor 6" || e.Call(-1) == nil {
		t.Error(err)
	}
}
