package ns

import (
	"fmt"
	"strings"
	"testing"
)

func TestUnknown(t *testing.T) {
	k := NewKernel()
	p := k.Start()
	for _, kind := range []string{"disk", "", "pid_for_children", "NET"} {
		before := fmt.Sprint(p.NS)
		err := k.Unshare(p, kind)
		if err == nil || !strings.Contains(err.Error(), kind) {
			t.Errorf("Unshare of %q: error %v", kind, err)
		}
		if fmt.Sprint(p.NS) != before {
			t.Errorf("Unshare of %q changed the process", kind)
		}
	}
}

func TestEachKind(t *testing.T) {
	k := NewKernel()
	sh := k.Start()
	for _, kind := range Kinds {
		child := k.Fork(sh)
		unshare(t, k, child, kind)
		want := kind
		if kind == "pid" || kind == "time" {
			want += "_for_children"
		}
		differ(t, "unshare "+kind, sh, child, "["+want+"]")
		other := k.Fork(sh)
		unshare(t, k, other, kind)
		differ(t, "two namespaces of kind "+kind, other, child, "["+want+"]")
	}
}

func TestGrandchild(t *testing.T) {
	k := NewKernel()
	sh := k.Start()
	unshare(t, k, sh, "time")
	child := k.Fork(sh)
	grandchild := k.Fork(child)
	differ(t, "shell and child", sh, child, "[time]")
	differ(t, "child and grandchild", child, grandchild, "[]")
}
