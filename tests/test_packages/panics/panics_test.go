package panics

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"testing"
	"time"
)

var how = flag.String("how", "", "which way to end")

func TestBefore(t *testing.T) { t.Log("before") }

func TestEnd(t *testing.T) {
	t.Cleanup(func() { fmt.Println("cleanup") })
	t.Log("log")
	end(t)
}

func end(t *testing.T) {
	switch *how {
	case "panic":
		panic("a string")
	case "error":
		panic(errors.New("an error"))
	case "nil map":
		var m map[string]int
		m["a"] = 1
	case "index":
		var s []int
		_ = s[5]
	case "pointer":
		var p *struct{ x int }
		p.x = 1
	case "sub":
		t.Run("sub", func(t *testing.T) {
			t.Log("in sub")
			t.Run("sub", func(t *testing.T) { panic(fmt.Sprintf("%d", 1)) })
		})
	case "goroutine":
		done := make(chan bool)
		go func() {
			defer close(done)
			panic("in a goroutine")
		}()
		<-done
		time.Sleep(time.Second)
	case "goexit":
		runtime.Goexit()
	case "exit 0":
		os.Exit(0)
	case "exit 3":
		os.Exit(3)
	case "parent":
		t.Run("sub", func(sub *testing.T) { t.FailNow() })
		t.Log("never")
	case "timeout":
		time.Sleep(time.Minute)
	case "loop":
		for i := 0; ; i++ {
		}
	case "cleanup":
		t.Cleanup(func() { panic("in cleanup") })
	case "cleanup twice":
		t.Cleanup(func() { panic("in cleanup") })
		panic("first")
	case "run in cleanup":
		t.Cleanup(func() { t.Run("x", func(t *testing.T) {}) })
	case "late log":
		go func() {
			time.Sleep(20 * time.Millisecond)
			t.Log("too late")
		}()
	case "late fail":
		go func() {
			time.Sleep(20 * time.Millisecond)
			t.Fail()
		}()
	case "late log in sub":
		done := make(chan bool)
		t.Run("sub", func(t *testing.T) {
			go func() {
				time.Sleep(20 * time.Millisecond)
				t.Log("late, but the parent still runs")
				close(done)
			}()
		})
		<-done
	case "recovered":
		defer func() { t.Log("recovered:", recover()) }()
		panic("never seen")
	}
}

func TestAfter(t *testing.T) { time.Sleep(40 * time.Millisecond) }
