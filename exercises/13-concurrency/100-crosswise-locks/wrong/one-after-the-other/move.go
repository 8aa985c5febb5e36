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
	from.mu.Lock()
	if from.pods < n {
		from.mu.Unlock()
		return ErrTooFew
	}
	from.pods -= n
	from.mu.Unlock()
	to.mu.Lock()
	to.pods += n
	to.mu.Unlock()
	return nil
}
