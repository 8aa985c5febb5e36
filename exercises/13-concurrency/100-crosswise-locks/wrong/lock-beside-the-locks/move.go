package cluster

import (
	"errors"
	"sync"
)

var ErrTooFew = errors.New("too few Pods on the node")

var all sync.Mutex

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
	all.Lock()
	defer all.Unlock()
	if from.pods < n {
		return ErrTooFew
	}
	from.pods -= n
	to.pods += n
	return nil
}
