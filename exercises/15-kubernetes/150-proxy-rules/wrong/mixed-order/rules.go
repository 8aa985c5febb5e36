package main

import "fmt"

// rules returns the rules of a Service: one that leads into its chain, one for each endpoint that
// chooses it, and one for each that rewrites the destination.
func rules(s Service, endpoints []string) []string {
	head := fmt.Sprintf("-A KUBE-SERVICES -d %s/32 -p tcp --dport %d -j ", s.IP, s.Port)
	n := len(endpoints)
	if n == 0 {
		return []string{head + "REJECT"}
	}
	all := []string{head + s.Chain()}
	for i := range endpoints {
		r := "-A " + s.Chain()
		if i < n-1 {
			r += fmt.Sprintf(" -m statistic --mode random --probability %.10f", 1/float64(n-i))
		}
		all = append(all, fmt.Sprintf("%s -j KUBE-SEP-%d", r, i+1))
		e := endpoints[i]
		all = append(all, fmt.Sprintf("-A KUBE-SEP-%d -p tcp -j DNAT --to-destination %s", i+1, e))
	}
	return all
}
