package cache

import "testing"

func differ(t *testing.T, what string, a, b []string) {
	t.Helper()
	if len(a) == 0 || len(b) == 0 || a[len(a)-1] == b[len(b)-1] {
		t.Errorf("%s: the same key", what)
	}
}

func TestBoundaries(t *testing.T) {
	s := []Step{{Text: "COPY . .", Copies: []string{"a", "b"}}}
	differ(t, "contents moved between two files", Keys("x", s, map[string]string{"a": "1b2", "b": "3"}), Keys("x", s, map[string]string{"a": "1", "b": "2b3"}))
	differ(t, "text and base", Keys("ab", []Step{{Text: "c"}}, nil), Keys("a", []Step{{Text: "bc"}}, nil))
	differ(t, "name and contents", Keys("x", []Step{{Text: "COPY", Copies: []string{"ab"}}}, map[string]string{"ab": "c"}),
		Keys("x", []Step{{Text: "COPY", Copies: []string{"a"}}}, map[string]string{"a": "bc"}))
	differ(t, "another file is copied", Keys("x", []Step{{Text: "COPY * ."}}, nil), Keys("x", []Step{{Text: "COPY * .", Copies: []string{"a"}}}, nil))
	differ(t, "a file with other contents", Keys("x", s, map[string]string{"a": "1"}), Keys("x", s, map[string]string{"a": "2"}))
}

func TestShorter(t *testing.T) {
	if got := Keys("x", nil, nil); len(got) != 0 {
		t.Errorf("keys without steps: %v", got)
	}
}
