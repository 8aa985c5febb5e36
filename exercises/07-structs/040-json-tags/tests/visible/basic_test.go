package spec

import (
	"encoding/json"
	"testing"
)

func wantJSON(t *testing.T, s Spec, want string) {
	t.Helper()
	got, err := json.Marshal(s)
	if err != nil {
		t.Fatalf("json.Marshal(%+v): %v", s, err)
	}
	if string(got) != want {
		t.Errorf("json.Marshal(%+v) gives\n     %s\nwant %s", s, got, want)
	}
}

func TestJSON(t *testing.T) {
	wantJSON(t, Spec{NodeName: "n1", Image: "nginx", Replicas: 2, HostIP: "10.0.0.1"},
		`{"nodeName":"n1","image":"nginx","replicas":2,"hostIP":"10.0.0.1"}`)
}

func TestOmitEmpty(t *testing.T) {
	wantJSON(t, Spec{Image: "nginx", Replicas: 2}, `{"image":"nginx","replicas":2}`)
	wantJSON(t, Spec{}, `{"image":"","replicas":0}`)
}
