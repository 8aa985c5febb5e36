package apply

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

func show(p Patch) string {
	var parts []string
	for key, value := range p {
		if value == nil {
			parts = append(parts, key+": delete")
		} else {
			parts = append(parts, fmt.Sprintf("%s: %q", key, *value))
		}
	}
	sort.Strings(parts)
	return "{" + strings.Join(parts, ", ") + "}"
}

func wantDiff(t *testing.T, last, live, file Fields, want string) {
	t.Helper()
	if got := show(Diff(last, live, file)); got != want {
		t.Errorf("last %v\n  live %v\n  file %v\n  Diff = %s; want %s", last, live, file, got, want)
	}
}

func TestSets(t *testing.T) {
	wantDiff(t, nil, nil, Fields{"image": "web:1"}, `{image: "web:1"}`)
	wantDiff(t, Fields{"image": "web:1"}, Fields{"image": "web:1"}, Fields{"image": "web:2"}, `{image: "web:2"}`)
	wantDiff(t, Fields{"replicas": "2"}, Fields{"replicas": "5"}, Fields{"replicas": "2"}, `{replicas: "2"}`)
}

func TestUnchanged(t *testing.T) {
	f := Fields{"image": "web:1", "replicas": "2"}
	wantDiff(t, f, f, f, "{}")
}

func TestDeletes(t *testing.T) {
	wantDiff(t, Fields{"image": "web:1", "env.DEBUG": "1"}, Fields{"image": "web:1", "env.DEBUG": "1"}, Fields{"image": "web:1"}, "{env.DEBUG: delete}")
}

func TestKeepsOthers(t *testing.T) {
	wantDiff(t, Fields{"image": "web:1"}, Fields{"image": "web:1", "nodeName": "n1"}, Fields{"image": "web:1"}, "{}")
}

func TestMerge(t *testing.T) {
	live, two := Fields{"a": "1", "b": "1", "c": "1"}, "2"
	got := Merge(live, Patch{"a": &two, "b": nil})
	if fmt.Sprint(got) != "map[a:2 c:1]" || fmt.Sprint(live) != "map[a:1 b:1 c:1]" {
		t.Errorf(`Merge({a:1 b:1 c:1}, {a: "2", b: delete}) = %v, and live is %v; want map[a:2 c:1], and live as before`, got, live)
	}
}
