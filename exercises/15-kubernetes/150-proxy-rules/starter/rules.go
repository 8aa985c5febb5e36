package main

import "fmt"

// rules returns the rules of a Service: one that leads into its chain, one for each endpoint that
// chooses it, and one for each that rewrites the destination.
func rules(s Service, endpoints []string) []string {
	// TODO: no endpoint
	all := []string{fmt.Sprintf("-A KUBE-SERVICES -d %s/32 -p tcp --dport %d -j %s", s.IP, s.Port, s.Chain())}
	// TODO: one rule for each endpoint that chooses it
	for i, e := range endpoints {
		all = append(all, fmt.Sprintf("-A KUBE-SEP-%d -p tcp -j DNAT --to-destination %s", i+1, e))
	}
	return all
}
