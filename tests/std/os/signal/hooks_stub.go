// Hooks for tests under real Go: there are no signals from outside, and send stands for those that the program sends to itself.

package signal

import "syscall"

var send func(sig syscall.Signal) bool

func onSignal(f func(sig syscall.Signal) bool) { send = f }

func setAction(sig, action int) {}

func pending() (sig syscall.Signal, ok bool) { return 0, false }
