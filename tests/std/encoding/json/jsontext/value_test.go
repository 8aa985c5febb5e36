// Compares gopy's encoding/json/jsontext with Go's.
package jsontext_test

import (
	"encoding/json/jsontext"
	"fmt"
	"testing"

	our "gopystd/encoding/json/jsontext"
)

func TestKind(t *testing.T) {
	for i := range 256 {
		if a, b := jsontext.Kind(i).String(), our.Kind(i).String(); a != b {
			t.Errorf("%s, ours %s", a, b)
		}
		text := string([]byte{' ', '\n', byte(i), 'x'})
		if a, b := jsontext.Value(text).Kind(), our.Value(text).Kind(); byte(a) != byte(b) {
			t.Errorf("%q: %v, ours %v", text, a, b)
		}
	}
}

func TestValue(t *testing.T) {
	for _, text := range [][]byte{nil, {}, []byte("1"), []byte(`{"a": 1}`)} {
		a, b := jsontext.Value(text), our.Value(text)
		x, errX := a.MarshalJSON()
		y, errY := b.MarshalJSON()
		if a.String() != b.String() || string(x) != string(y) || fmt.Sprint(errX) != fmt.Sprint(errY) || (a.Clone() == nil) != (b.Clone() == nil) || a.Clone().String() != b.Clone().String() {
			t.Errorf("%q", text)
		}
		errX, errY = a.UnmarshalJSON([]byte("[2]")), b.UnmarshalJSON([]byte("[2]"))
		if fmt.Sprint(errX) != fmt.Sprint(errY) || a.String() != b.String() {
			t.Errorf("%q: %v %v, ours %v %v", text, a, errX, b, errY)
		}
	}
	if a, b := (*jsontext.Value)(nil).UnmarshalJSON(nil), (*our.Value)(nil).UnmarshalJSON(nil); a.Error() != b.Error() {
		t.Errorf("%v, ours %v", a, b)
	}
}
