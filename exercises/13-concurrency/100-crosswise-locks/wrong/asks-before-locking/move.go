package cluster

import (
	"errors"
	"sync"
)

var ErrTooFew = errors.New("too few Pods on the node")

type Node struct {
	Name string

	mu   sync.Mutex
	pods int
}

func NewNode(name string, pods int) *Node {
	return &Node{Name: name, pods: pods}
}

func (n *Node) Pods() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.pods
}

func Move(from, to *Node, n int) error {
	if from == to {
		return nil
	}
	if from.Pods() < n {
		return ErrTooFew
	}
	a, b := from, to
	if a.Name > b.Name {
		a, b = b, a
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	b.mu.Lock()
	defer b.mu.Unlock()
	from.pods -= n
	to.pods += n
	return nil
}
