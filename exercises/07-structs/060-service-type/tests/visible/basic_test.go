package service

import "testing"

func wantParse(t *testing.T, text string, kind ServiceType, ok bool) {
	t.Helper()
	if got, gotOK := Parse(text); got != kind || gotOK != ok {
		t.Errorf("Parse(%q) = %q, %v; want %q, %v", text, got, gotOK, kind, ok)
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

func TestDescribe(t *testing.T) {
	if got := Describe(NodePort); got != "kind NodePort" {
		t.Errorf("Describe(NodePort) = %q; want %q", got, "kind NodePort")
	}
}
