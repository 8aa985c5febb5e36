package main

import (
	"fmt"
	"os"
	"strconv"
)

// event prints what somebody has just written to the store.
func (c *Cluster) event(who, what string) {
	c.rev++
	fmt.Printf("rev %d  %-21s  %s\n", c.rev, who, what)
}

func main() {
	replicas, err := strconv.Atoi(os.Args[len(os.Args)-1])
	if err != nil {
		replicas = 2
	}
	c := &Cluster{rev: 1, Nodes: []string{"node-a", "node-b", "node-c"}}
	c.Deployments = append(c.Deployments, Deployment{"myapp", replicas})
	c.event("kubectl", "Deployment/myapp created")
	for range 100 { // a cluster never ends; here 100 rounds are enough
		changed := c.deploymentController()
		changed = c.replicaSetController() || changed
		changed = c.scheduler() || changed
		changed = c.kubelet() || changed
		if !changed {
			return
		}
	}
	fmt.Println("the cluster does not come to rest")
}
