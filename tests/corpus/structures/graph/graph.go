// Package graph finds ways.
package graph

import (
	"cmp"
	"container/heap"
	"errors"
	"slices"
)

// Graph maps each node to its neighbours and how far they are.
type Graph map[string]map[string]int

// ErrNoWay is returned where there is none.
var ErrNoWay = errors.New("no way")

type item struct {
	name string
	cost int
}
type frontier []item

func (f frontier) Len() int           { return len(f) }
func (f frontier) Less(i, j int) bool { return f[i].cost < f[j].cost }
func (f frontier) Swap(i, j int)      { f[i], f[j] = f[j], f[i] }
func (f *frontier) Push(x any)        { *f = append(*f, x.(item)) }
func (f *frontier) Pop() any {
	last := (*f)[len(*f)-1]
	*f = (*f)[:len(*f)-1]
	return last
}

// Connect adds an edge in both directions.
func (g Graph) Connect(a, b string, cost int) {
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		if g[pair[0]] == nil {
			g[pair[0]] = map[string]int{}
		}
		g[pair[0]][pair[1]] = cost
	}
}

// Shortest is Dijkstra's search.
func (g Graph) Shortest(from, to string) ([]string, int, error) {
	costs := map[string]int{from: 0}
	before := map[string]string{}
	todo := &frontier{{from, 0}}
	for todo.Len() > 0 {
		at := heap.Pop(todo).(item)
		if at.name == to {
			way := []string{to}
			for to != from {
				to = before[to]
				way = append(way, to)
			}
			slices.Reverse(way)
			return way, at.cost, nil
		}
		if at.cost > costs[at.name] {
			continue
		}
		for next, step := range g[at.name] {
			cost := at.cost + step
			if old, ok := costs[next]; !ok || cost < old {
				costs[next], before[next] = cost, at.name
				heap.Push(todo, item{next, cost})
			}
		}
	}
	return nil, 0, ErrNoWay
}

// Components groups the nodes that hang together.
func (g Graph) Components() [][]string {
	seen := map[string]bool{}
	var out [][]string
	for start := range g {
		if seen[start] {
			continue
		}
		seen[start] = true
		group := []string{start}
		for i := 0; i < len(group); i++ {
			for next := range g[group[i]] {
				if !seen[next] {
					seen[next] = true
					group = append(group, next)
				}
			}
		}
		slices.Sort(group)
		out = append(out, group)
	}
	slices.SortFunc(out, func(a, b []string) int { return cmp.Compare(a[0], b[0]) })
	return out
}
