package a

import (
	"sync"
	"testing"
)

func TestGo(t *testing.T) {
	var wg sync.WaitGroup
	go func() {
		t.Fatal("x") // want `^call to \(\*testing\.T\)\.Fatal from a non-test goroutine$`
		t.Errorf("fine")
		func() {
			t.FailNow() // want `call to \(\*testing\.T\)\.FailNow from a non-test goroutine`
		}()
	}()
	go t.Skip() // want `call to \(\*testing\.T\)\.Skip from a non-test goroutine`
	go helper(t) // want `^call to \(\*testing\.T\)\.Fatalf from a non-test goroutine \(helper calls \(\*testing\.T\)\.Fatalf\)$`
	f := func() {
		t.SkipNow()
	}
	go f() // want `call to \(\*testing\.T\)\.SkipNow from a non-test goroutine \(f calls \(\*testing\.T\)\.SkipNow\)`
	f()
	t.Fatal("fine")
	t.Run("sub", func(t *testing.T) {
		t.Fatal("fine")
		go func() {
			t.Skipf("x") // want `call to \(\*testing\.T\)\.Skipf from a non-test goroutine`
		}()
	})
	go func() {
		t.Run("x", func(t *testing.T) {
			t.Fatal("fine")
		})
	}()
	wg.Wait()
}

func helper(t *testing.T) {
	t.Fatalf("x")
}

func BenchmarkGo(b *testing.B) {
	go func() {
		b.Fatal() // want `call to \(\*testing\.B\)\.Fatal from a non-test goroutine`
	}()
}

type wrapper struct{ *testing.T }

func TestEmbedded(t *testing.T) {
	w := wrapper{t}
	go func() {
		w.Fatal() // want `call to \(.*wrapper\)\.Fatal from a non-test goroutine`
	}()
}

func notATest(tb testing.TB) {
	go func() { tb.Fatal() }()
}
