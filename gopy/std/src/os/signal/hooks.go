// What os/signal needs from package syscall and from whoever runs the program.

package signal

import "syscall"

// onSignal names the function that is called for signals that the program sends to itself: it says whether that was all, or the signal is to
// have its usual effect.
//
//go:linkname onSignal syscall.onSignal
func onSignal(f func(sig syscall.Signal) bool)

// Calls of whoever runs the program, by numbers that Linux does not have.
const (
	// callAction says what a signal from outside is to do: 0, its usual effect; 1, nothing; 2, be kept for callPending.
	callAction = 1 << 20
	// callPending gives the number of a signal that was kept, or fails. It returns at once.
	callPending = callAction + 1
)

// setAction says what a signal from outside is to do.
func setAction(sig, action int) {
	syscall.RawSyscall(callAction, uintptr(sig), uintptr(action), 0)
}

// pending returns a signal that came from outside.
func pending() (sig syscall.Signal, ok bool) {
	r, _, errno := syscall.RawSyscall(callPending, 0, 0, 0)
	return syscall.Signal(r), errno == 0
}
