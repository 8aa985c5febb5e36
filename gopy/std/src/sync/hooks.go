// What sync needs from the runtime: semaphores to park goroutines on, and a way to end the program.

package sync

import _ "unsafe" // for go:linkname

// semacquire takes one unit from the semaphore at addr. If *addr is above 0, it subtracts 1 and returns. Otherwise the goroutine
// is parked in a queue that belongs to the address, at its end, or at its front if front is set; a semrelease of the same address
// ends that. reason is always a constant: it is what a goroutine's state reads in the traces of a deadlock or a panic, as in
// "goroutine 1 [sync.Mutex.Lock]:".
//
// The queue must be found by the address (a map or a hash table), as a semaphore is nothing but its four bytes. While goroutines
// are queued, *addr is 0. The address lies within a variable or an allocated object, which stays alive while a goroutine is
// parked on it.
//
//go:linkname semacquire runtime.semacquire
func semacquire(addr *uint32, front bool, reason string)

// semrelease gives a unit to the semaphore at addr. If goroutines are queued there, the first one is taken off and made ready to
// run: it has got the unit and *addr does not change. Otherwise 1 is added to *addr. semrelease does not switch goroutines.
//
//go:linkname semrelease runtime.semrelease
func semrelease(addr *uint32)

// fatal ends the program like a deadlock: it writes "fatal error: " and the text to standard error, then the trace of the running
// goroutine, and exits with status 2. It cannot be recovered from.
//
//go:linkname fatal runtime.fatalmisuse
func fatal(text string)
