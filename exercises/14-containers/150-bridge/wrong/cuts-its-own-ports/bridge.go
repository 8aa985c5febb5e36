// Package bridge is a model of a Linux bridge.
package bridge

import "slices"

// Broadcast is the address of everybody.
const Broadcast = "ff:ff:ff:ff:ff:ff"

// A Bridge has ports, and knows behind which of them an address is.
type Bridge struct {
	ports   []int // ascending
	learned map[string]int
}

// New makes a bridge with ports.
func New(ports ...int) *Bridge {
	return &Bridge{ports: slices.Sorted(slices.Values(ports)), learned: map[string]int{}}
}

// Receive takes a frame that comes in at a port, and returns the ports at which it goes out.
func (b *Bridge) Receive(port int, from, to string) []int {
	b.learned[from] = port
	if p, ok := b.learned[to]; ok && to != Broadcast {
		if p == port {
			return nil
		}
		return []int{p}
	}
	i := slices.Index(b.ports, port)
	return append(b.ports[:i], b.ports[i+1:]...)
}

// Unplug takes a port away.
func (b *Bridge) Unplug(port int) {
	i := slices.Index(b.ports, port)
	b.ports = append(b.ports[:i], b.ports[i+1:]...)
	for a, p := range b.learned {
		if p == port {
			delete(b.learned, a)
		}
	}
}
