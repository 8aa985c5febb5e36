// What testing needs from the runtime, and from package os.

package testing

import _ "unsafe" // for go:linkname

// setPanicOnExit0 has os.Exit(0) panic: a test that ends the program would look like one that has passed.
//
//go:linkname setPanicOnExit0 os.setPanicOnExit0
func setPanicOnExit0(on bool)

// runtimeTimer, runtimeNano, startTimer and stopTimer are described in the hooks of package time.
type runtimeTimer struct {
	when   int64
	period int64
	f      func(arg any, delta int64)
	arg    any
	index  int
}

//go:linkname runtimeNano runtime.nano
func runtimeNano() int64

//go:linkname startTimer runtime.startTimer
func startTimer(t *runtimeTimer)

//go:linkname stopTimer runtime.stopTimer
func stopTimer(t *runtimeTimer) bool

// traceAll has a panic that ends the program print the stacks of all goroutines.
//
//go:linkname traceAll runtime.traceAll
func traceAll()

// runtimeRand returns a random number.
//
//go:linkname runtimeRand runtime.rand
func runtimeRand() uint64
