package helpers

import "testing"

func equal(t testing.TB, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("got %d, want %d", got, want)
	}
}

func notHelper(t *testing.T) { t.Log("own line") }

func outer(t *testing.T, x int) {
	t.Helper()
	equal(t, x, 1)
	func() {
		t.Helper()
		equal(t, x, 2)
	}()
	func() { equal(t, x, 3) }()
}

func TestHelper(t *testing.T) {
	equal(t, 1, 2)
	notHelper(t)
	outer(t, 0)
	t.Run("sub", func(t *testing.T) {
		equal(t, 3, 4)
		outer(t, 0)
	})
}

func run(t *testing.T, name string) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		t.Helper()
		t.Error("shown where run is called")
	})
}

func TestRunsInHelper(t *testing.T) {
	run(t, "one")
	run(t, "two")
}

func TestCleanupInHelper(t *testing.T) {
	register(t)
	t.Log("body")
}

func register(t *testing.T) {
	t.Helper()
	t.Cleanup(func() {
		t.Helper()
		t.Log("shown where register is called")
	})
	t.Cleanup(func() { t.Log("own line") })
}

type checker struct{ *testing.T }

func (c checker) check(ok bool) {
	c.Helper()
	if !ok {
		c.Error("not ok")
	}
}

func TestMethods(t *testing.T) {
	c := checker{t}
	c.check(false)
	f := c.check
	f(false)
	defer c.check(false)
	each := func(yield func(int) bool) {
		for i := range 2 {
			if !yield(i) {
				return
			}
		}
	}
	for i := range each {
		t.Log(i)
		c.check(i == 0)
	}
}

func BenchmarkHelper(b *testing.B) { equal(b, 5, 6) }
