package iter

import _ "unsafe" // for go:linkname

// coro is a place where one goroutine always waits, for control to be switched to it. The runtime has its contents.
type coro struct{}

// newcoro makes a coro with a new goroutine waiting in it, which is to run f. When f returns, or its goroutine ends by
// Goexit after its deferred calls, the coro is used up and the goroutine that then waits in it goes on.
//
//go:linkname newcoro runtime.newcoro
func newcoro(f func()) *coro

// coroswitch makes the current goroutine wait in c and lets the one that waited there go on, at once and without the
// scheduler.
//
//go:linkname coroswitch runtime.coroswitch
func coroswitch(c *coro)

// goexit is runtime.Goexit.
//
//go:linkname goexit runtime.Goexit
func goexit()
