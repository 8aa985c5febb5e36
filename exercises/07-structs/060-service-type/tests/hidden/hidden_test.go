package service

import "testing"

func TestOutsideOthers(t *testing.T) {
	wantOutside(t, LoadBalancer, true)
	wantOutside(t, "", false)
}

func TestParseOdd(t *testing.T) {
	wantParse(t, "clusterip", "", false)
	wantParse(t, " NodePort", "", false)
	wantParse(t, "Anything", "", false)
}
