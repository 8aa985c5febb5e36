// Package hanoi moves disks, and counts ways.
package hanoi

import "fmt"

// Towers are three stacks of disks.
type Towers [3][]int

// New puts n disks on the first one.
func New(n int) *Towers {
	var t Towers
	for d := n; d > 0; d-- {
		t[0] = append(t[0], d)
	}
	return &t
}

// Move moves the top of a tower.
func (t *Towers) Move(from, to int) error {
	n := len(t[from])
	if n == 0 {
		return fmt.Errorf("tower %d is empty", from)
	}
	d := t[from][n-1]
	if m := len(t[to]); m > 0 && t[to][m-1] < d {
		return fmt.Errorf("disk %d does not go onto %d", d, t[to][m-1])
	}
	t[from] = t[from][:n-1]
	t[to] = append(t[to], d)
	return nil
}

// Solve moves n disks and counts the moves.
func (t *Towers) Solve(n, from, to int) (moves int, err error) {
	if n == 0 {
		return 0, nil
	}
	via := 3 - from - to
	a, err := t.Solve(n-1, from, via)
	if err != nil {
		return a, err
	}
	if err := t.Move(from, to); err != nil {
		return a, err
	}
	b, err := t.Solve(n-1, via, to)
	return a + 1 + b, err
}

// Stairs counts the ways up n steps by ones, twos and threes.
func Stairs(n int) int {
	memo := map[int]int{0: 1}
	var ways func(int) int
	ways = func(n int) int {
		if n < 0 {
			return 0
		}
		if w, ok := memo[n]; ok {
			return w
		}
		memo[n] = ways(n-1) + ways(n-2) + ways(n-3)
		return memo[n]
	}
	return ways(n)
}

// Ackermann grows.
func Ackermann(m, n uint) uint {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return Ackermann(m-1, 1)
	}
	return Ackermann(m-1, Ackermann(m, n-1))
}
