package main

import "fmt"

// rules returns the rules of a Service: one that leads into its chain, one for each endpoint that
// chooses it, and one for each that rewrites the destination.
func rules(s Service, endpoints []string) []string {
	if len(endpoints) == 0 {
		return []string{fmt.Sprintf("-A KUBE-SERVICES -d %s/32 -p tcp --dport %d -j REJECT", s.IP, s.Port)}
	}
	all := []string{fmt.Sprintf("-A KUBE-SERVICES -d %s/32 -p tcp --dport %d -j %s", s.IP, s.Port, s.Chain())}
	for i := range endpoints {
		choose := ""
		if i < len(endpoints)-1 {
			choose = fmt.Sprintf("-m statistic --mode random --probability %.10f ", 1/float64(len(endpoints)-i))
		}
		all = append(all, fmt.Sprintf("-A %s %s-j KUBE-SEP-%d", s.Chain(), choose, i+1))
	}
	for i, e := range endpoints {
		all = append(all, fmt.Sprintf("-A KUBE-SEP-%d -p tcp -j DNAT --to-destination %s", i+1, e))
	}
	return all
}
