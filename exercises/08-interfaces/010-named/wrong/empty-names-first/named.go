// Package named puts different things into one list.
package named

// Named is whatever has a name.
type Named interface {
	getName() string
}

// Node is a machine.
type Node struct {
	name string
}

func (n *Node) getName() string {
	return "node/" + n.name
}

// Pod runs on a Node.
type Pod struct {
	name string
}

func (p *Pod) getName() string {
	return "pod/" + p.name
}

// All returns a node and a Pod.
func All() []Named {
	node := Node{name: "a"}
	pod := Pod{name: "web-0"}
	return []Named{&node, &pod}
}

// Names returns the names of all of them.
func Names(list []Named) []string {
	names := make([]string, len(list))
	for _, item := range list {
		names = append(names, item.getName())
	}
	return names
}
