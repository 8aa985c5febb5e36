package jsonwalk

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func ExampleFlatten() {
	lines, err := Flatten(`{"b": [1, 2.50, {"x": null}], "a": "té\u00e9\n", "c": {}, "d": true, "e": 12345678901234567890}`)
	fmt.Println(strings.Join(lines, "\n"), err)
	// Output:
	// $.a=téé
	//  (string)
	// $.b[0]=1 (json.Number)
	// $.b[1]=2.50 (json.Number)
	// $.b[2].x=<nil> (<nil>)
	// $.d=true (bool)
	// $.e=12345678901234567890 (json.Number) <nil>
}

func TestCount(t *testing.T) {
	counts, err := Count(`{"a": [1, "x", null, true]} [] 5`)
	if s := fmt.Sprint(counts, err); s != "map[<nil>:1 bool:1 float64:2 json.Delim:6 string:2] <nil>" {
		t.Error(s)
	}
	if _, err := Count(`{"a" 1}`); err == nil {
		t.Error("no error")
	} else {
		t.Log(err)
	}
}

func TestBehind(t *testing.T) {
	if _, err := Flatten(`1 2`); err == nil {
		t.Error("no error")
	}
}

func TestRaw(t *testing.T) {
	var v struct {
		Kind string
		Data json.RawMessage
	}
	if err := json.Unmarshal([]byte(`{"KIND": "x", "data": {"y": [1, 2]}}`), &v); err != nil || string(v.Data) != `{"y": [1, 2]}` {
		t.Errorf("%s, %v", v.Data, err)
	}
	if _, err := json.Marshal(map[string]any{"f": func() {}}); err == nil || err.Error() != "json: unsupported type: func()" {
		t.Error(err)
	}
	if !json.Valid([]byte(` [1e5] `)) || json.Valid([]byte(`[01]`)) {
		t.Error("Valid is wrong")
	}
}
