package runtimes

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
)

func outer() []string { return inner() }
func inner() []string { return Stack() }

type thing struct{}

func (*thing) method() (string, int) { return Caller(0) }

func TestCaller(t *testing.T) {
	if name, line := Caller(0); name != "runtimes.TestCaller" || line != 18 {
		t.Error(name, line)
	}
	if name, line := new(thing).method(); name != "runtimes.(*thing).method" || line != 15 {
		t.Error(name, line)
	}
	func() {
		if name, _ := Caller(0); name != "runtimes.TestCaller.func1" {
			t.Error(name)
		}
		if name, _ := Caller(1); name != "runtimes.TestCaller" {
			t.Error(name)
		}
	}()
}

func TestStack(t *testing.T) {
	if got := strings.Join(outer(), " "); got != "inner outer TestStack" {
		t.Error(got)
	}
	if n := Traced(); n != 2 {
		t.Error(n)
	}
}

func TestLeaks(t *testing.T) {
	stop := make(chan bool)
	if n := Leaks(func() { go func() { <-stop }() }); n != 1 {
		t.Error(n)
	}
	close(stop)
	if n := Leaks(func() {}); n > 0 {
		t.Error(n)
	}
	old := debug.SetGCPercent(50)
	t.Log(debug.SetGCPercent(old), runtime.GOARCH == "amd64" || true, runtime.NumCPU() > 0, runtime.Compiler, strings.HasPrefix(runtime.Version(), "go1.27"))
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.Mallocs < m.Frees || m.HeapAlloc == 0 {
		t.Error(m.Mallocs, m.Frees)
	}
}
