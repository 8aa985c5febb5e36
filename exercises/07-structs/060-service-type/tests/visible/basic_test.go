package service

import "testing"

func wantParse(t *testing.T, text string, kind ServiceType, ok bool) {
	t.Helper()
	if got, gotOK := Parse(text); got != kind || gotOK != ok {
		t.Errorf("Parse(%q) = %q, %v; want %q, %v", text, got, gotOK, kind, ok)
	}
}

func wantOutside(t *testing.T, kind ServiceType, want bool) {
	t.Helper()
	if got := kind.Outside(); got != want {
		t.Errorf("ServiceType(%q).Outside() = %v; want %v", kind, got, want)
	}
}

func TestParseKnown(t *testing.T) {
	wantParse(t, "ClusterIP", ClusterIP, true)
	wantParse(t, "NodePort", NodePort, true)
	wantParse(t, "LoadBalancer", LoadBalancer, true)
}

func TestParseUnknown(t *testing.T) {
	wantParse(t, "Nodeport", "", false)
	wantParse(t, "", "", false)
}

func TestOutside(t *testing.T) {
	wantOutside(t, ClusterIP, false)
	wantOutside(t, NodePort, true)
}

func TestDescribe(t *testing.T) {
	if got := Describe(NodePort); got != "kind NodePort" {
		t.Errorf("Describe(NodePort) = %q; want %q", got, "kind NodePort")
	}
}
