package runtime

import "unsafe"

// The way into reflect.MakeFunc.

// callreflect is called by the code of func values that reflect.MakeFunc makes. closure is the func value; arguments and results lie at
// multiples of 8. Package reflect sets it.
var callreflect func(closure, args, results unsafe.Pointer)

func setcallreflect(f func(closure, args, results unsafe.Pointer)) { callreflect = f }

// adoptCode gives a function type that reflect made the code for calls that a compiled descriptor of it has.
func adoptCode(canon, t *_type) {
	f, g := (*functype)(unsafe.Pointer(canon)), (*functype)(unsafe.Pointer(t))
	if f.thunk == 0 {
		f.thunk, f.method, f.stub = g.thunk, g.method, g.stub
	}
}

// permitted in deferflag means: the code of a func value that reflect made was the deferred call, and has called callreflect. That code
// (compile/thunks.py) writes it.
const permitted = ^uintptr(0)

// mayrecover is for the beginning of callreflect: whether a call of recover counts in what it calls.
func mayrecover() bool {
	may := deferflag == permitted
	deferflag = 0
	return may
}

// permitrecover lets it count in the code at a table index, which is to be called at once.
func permitrecover(code uintptr) { deferflag = code }
