package bill

import "testing"

func check(t *testing.T, prices []int, budget, want int) {
	t.Helper()
	if got := Total(prices, budget); got != want {
		t.Errorf("Total(%v, %d) = %d; want %d", prices, budget, got, want)
	}
}

func TestTotal(t *testing.T) {
	check(t, []int{3, 4, 5}, 100, 12)
	check(t, []int{10, 20}, 100, 30)
}

func TestOnePrice(t *testing.T) {
	check(t, []int{8}, 100, 8)
}

func TestBudget(t *testing.T) {
	check(t, []int{120}, 100, 100)
	check(t, []int{1, 120, 2}, 100, 100)
}

func TestExactly(t *testing.T) {
	check(t, nil, 100, 0)
	check(t, []int{101}, 101, 101)
}
