package parallel

import (
	"fmt"
	"testing"
)

func TestGroup(t *testing.T) {
	t.Run("group", func(t *testing.T) {
		for n := range 9 {
			t.Run(fmt.Sprint("n=", n), func(t *testing.T) {
				t.Parallel()
				if got := Slow(n); got != n*2 {
					t.Errorf("Slow(%d) = %d", n, got)
				}
			})
		}
	})
	t.Log("after the group")
}

func TestA(t *testing.T) {
	t.Parallel()
	Slow(1)
}

func TestB(t *testing.T) {
	t.Parallel()
	t.Run("inner", func(t *testing.T) {
		t.Parallel()
		t.Cleanup(func() { t.Log("cleaned") })
		Slow(2)
	})
}

func TestC(t *testing.T) {
	if Slow(3) != 6 {
		t.Fatal("wrong")
	}
}
