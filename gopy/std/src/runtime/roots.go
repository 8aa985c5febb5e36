package runtime

import "unsafe"

// Roots: where the collector begins.
//
//   - The variables of all modules, as their moduledata lists them. Among them are the runtime's own: all goroutines (allgs),
//     queues, timers, pins; so a parked goroutine's frames are reached through its g.
//   - The shadow stack of what runs now. Compiled code stores the pointers there that must survive a call. Its words are not typed: each
//     aligned one's low half counts as an address if it looks like one. What lies below sp is not looked at.
//   - Objects with finalizers: not they themselves, but what they lead to (finalizer.go).

// stackTop is the end of the shadow stack's region, stackBase its beginning. Compiled functions call stackoverflow rather than make a
// frame below stacklimit.
var stackTop, stackBase, stacklimit uintptr

// stackReserve is what is left for the report then.
const stackReserve = 64 << 10

// stackoverflow ends the program.
func stackoverflow() {
	stacklimit = 0
	printlock()
	printstring("runtime: goroutine stack exceeds 1000000000-byte limit\n")
	fatal("stack overflow")
}

// markRoots marks what the roots lead to.
func markRoots() {
	for md := modules; md != nil; md = md.next {
		roots := md.data.roots
		for i := range roots {
			r := &roots[i]
			if r.nbytes != 0 {
				scan(r.addr, unsafe.Add(r.addr, (r.count-1)*r.nbytes+1), r.nbytes, r.nbytes>>3, r.mask)
			}
		}
	}
	sp := (getsp() + 7) &^ 7
	if sp < stackTop {
		scanDense(unsafe.Pointer(sp), unsafe.Pointer(stackTop))
	}
	markFinalizers()
}

// pins are objects that the host holds on to.
var pins []unsafe.Pointer

// pin keeps an object alive until unpin is called with the result.
func pin(p unsafe.Pointer) int32 {
	for i := range pins {
		if pins[i] == nil {
			pins[i] = p
			return int32(i)
		}
	}
	pins = append(pins, p)
	return int32(len(pins) - 1)
}

func unpin(handle int32) { pins[handle] = nil }
