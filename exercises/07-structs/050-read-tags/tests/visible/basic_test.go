package tags

import (
	"slices"
	"testing"
)

func want(t *testing.T, v any, names ...string) {
	t.Helper()
	if got := Names(v); !slices.Equal(got, names) {
		t.Errorf("Names(%+v) = %v; want %v", v, got, names)
	}
}

func TestTagged(t *testing.T) {
	want(t, struct {
		Name string `json:"name"`
		Node string `json:"node"`
	}{}, "name", "node")
}

func TestOptions(t *testing.T) {
	want(t, struct {
		Node string `json:"nodeName,omitempty"`
		IP   string `json:"ip,omitempty" yaml:"address"`
	}{}, "nodeName", "ip")
}

func TestUntagged(t *testing.T) {
	want(t, struct {
		Name string
		Kind string `json:"kind"`
	}{}, "Name", "kind")
}

func TestSkipped(t *testing.T) {
	want(t, struct {
		Name  string `json:"name"`
		Token string `json:"-"`
		Kind  string
	}{}, "name", "Kind")
}
