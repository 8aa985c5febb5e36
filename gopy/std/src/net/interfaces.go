// The machine's network cards: there is only the loopback.

package net

import "errors"

// Interface is a network card.
type Interface struct {
	Index        int
	MTU          int
	Name         string
	HardwareAddr HardwareAddr
	Flags        Flags
}

// Flags say what a network card can and does.
type Flags uint

const (
	FlagUp Flags = 1 << iota
	FlagBroadcast
	FlagLoopback
	FlagPointToPoint
	FlagMulticast
	FlagRunning
)

// String names the flags that are set.
func (f Flags) String() string {
	text := ""
	for i, name := range [...]string{"up", "broadcast", "loopback", "pointtopoint", "multicast", "running"} {
		if f>>uint(i)&1 != 0 {
			if text != "" {
				text += "|"
			}
			text += name
		}
	}
	if text == "" {
		return "0"
	}
	return text
}

func loopback() Interface {
	return Interface{Index: 1, MTU: 65536, Name: "lo", Flags: FlagUp | FlagLoopback | FlagRunning}
}

// Interfaces lists the network cards.
func Interfaces() ([]Interface, error) { return []Interface{loopback()}, nil }

// InterfaceByIndex finds a card by its number.
func InterfaceByIndex(index int) (*Interface, error) {
	ifi := loopback()
	if index == ifi.Index {
		return &ifi, nil
	}
	return nil, noInterface("no such network interface")
}

// InterfaceByName finds a card by its name.
func InterfaceByName(name string) (*Interface, error) {
	ifi := loopback()
	switch name {
	case ifi.Name:
		return &ifi, nil
	case "":
		return nil, noInterface("invalid network interface name")
	}
	return nil, noInterface("no such network interface")
}

func noInterface(text string) error {
	return &OpError{Op: "route", Net: "ip+net", Err: errors.New(text)}
}

// InterfaceAddrs lists the addresses of all cards.
func InterfaceAddrs() ([]Addr, error) {
	return []Addr{
		&IPNet{IPv4(127, 0, 0, 1), CIDRMask(8, 32)},
		&IPNet{IPv6loopback, CIDRMask(128, 128)},
	}, nil
}

// Addrs lists the addresses of a card.
func (ifi *Interface) Addrs() ([]Addr, error) {
	if ifi == nil {
		return nil, noInterface("invalid network interface")
	}
	return InterfaceAddrs()
}

// MulticastAddrs lists the groups that a card has joined: none.
func (ifi *Interface) MulticastAddrs() ([]Addr, error) {
	if ifi == nil {
		return nil, noInterface("invalid network interface")
	}
	return nil, nil
}
