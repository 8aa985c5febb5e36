package cpu

// A Group has a weight and a wish.
type Group struct {
	Shares, Want int
}

// Split divides.
func Split(total int, groups []Group) []int {
	sum := 0
	for _, g := range groups {
		sum += g.Shares
	}
	parts := make([]int, len(groups))
	for i, g := range groups {
		parts[i] = min(g.Want, total*g.Shares/sum)
	}
	return parts
}
