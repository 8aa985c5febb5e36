// What net needs from the runtime: parking a goroutine until another wakes it.

package net

import _ "unsafe" // for go:linkname

// semacquire and semrelease are semaphores as package sync has them. A goroutine whose reason is "IO wait" waits for the network: the
// runtime never calls that a deadlock, for Go does not know either whether somebody will call.
//
//go:linkname semacquire runtime.semacquire
func semacquire(addr *uint32, front bool, reason string)

//go:linkname semrelease runtime.semrelease
func semrelease(addr *uint32)
