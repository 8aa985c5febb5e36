package fatals

import (
	"fmt"
	"os"
	"runtime"
	"testing"
)

func TestValidate(t *testing.T) {
	for name, o := range map[string]Order{"good": {1, []string{"x"}}} {
		if err := Validate(&o); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFatalInSubtests(t *testing.T) {
	orders := []Order{{0, nil}, {1, nil}, {2, []string{"y"}}}
	for _, o := range orders {
		t.Run(fmt.Sprintf("order %d", o.ID), func(t *testing.T) {
			t.Logf("checking %+v", o)
			if err := Validate(&o); err != nil {
				t.Fatalf("order %d: %v\nsecond line", o.ID, err)
			}
			t.Log("good")
		})
	}
	t.Log(t.Failed(), t.Name())
}

func TestFailNow(t *testing.T) {
	ok := t.Run("x", func(t *testing.T) { t.FailNow() })
	t.Log(ok)
	t.Run("x", func(t *testing.T) { t.Fail(); t.Log("goes on") })
	t.Run("", func(t *testing.T) { t.Error() })
	t.Run("a/b c\td\u00a0é\x00", func(t *testing.T) { t.Error("odd name", t.Name()) })
}

func TestGoexit(t *testing.T) {
	t.Run("exit", func(t *testing.T) {
		defer fmt.Println("printed by the test")
		fmt.Fprintln(os.Stdout, "no newline at the end")
		runtime.Goexit()
	})
}

func TestGoroutine(t *testing.T) {
	done := make(chan bool)
	go func() {
		defer close(done)
		t.Error("from a goroutine")
	}()
	<-done
}
