package spec

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestReadBack(t *testing.T) {
	var s Spec
	text := `{"nodeName":"n7","image":"redis","replicas":4,"hostIP":"10.1.1.1","token":"x"}`
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		t.Fatalf("json.Unmarshal(%s): %v", text, err)
	}
	if want := (Spec{NodeName: "n7", Image: "redis", Replicas: 4, HostIP: "10.1.1.1"}); s != want {
		t.Errorf("json.Unmarshal(%s) gives %+v; want %+v", text, s, want)
	}
}

func TestToken(t *testing.T) {
	got, err := json.Marshal(Spec{Image: "nginx", Token: "hunter2"})
	if err != nil || strings.Contains(string(got), "hunter2") {
		t.Errorf("json.Marshal of a Spec with a token gives %s, %v; want no token in it", got, err)
	}
}
