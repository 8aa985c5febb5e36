package service

import "testing"

func TestOutside(t *testing.T) {
	for kind, want := range map[ServiceType]bool{ClusterIP: false, NodePort: true, LoadBalancer: true, "": false} {
		if got := kind.Outside(); got != want {
			t.Errorf("ServiceType(%q).Outside() = %v; want %v", kind, got, want)
		}
	}
}

func TestParseOdd(t *testing.T) {
	wantParse(t, "clusterip", "", false)
	wantParse(t, " NodePort", "", false)
	wantParse(t, "Anything", "", false)
}
