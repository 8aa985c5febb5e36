package tags

import "testing"

type big struct {
	A int      `json:"alpha"`
	B []string `protobuf:"bytes" json:"beta,omitempty"`
	C map[string]int
	D float64 `json:"-"`
	E bool    `yaml:"eee"`
}

func TestOtherStructs(t *testing.T) {
	want(t, big{}, "alpha", "beta", "C", "E")
	want(t, struct{}{})
}

func TestOnlyOptions(t *testing.T) {
	want(t, struct {
		Count int `json:",omitempty"`
		Size  int `json:"size,string"`
	}{}, "Count", "size")
}
