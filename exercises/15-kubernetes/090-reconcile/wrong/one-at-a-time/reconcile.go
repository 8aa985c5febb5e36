// Package controller holds the heart of a ReplicaSet controller.
package controller

import (
	"cmp"
	"slices"
)

// Pod is what the controller sees of a Pod.
type Pod struct {
	Name        string
	Phase       string // "Pending", "Running", "Succeeded" or "Failed"
	Node        string // empty: not scheduled yet
	Ready       bool
	Terminating bool // somebody has deleted it; it is about to go
	Age         int  // seconds
}

// Plan is what has to be done.
type Plan struct {
	Create int      // so many new Pods
	Delete []string // the names of Pods to delete, in this order
}

// Reconcile compares what is with what should be, and says what to do.
func Reconcile(replicas int, pods []Pod) Plan {
	var live []Pod
	for _, p := range pods {
		if p.Phase != "Failed" && p.Phase != "Succeeded" && !p.Terminating {
			live = append(live, p)
		}
	}
	if len(live) <= replicas {
		if len(live) < replicas {
			return Plan{Create: 1}
		}
		return Plan{}
	}
	b := func(x bool) int {
		if x {
			return 1
		}
		return 0
	}
	slices.SortFunc(live, func(x, y Pod) int {
		return cmp.Or(b(x.Node != "")-b(y.Node != ""), b(x.Ready)-b(y.Ready), x.Age-y.Age)
	})
	var plan Plan
	for _, p := range live[:len(live)-replicas] {
		plan.Delete = append(plan.Delete, p.Name)
	}
	return plan
}
