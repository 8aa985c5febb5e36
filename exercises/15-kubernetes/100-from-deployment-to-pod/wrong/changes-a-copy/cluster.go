package main

import (
	"fmt"
)

// Deployment wants so many replicas of an application.
type Deployment struct {
	Name     string
	Replicas int
}

// ReplicaSet keeps so many Pods running.
type ReplicaSet struct {
	Name, Owner string // Owner: the name of the Deployment
	Replicas    int
}

// Pod runs on a node.
type Pod struct {
	Name, Owner string // Owner: the name of the ReplicaSet
	Node        string // empty until the scheduler has chosen
	Phase       string // "Pending", then "Running"
}

// Cluster is the store with all objects.
type Cluster struct {
	Deployments []Deployment
	ReplicaSets []ReplicaSet
	Pods        []Pod
	Nodes       []string
	rev         int
}

// deploymentController makes a ReplicaSet for a Deployment that has none.
func (c *Cluster) deploymentController() bool {
	for _, d := range c.Deployments {
		found := false
		for _, rs := range c.ReplicaSets {
			found = found || rs.Owner == d.Name
		}
		if !found {
			name := d.Name + "-7547f4df6"
			c.ReplicaSets = append(c.ReplicaSets, ReplicaSet{name, d.Name, d.Replicas})
			c.event("deployment-controller", "ReplicaSet/"+name+" created")
			return true
		}
	}
	return false
}

// replicaSetController makes one Pod for a ReplicaSet that has too few.
func (c *Cluster) replicaSetController() bool {
	for _, rs := range c.ReplicaSets {
		n := 0
		for _, p := range c.Pods {
			if p.Owner == rs.Name {
				n++
			}
		}
		if n < rs.Replicas {
			name := fmt.Sprintf("%s-%d", rs.Name, n+1)
			c.Pods = append(c.Pods, Pod{name, rs.Name, "", "Pending"})
			c.event("replicaset-controller", "Pod/"+name+" created")
			return true
		}
	}
	return false
}

// scheduler gives one Pod without a node the node with the fewest Pods, the first one if several have as few.
func (c *Cluster) scheduler() bool {
	for i := range c.Pods {
		if c.Pods[i].Node != "" {
			continue
		}
		count := map[string]int{}
		for _, p := range c.Pods {
			count[p.Node]++
		}
		best := c.Nodes[0]
		for _, n := range c.Nodes {
			if count[n] < count[best] {
				best = n
			}
		}
		c.Pods[i].Node = best
		c.event("scheduler", fmt.Sprintf("Pod/%s assigned to %s", c.Pods[i].Name, best))
		return true
	}
	return false
}

// kubelet starts one Pod that has a node and is still Pending.
func (c *Cluster) kubelet() bool {
	for i := range c.Pods {
		p := c.Pods[i]
		if p.Node != "" && p.Phase == "Pending" {
			p.Phase = "Running"
			c.event("kubelet", "Pod/"+p.Name+" started on "+p.Node)
			return true
		}
	}
	return false
}
