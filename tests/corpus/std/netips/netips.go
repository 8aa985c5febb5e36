// Package netips groups addresses.
package netips

import (
	"fmt"
	"net"
	"net/netip"
	"slices"
)

// Rule allows or denies a range.
type Rule struct {
	Prefix netip.Prefix
	Allow  bool
}

// Firewall has rules; the one with the longest prefix counts.
type Firewall []Rule

// Add reads a rule.
func (f *Firewall) Add(prefix string, allow bool) error {
	p, err := netip.ParsePrefix(prefix)
	if err != nil {
		return fmt.Errorf("rule %d: %w", len(*f), err)
	}
	*f = append(*f, Rule{p.Masked(), allow})
	slices.SortStableFunc(*f, func(a, b Rule) int { return b.Prefix.Bits() - a.Prefix.Bits() })
	return nil
}

// Allowed tells whether an address may pass.
func (f Firewall) Allowed(addr string) (bool, error) {
	a, err := netip.ParseAddr(addr)
	if err != nil {
		return false, err
	}
	for _, r := range f {
		if r.Prefix.Contains(a.Unmap()) {
			return r.Allow, nil
		}
	}
	return false, nil
}

// Split takes host and port apart, with a default port.
func Split(s string) (host, port string) {
	host, port, err := net.SplitHostPort(s)
	if err != nil {
		return s, "80"
	}
	return host, port
}
