package pod

import "testing"

func wantName(t *testing.T, p Pod, want string) {
	t.Helper()
	if got := p.FullName(); got != want {
		t.Errorf("%+v.FullName() = %q; want %q", p, got, want)
	}
}

func wantBroken(t *testing.T, p Pod, want bool) {
	t.Helper()
	if got := p.Broken(); got != want {
		t.Errorf("%+v.Broken() = %v; want %v", p, got, want)
	}
}

func TestFullName(t *testing.T) {
	wantName(t, Pod{Namespace: "kube-system", Name: "coredns"}, "kube-system/coredns")
}

func TestDefaultNamespace(t *testing.T) {
	wantName(t, Pod{Name: "web-0"}, "default/web-0")
}

func TestBroken(t *testing.T) {
	wantBroken(t, Pod{Name: "a", Ready: true}, false)
	wantBroken(t, Pod{Name: "b", Ready: false}, true)
	wantBroken(t, Pod{Name: "c", Ready: true, Restarts: 5}, false)
	wantBroken(t, Pod{Name: "d", Ready: true, Restarts: 6}, true)
}
