package skips

import (
	"runtime"
	"testing"
)

func TestSkip(t *testing.T) { t.Skip("not now") }

func TestSkipf(t *testing.T) {
	defer t.Log("deferred", t.Skipped())
	t.Skipf("needs %d things", 3)
}

func TestSkipNow(t *testing.T) {
	t.Log("before")
	t.SkipNow()
	t.Log("after")
}

func TestSub(t *testing.T) {
	t.Run("a", func(t *testing.T) { t.Skip() })
	t.Run("b", func(t *testing.T) {
		if Answer() != 42 {
			t.Error("wrong")
		}
	})
	t.Run("c", func(t *testing.T) {
		t.Error("failed before it was skipped")
		t.Skip("skipped")
	})
}

func TestSystem(t *testing.T) {
	if runtime.GOOS == "plan9" {
		t.Skip("not there")
	}
	if !testing.Testing() || testing.CoverMode() != "" {
		t.Error("not testing")
	}
}
