package unionfind

import "testing"

func TestJoin(t *testing.T) {
	g := New(10)
	for _, p := range [][2]int{{4, 3}, {3, 8}, {6, 5}, {9, 4}, {2, 1}, {5, 0}, {7, 2}, {6, 1}} {
		if !g.Join(p[0], p[1]) {
			t.Errorf("%v were joined before", p)
		}
	}
	if g.Join(8, 9) || g.Join(1, 0) {
		t.Error("joined twice")
	}
	if g.Count() != 2 || g.Size(0) != 6 || g.Size(3) != 4 {
		t.Errorf("%d groups; sizes %d and %d", g.Count(), g.Size(0), g.Size(3))
	}
	if g.Find(0) != g.Find(7) || g.Find(0) == g.Find(8) {
		t.Error("wrong groups")
	}
}

func TestOutside(t *testing.T) {
	g := New(3)
	t.Run("inside", func(t *testing.T) { g.Find(2) })
	t.Run("outside", func(t *testing.T) { g.Find(3) })
	t.Run("never", func(t *testing.T) { t.Log("not reached") })
}
