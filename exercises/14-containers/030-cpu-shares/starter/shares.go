// Package cpu computes how CPU time is divided.
package cpu

// A Group has a weight (cpu.shares), and wants so many thousandths of a CPU.
type Group struct {
	Shares, Want int
}

// Split divides total thousandths of a CPU among groups.
func Split(total int, groups []Group) []int {
	sum := 0
	for _, g := range groups {
		sum += g.Shares
	}
	parts := make([]int, len(groups))
	for i, g := range groups {
		parts[i] = total * g.Shares / sum
	}
	return parts
}
