// Package unionfind joins groups.
package unionfind

// Groups of the numbers 0 to n-1.
type Groups struct {
	parent, size []int
	count        int
}

// New puts each number into its own group.
func New(n int) *Groups {
	g := &Groups{make([]int, n), make([]int, n), n}
	for i := range g.parent {
		g.parent[i], g.size[i] = i, 1
	}
	return g
}

// Find returns the one that stands for the group of x.
func (g *Groups) Find(x int) int {
	for g.parent[x] != x {
		g.parent[x] = g.parent[g.parent[x]]
		x = g.parent[x]
	}
	return x
}

// Join makes one group of two; it reports whether they were two.
func (g *Groups) Join(x, y int) bool {
	x, y = g.Find(x), g.Find(y)
	if x == y {
		return false
	}
	if g.size[x] < g.size[y] {
		x, y = y, x
	}
	g.parent[y] = x
	g.size[x] += g.size[y]
	g.count--
	return true
}

// Count returns how many groups there are.
func (g *Groups) Count() int { return g.count }

// Size returns how many are with x.
func (g *Groups) Size(x int) int { return g.size[g.Find(x)] }
