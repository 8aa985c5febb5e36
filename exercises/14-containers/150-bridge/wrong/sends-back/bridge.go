// Package bridge is a model of a Linux bridge.
package bridge

import (
	"maps"
	"slices"
)

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
	if to != Broadcast {
		if out, ok := b.learned[to]; ok && out == port {
			return nil
		} else if ok {
			return []int{out}
		}
	}
	var out []int
	for _, p := range b.ports {
		out = append(out, p)
	}
	return out
}

// Unplug takes a port away.
func (b *Bridge) Unplug(port int) {
	b.ports = slices.DeleteFunc(b.ports, func(p int) bool { return p == port })
	maps.DeleteFunc(b.learned, func(_ string, p int) bool { return p == port })
}
