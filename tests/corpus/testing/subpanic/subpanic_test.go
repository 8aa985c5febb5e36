package subpanic

import "testing"

var tree = &Tree{&Tree{nil, nil, 1}, &Tree{&Tree{Value: 2}, &Tree{Value: 3}, 4}, 5}

func TestDepth(t *testing.T) {
	if d := tree.Depth(); d != 3 {
		t.Error(d)
	}
}

func TestAt(t *testing.T) {
	for _, tt := range []struct {
		path []int
		want int
	}{{nil, 5}, {[]int{0}, 1}, {[]int{1, 0}, 2}, {[]int{1, 1}, 3}, {[]int{0, 1}, 0}} {
		t.Run("path", func(t *testing.T) {
			if got := tree.At(tt.path...); got != tt.want {
				t.Errorf("%v: %d", tt.path, got)
			}
		})
	}
}

func TestLater(t *testing.T) { t.Log("does not run") }
