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
