package pod

import "testing"

func TestFullNameOthers(t *testing.T) {
	wantName(t, Pod{Namespace: "prod", Name: "api"}, "prod/api")
	wantName(t, Pod{Name: "x"}, "default/x")
}

func TestBrokenMore(t *testing.T) {
	wantBroken(t, Pod{Name: "e", Ready: false, Restarts: 100}, true)
	wantBroken(t, Pod{Name: "f", Ready: true, Restarts: 100}, true)
	wantBroken(t, Pod{Name: "g", Ready: false, Restarts: 5}, true)
	wantBroken(t, Pod{Name: "h", Ready: true, Restarts: 5}, false)
}

func TestUnchanged(t *testing.T) {
	p := Pod{Name: "web-0", Restarts: 2}
	p.FullName()
	p.Broken()
	if want := (Pod{Name: "web-0", Restarts: 2}); p != want {
		t.Errorf("after FullName and Broken the Pod is %+v; want it unchanged, %+v", p, want)
	}
}
