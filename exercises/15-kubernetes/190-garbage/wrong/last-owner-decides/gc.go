// Package gc finds objects whose owners are gone.
package gc

import "sort"

// Owner refers to the object that another one belongs to.
type Owner struct {
	Kind, Name, UID string
}

// Object is a Kubernetes object.
type Object struct {
	Kind, Name, UID string
	Owners          []Owner
}

// Garbage returns the UIDs of the objects to be deleted, sorted:
// those whose owners are all gone, then those that belonged only to them, and so on.
func Garbage(objects []Object) []string {
	garbage := []string{}
	alive := map[string]bool{}
	for _, o := range objects {
		alive[o.UID] = true
	}
	for changed := true; changed; {
		changed = false
		for _, o := range objects {
			if !alive[o.UID] || len(o.Owners) == 0 {
				continue
			}
			any := false
			for _, w := range o.Owners {
				any = alive[w.UID]
			}
			if !any {
				alive[o.UID] = false
				garbage = append(garbage, o.UID)
				changed = true
			}
		}
	}
	sort.Strings(garbage)
	return garbage
}
