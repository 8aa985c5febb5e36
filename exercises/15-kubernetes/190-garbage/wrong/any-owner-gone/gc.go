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
	exists := map[string]bool{}
	for _, o := range objects {
		exists[o.UID] = true
	}
	deleted := map[string]bool{}
	for again := true; again; {
		again = false
		for _, o := range objects {
			if deleted[o.UID] {
				continue
			}
			gone := 0
			for _, owner := range o.Owners {
				if !exists[owner.UID] {
					gone++
				}
			}
			if len(o.Owners) > 0 && gone > 0 {
				deleted[o.UID] = true
				delete(exists, o.UID)
				garbage = append(garbage, o.UID)
				again = true
			}
		}
	}
	sort.Strings(garbage)
	return garbage
}
