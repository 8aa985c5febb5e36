package jsonconfig

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestParse(t *testing.T) {
	c, err := Parse(`{"name": "api", "timeout": "1m30s", "tags": ["a", "é<"], "env": {"B": "2", "A": "1"}, "tls": {"cert": "x.pem"}}`)
	if err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(c)
	want := `{"name":"api","port":8080,"timeout":"1m30s","tags":["a","é\u003c"],"env":{"A":"1","B":"2"},"tls":{"cert":"x.pem"}}`
	if string(out) != want || err != nil {
		t.Errorf("%s, %v", out, err)
	}
}

func TestIndent(t *testing.T) {
	c, _ := Parse(`{"name": "x", "timeout": 1.5}`)
	out, _ := json.MarshalIndent(c, "> ", "  ")
	t.Logf("\n%s", out)
}

func TestErrors(t *testing.T) {
	for _, in := range []string{
		``, `{`, `[]`, `{"name": 1}`, `{"nam": "x"}`, `{"name": "x", "timeout": "soon"}`, `{"name": "x", "timeout": []}`, `{"port": 70000}`,
		`{"name": "x",}`, `{"name": "x" "y"}`, `{"name": "\x"}`, `{"port": 1.5}`, `nul`, `{"tags": [1]}`, `{"env": {"a": {}}}`,
	} {
		_, err := Parse(in)
		if err == nil {
			t.Errorf("%s is accepted", in)
			continue
		}
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax):
			t.Logf("%s: %q at %d", in, err, syntax.Offset)
		case errors.As(err, &kind):
			t.Logf("%s: %q field %s, value %s", in, err, kind.Field, kind.Value)
		default:
			t.Logf("%s: %q", in, err)
		}
	}
}
