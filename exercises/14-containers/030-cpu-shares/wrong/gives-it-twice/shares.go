// Package cpu computes how CPU time is divided.
package cpu

// A Group has a weight (cpu.shares), and wants so many thousandths of a CPU.
type Group struct {
	Shares, Want int
}

// Split divides total thousandths of a CPU among groups.
func Split(total int, groups []Group) []int {
	parts := make([]int, len(groups))
	closed := make([]bool, len(groups))
	rest := total
	for {
		sum := 0
		for i, g := range groups {
			if !closed[i] {
				sum += g.Shares
			}
		}
		left, changed := rest, false
		for i, g := range groups {
			if closed[i] {
				continue
			}
			parts[i] = rest * g.Shares / sum
			if g.Want <= parts[i] {
				parts[i], closed[i], changed = g.Want, true, true
			}
		}
		if !changed {
			return parts
		}
		rest = left
	}
}
