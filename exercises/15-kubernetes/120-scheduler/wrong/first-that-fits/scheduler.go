// Package scheduler chooses nodes for Pods.
package scheduler

import (
	"fmt"
	"sort"
	"strings"
)

// Amount is an amount of resources.
type Amount struct {
	CPU    int // in thousandths of a processor
	Memory int // in MiB
}

// Pod asks for resources.
type Pod struct {
	Name      string
	Request   Amount
	Tolerates map[string]bool // the taints that it does not mind
}

// Node offers resources.
type Node struct {
	Name     string
	Capacity Amount
	Used     Amount // the requests of the Pods that are bound to it
	Taint    string // "" if it has none
}

// Filter returns the reasons why the Pod cannot run on the node; none if it can.
func Filter(p Pod, n *Node) []string {
	var reasons []string
	if n.Taint != "" && !p.Tolerates[n.Taint] {
		return []string{fmt.Sprintf("node(s) had untolerated taint {%s}", n.Taint)}
	}
	if n.Used.CPU+p.Request.CPU > n.Capacity.CPU {
		reasons = append(reasons, "Insufficient cpu")
	}
	if n.Used.Memory+p.Request.Memory > n.Capacity.Memory {
		reasons = append(reasons, "Insufficient memory")
	}
	return reasons
}

// Score says how good the node is for the Pod, from 0 to 100: the more would still be free, the better.
func Score(p Pod, n *Node) int {
	c := (n.Capacity.CPU - n.Used.CPU - p.Request.CPU) * 100 / n.Capacity.CPU
	m := (n.Capacity.Memory - n.Used.Memory - p.Request.Memory) * 100 / n.Capacity.Memory
	return (c + m) / 2
}

// Schedule binds the Pod to the best node and returns its name, or an error that says why no node fits.
func Schedule(p Pod, nodes []*Node) (string, error) {
	reasons := map[string]int{}
	var chosen *Node
	for _, n := range nodes {
		why := Filter(p, n)
		for _, r := range why {
			reasons[r]++
		}
		if len(why) == 0 && chosen == nil {
			chosen = n
		}
	}
	if chosen == nil {
		return "", unschedulable(len(nodes), reasons)
	}
	chosen.Used.CPU += p.Request.CPU
	chosen.Used.Memory += p.Request.Memory
	return chosen.Name, nil
}

// unschedulable makes the message of the event FailedScheduling.
func unschedulable(nodes int, reasons map[string]int) error {
	var texts []string
	for reason, count := range reasons {
		texts = append(texts, fmt.Sprintf("%d %s", count, reason))
	}
	sort.Strings(texts)
	return fmt.Errorf("0/%d nodes are available: %s", nodes, strings.Join(texts, ", ")+".")
}
