package main

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
	return false // TODO
}

// scheduler gives one Pod without a node the node with the fewest Pods, the first one if several have as few.
func (c *Cluster) scheduler() bool {
	return false // TODO
}

// kubelet starts one Pod that has a node and is still Pending.
func (c *Cluster) kubelet() bool {
	return false // TODO
}
