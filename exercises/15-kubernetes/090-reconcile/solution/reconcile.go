// Package controller holds the heart of a ReplicaSet controller.
package controller

import "sort"

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
	var plan Plan
	var live []Pod
	for _, p := range pods {
		if p.Phase == "Failed" || p.Phase == "Succeeded" || p.Terminating {
			continue
		}
		live = append(live, p)
	}
	if len(live) < replicas {
		plan.Create = replicas - len(live)
	}
	if len(live) > replicas {
		sort.Slice(live, func(i, j int) bool {
			a, b := live[i], live[j]
			if (a.Node == "") != (b.Node == "") {
				return a.Node == ""
			}
			if a.Ready != b.Ready {
				return !a.Ready
			}
			return a.Age < b.Age
		})
		for _, p := range live[:len(live)-replicas] {
			plan.Delete = append(plan.Delete, p.Name)
		}
	}
	return plan
}
