package cleanup

import "testing"

var registry Registry

func open(t *testing.T, name string) {
	t.Helper()
	closer := registry.Acquire(name)
	t.Log("open", name)
	t.Cleanup(func() {
		t.Logf("close %s, open are %v", name, registry.Open)
		closer()
	})
}

func TestOrder(t *testing.T) {
	open(t, "a")
	open(t, "b")
	t.Run("sub", func(t *testing.T) {
		open(t, "c")
		t.Cleanup(func() {
			t.Cleanup(func() { t.Log("a cleanup of a cleanup") })
		})
	})
	if len(registry.Open) != 2 {
		t.Errorf("open: %v", registry.Open)
	}
}

func TestAfterFatal(t *testing.T) {
	open(t, "d")
	defer t.Log("deferred")
	t.Fatal("fatal")
}

func TestFailInCleanup(t *testing.T) {
	t.Cleanup(func() { t.Error("failed while cleaning") })
	t.Cleanup(func() { t.FailNow() })
	t.Cleanup(func() { t.Log("first") })
}

func TestAllClosed(t *testing.T) {
	if n := len(registry.Open); n != 0 {
		t.Errorf("%d are open", n)
	}
}

func TestPanicInCleanup(t *testing.T) {
	t.Cleanup(func() { t.Log("still runs") })
	t.Cleanup(registry.Acquire("e"))
	t.Cleanup(func() { registry.Acquire("e")(); registry.Open = nil })
}
