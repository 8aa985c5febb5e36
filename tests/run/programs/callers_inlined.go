// runtime.Callers and runtime.Caller see functions that were inlined, and not what the compiler makes for method values.
package main

import (
	"fmt"
	"path"
	"runtime"
	"strings"
	"time"
)

type T struct{ n int }

func (t T) where(skip int) string {
	_, file, line, ok := runtime.Caller(skip)
	return fmt.Sprint(path.Base(file), ":", line, " ", ok)
}

func (t T) sleepy() string {
	time.Sleep(1)
	return t.where(2)
}

func stack() {
	pcs := make([]uintptr, 20)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		frame, more := frames.Next()
		if strings.HasPrefix(frame.Function, "main.") {
			fmt.Println(frame.Function, path.Base(frame.File), frame.Line)
		}
		if !more {
			return
		}
	}
}

func small() { stack() }

func smaller() { small() }

type sleeper interface{ sleepy() string }

type outer struct {
	T
	x int
}

func main() {
	smaller()
	func() { smaller() }()
	t := T{1}
	f := t.where
	fmt.Println(f(0), f(1))
	g := t.sleepy
	fmt.Println(g())
	var s sleeper = &outer{T: t}
	fmt.Println(s.sleepy())
	defer func() {
		fmt.Println(recover())
		smaller()
	}()
	panic("end")
}

// Output:
// main.stack callers_inlined.go 26
// main.small callers_inlined.go 38
// main.smaller callers_inlined.go 40
// main.main callers_inlined.go 50
// main.stack callers_inlined.go 26
// main.small callers_inlined.go 38
// main.smaller callers_inlined.go 40
// main.main.func1 callers_inlined.go 51
// main.main callers_inlined.go 51
// callers_inlined.go:15 true callers_inlined.go:54 true
// callers_inlined.go:56 true
// callers_inlined.go:58 true
// end
// main.stack callers_inlined.go 26
// main.small callers_inlined.go 38
// main.smaller callers_inlined.go 40
// main.main.func2 callers_inlined.go 61
// main.main callers_inlined.go 63
