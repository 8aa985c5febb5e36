// Package cpu computes how CPU time is divided.
package cpu

import "math"

// A Group has a weight (cpu.shares), and wants so many thousandths of a CPU.
type Group struct {
	Shares, Want int
}

// Split divides total thousandths of a CPU among groups.
func Split(total int, groups []Group) []int {
	parts := make([]int, len(groups))
	rest := total
	open := len(groups)
	done := make([]bool, len(groups))
	for open > 0 {
		sum := 0
		for i, g := range groups {
			if !done[i] {
				sum += g.Shares
			}
		}
		some := false
		r := rest
		for i, g := range groups {
			if done[i] {
				continue
			}
			p := int(math.Round(float64(r) * float64(g.Shares) / float64(sum)))
			parts[i] = p
			if g.Want <= p {
				parts[i] = g.Want
				done[i] = true
				open--
				rest -= g.Want
				some = true
			}
		}
		if !some {
			break
		}
	}
	return parts
}
