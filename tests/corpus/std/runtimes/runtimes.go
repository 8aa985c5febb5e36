// Package runtimes asks the runtime.
package runtimes

import (
	"runtime"
	"runtime/debug"
	"strings"
)

// Caller returns the name of the function n levels up, without its path, and the line.
func Caller(n int) (string, int) {
	pc, _, line, ok := runtime.Caller(n + 1)
	if !ok {
		return "", 0
	}
	name := runtime.FuncForPC(pc).Name()
	return name[strings.LastIndexByte(name, '/')+1:], line
}

// Stack lists the functions of this package on the stack.
func Stack() (names []string) {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		f, more := frames.Next()
		if strings.Contains(f.Function, "/runtimes.") {
			names = append(names, f.Function[strings.LastIndexByte(f.Function, '.')+1:])
		}
		if !more {
			return names
		}
	}
}

// Traced returns the lines of a printed stack that name this package.
func Traced() (n int) {
	for line := range strings.Lines(string(debug.Stack())) {
		if strings.Contains(line, "corpus/std/runtimes.") {
			n++
		}
	}
	return n
}

// Leaks counts goroutines that f leaves behind.
func Leaks(f func()) int {
	before := runtime.NumGoroutine()
	f()
	runtime.Gosched()
	return runtime.NumGoroutine() - before
}
