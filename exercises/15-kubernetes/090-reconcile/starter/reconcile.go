// Package controller holds the heart of a ReplicaSet controller.
package controller

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
	plan.Create = replicas // TODO: what if some are there?
	return plan
}
