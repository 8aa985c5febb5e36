package parallel

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"
)

var running, most atomic.Int32

func step(t *testing.T) {
	t.Parallel()
	n := running.Add(1)
	for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
	}
	time.Sleep(10 * time.Millisecond)
	running.Add(-1)
}

func TestA(t *testing.T) { step(t) }
func TestB(t *testing.T) { step(t); t.Log("in b") }
func TestC(t *testing.T) { t.Log("not parallel") }
func TestD(t *testing.T) {
	t.Parallel()
	t.Run("group", func(t *testing.T) {
		for i := range 3 {
			t.Run(fmt.Sprint(i), func(t *testing.T) {
				step(t)
				if i == 1 {
					t.Error("failed")
				}
			})
		}
		t.Log("group ends")
	})
	t.Log("after the group")
}

func TestTwice(t *testing.T) {
	t.Run("setenv", func(t *testing.T) {
		defer func() { t.Log(recover()) }()
		t.Setenv("A", "b")
		t.Parallel()
	})
	t.Run("parallel", func(t *testing.T) {
		t.Parallel()
		defer func() { t.Log(recover()) }()
		t.Setenv("A", "b")
	})
	t.Run("again", func(t *testing.T) {
		t.Parallel()
		defer func() { t.Log(recover()) }()
		t.Parallel()
	})
}
