package ns

import (
	"fmt"
	"testing"
)

func differ(t *testing.T, what string, a, b *Process, want string) {
	t.Helper()
	if got := fmt.Sprint(Different(a, b)); got != want {
		t.Errorf("%s: different are %s; want %s", what, got, want)
	}
}

func unshare(t *testing.T, k *Kernel, p *Process, kind string) {
	t.Helper()
	if err := k.Unshare(p, kind); err != nil {
		t.Errorf("Unshare of %q: error %v", kind, err)
	}
}

func TestInherits(t *testing.T) {
	k := NewKernel()
	sh := k.Start()
	differ(t, "shell and its child", sh, k.Fork(sh), "[]")
}

func TestUnshareNet(t *testing.T) {
	k := NewKernel()
	sh := k.Start()
	before := fmt.Sprint(sh.NS)
	child := k.Fork(sh)
	unshare(t, k, child, "net")
	differ(t, "shell, and child after unshare -n", sh, child, "[net]")
	if after := fmt.Sprint(sh.NS); after != before {
		t.Errorf("unshare in the child changed the shell: %s; want as before %s", after, before)
	}
}

func TestPidForChildren(t *testing.T) {
	k := NewKernel()
	sh := k.Start()
	child := k.Fork(sh)
	unshare(t, k, child, "pid")
	differ(t, "shell, and child after unshare -p", sh, child, "[pid_for_children]")
	differ(t, "shell, and what the child forks then", sh, k.Fork(child), "[pid pid_for_children]")
}

func TestSorted(t *testing.T) {
	k := NewKernel()
	sh := k.Start()
	child := k.Fork(sh)
	for _, kind := range []string{"uts", "user", "ipc", "net", "cgroup"} {
		unshare(t, k, child, kind)
	}
	for range 20 {
		differ(t, "after five times unshare", sh, child, "[cgroup ipc net user uts]")
		if t.Failed() {
			break
		}
	}
}
