// Package oom models memory limits and the OOM killer.
package oom

// A Group has a limit, -1 for none, and what it and its children use.
type Group struct {
	Name   string
	Limit  int
	Usage  int
	Parent *Group
}

// Charge takes n more for a group and all that it is in. If that would exceed a limit it takes nothing, and returns the
// first such group, from below; otherwise nil.
func (g *Group) Charge(n int) *Group {
	for x := g; x != nil; x = x.Parent {
		if x.Limit != -1 && x.Usage+n > x.Limit {
			return x
		}
	}
	for x := g; x != nil; x = x.Parent {
		x.Usage += n
	}
	return nil
}

// A Process uses memory and has a value of oom_score_adj.
type Process struct {
	Name   string
	Memory int
	Adj    int
}

// Victim returns the name of the process that is killed when the limit is hit, "" if there is none.
func Victim(limit int, processes []Process) (victim string) {
	most := 0
	found := false
	for _, p := range processes {
		if p.Adj == -1000 {
			continue
		}
		points := p.Memory + p.Adj*limit/1000
		if !found || points >= most {
			victim, most, found = p.Name, points, true
		}
	}
	return victim
}
