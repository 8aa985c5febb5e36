package largest

import "testing"

func TestLargest(t *testing.T) {
	for _, test := range []struct {
		items []int
		want  int
	}{{[]int{3, 9, 4}, 9}, {[]int{7}, 7}, {[]int{-5, -1, -3}, -1}} {
		if got := Largest(test.items); got != test.want {
			t.Errorf("Largest(%v) = %d; want %d", test.items, got, test.want)
		}
	}
}

func TestLargestTexts(t *testing.T) {
	if got := Largest([]string{"go", "pod", "k8s"}); got != "pod" {
		t.Errorf("Largest([go pod k8s]) = %q; want %q", got, "pod")
	}
}

func TestIndex(t *testing.T) {
	items := []string{"a", "b", "a"}
	for item, want := range map[string]int{"a": 0, "b": 1, "c": -1} {
		if got := Index(items, item); got != want {
			t.Errorf("Index(%q, %q) = %d; want %d", items, item, got, want)
		}
	}
}

func TestSum(t *testing.T) {
	if got := Sum([]int{1, 2, 3}); got != 6 {
		t.Errorf("Sum([1 2 3]) = %d; want 6", got)
	}
	if got := Sum([]float64{0.5, 2}); got != 2.5 {
		t.Errorf("Sum([0.5 2]) = %v; want 2.5", got)
	}
}
