package reflect

import "unsafe"

// Calling functions and methods, and making functions.
//
// Arguments and results are passed in memory, one behind the other at multiples of 8. A function type's descriptor has the table index of
// code that takes them from there: it is made a func value here (a closure is an object whose first word is such an index), and called.
// A second one does the same for methods, which take an interface's data word as receiver.
//
// The other way round, a function made by MakeFunc is a closure whose code, `stub`, comes from the descriptor too: that stores the arguments
// in memory and calls callReflect. Types that are made at run time have no code; their functions can only be called through Call, which
// looks at them before (`made`). No compiled code can have them as a func of its own: it would know the type.

// thunk and methodThunk are what the code at funcType.thunk and funcType.method is.
type (
	thunk       func(fn uint32, closure, args, results unsafe.Pointer)
	methodThunk func(fn uint32, data uint64, args, results unsafe.Pointer)
)

// made is a func value made by MakeFunc: code, then what it is about. One made of a method has call in place of fn; it is told whether a
// call of recover in the method counts, for if the func value is what a defer statement deferred, it is the method.
type made struct {
	code uintptr
	typ  *rtype
	fn   func([]Value) []Value
	call func(in []Value, recovers bool) []Value
}

// noCode is the code of such a func value whose type has no stub.
func noCode() {
	panic("reflect: function made by MakeFunc called with a type that is unknown to the compiler")
}

// Call calls the function v. Each argument must be assignable to its parameter's type; those for a "..." parameter are put into a slice.
func (v Value) Call(in []Value) []Value {
	v.mustBe(Func, "reflect.Value.Call")
	v.mustBeExported("reflect.Value.Call")
	return v.call("Call", in)
}

// CallSlice calls the variadic function v, the last argument being the slice for the "..." parameter.
func (v Value) CallSlice(in []Value) []Value {
	v.mustBe(Func, "reflect.Value.CallSlice")
	v.mustBeExported("reflect.Value.CallSlice")
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	if v.flag&flagMethod != 0 {
		sig, fn, receiver := v.receiver(op)
		in = arguments(sig, op, in)
		return callMethod(sig, fn, receiver, in, false)
	}
	sig := v.typ.asFunc()
	p := v.pointer()
	if p == nil {
		panic("reflect.Value.Call: call of nil function")
	}
	in = arguments(sig, op, in)
	code := *(*uintptr)(p)
	if code == codeOf(noCode) {
		return results(sig, (*made)(p), in, false)
	}
	args, outs := pack8(sig.in, in), space8(sig.out)
	if sig.thunk == 0 {
		panic("reflect: call of a function whose type " + sig.str + " is unknown to the compiler")
	}
	f := &sig.thunk
	(*(*thunk)(unsafe.Pointer(&f)))(uint32(code), p, args, outs)
	return unpack8(sig.out, outs)
}

func callMethod(sig *funcType, fn uintptr, receiver any, in []Value, recovers bool) []Value {
	args, outs := pack8(sig.in, in), space8(sig.out)
	_, data := efaceparts(receiver)
	f := &sig.method
	if recovers {
		permitrecover(fn)
	}
	(*(*methodThunk)(unsafe.Pointer(&f)))(uint32(fn), data, args, outs)
	keep(receiver)
	return unpack8(sig.out, outs)
}

var kept any

// keep keeps what x leads to alive up to here.
//
//go:noinline
func keep(x any) {
	if x == nil {
		kept = x
	}
}

// receiver tells of a method value its type, the table index of its code, and the receiver.
func (v Value) receiver(op string) (sig *funcType, fn uintptr, receiver any) {
	i := int(v.flag >> flagMethodShift)
	if Kind(v.typ.kind) != Interface {
		m := exportedMethod(v.typ, i)
		v.flag &^= flagMethod
		return m.typ.asFunc(), m.ifn, pack(v)
	}
	m := &v.typ.asInterface().methods[i]
	if m.pkgPath != "" {
		panic("reflect: " + op + " of unexported method")
	}
	tab := *(*unsafe.Pointer)(v.ptr)
	if tab == nil {
		panic("reflect: " + op + " of method on nil interface value")
	}
	return m.typ.asFunc(), *(*uintptr)(unsafe.Add(tab, unsafe.Sizeof(itab{})+uintptr(i)*8)), loadInterface(v.typ, v.ptr)
}

// arguments checks the arguments of a call, and packs those for a "..." parameter.
func arguments(sig *funcType, op string, in []Value) []Value {
	n := len(sig.in)
	variadic := sig.flags&tflagVariadic != 0
	if op == "CallSlice" {
		switch {
		case !variadic:
			panic("reflect: CallSlice of non-variadic function")
		case len(in) < n:
			panic("reflect: CallSlice with too few input arguments")
		case len(in) > n:
			panic("reflect: CallSlice with too many input arguments")
		}
		variadic = false
	} else {
		if variadic {
			n--
		}
		if len(in) < n {
			panic("reflect: Call with too few input arguments")
		}
		if !variadic && len(in) > n {
			panic("reflect: Call with too many input arguments")
		}
	}
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	for i := range n {
		if t := in[i].realType(); !t.AssignableTo(sig.in[i]) {
			panic("reflect: " + op + " using " + t.str + " as type " + sig.in[i].str)
		}
	}
	if variadic {
		m := len(in) - n
		rest := MakeSlice(sig.in[n], m, m)
		elem := sig.in[n].elem()
		for i := range m {
			x := in[n+i]
			if t := x.realType(); !t.AssignableTo(elem) {
				panic("reflect: cannot use " + t.str + " as type " + elem.str + " in " + op)
			}
			rest.Index(i).Set(x)
		}
		in = append(append(make([]Value, 0, n+1), in[:n]...), rest)
	}
	for i := range in {
		in[i].mustBeExported("reflect.Value." + op)
		if in[i].typ != sig.in[i] || in[i].flag&flagMethod != 0 {
			in = append([]Value(nil), in...)
			break
		}
	}
	for i := range in {
		if in[i].typ != sig.in[i] || in[i].flag&flagMethod != 0 {
			in[i] = in[i].assignTo("reflect.Value.Call", sig.in[i])
		}
	}
	return in
}

// space8 gives room for values of these types. The collector takes all of its words for pointers.
func space8(types []*rtype) unsafe.Pointer {
	n := uintptr(0)
	for _, t := range types {
		n += (t.size + 7) / 8
	}
	if n == 0 {
		return unsafe.Pointer(&zeroArea)
	}
	return unsafe.Pointer(unsafe.SliceData(make([]unsafe.Pointer, n)))
}

func pack8(types []*rtype, values []Value) unsafe.Pointer {
	space := space8(types)
	p := space
	for i, t := range types {
		values[i].store(p)
		p = unsafe.Add(p, (t.size+7)&^7)
	}
	return space
}

// unpack8 makes Values of values in memory that nobody else knows.
func unpack8(types []*rtype, p unsafe.Pointer) []Value {
	values := make([]Value, len(types))
	for i, t := range types {
		values[i] = fresh(t, p)
		p = unsafe.Add(p, (t.size+7)&^7)
	}
	return values
}

// codeOf is the table index of a func's code.
func codeOf(f func()) uintptr { return **(**uintptr)(unsafe.Pointer(&f)) }

// MakeFunc makes a function of a type: when it is called, it calls fn with the arguments (those for a "..." parameter as a slice) and
// returns what that returns.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	t := typ.common()
	if Kind(t.kind) != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	return makeFunc(t, fn, nil)
}

func makeFunc(t *rtype, fn func([]Value) []Value, call func([]Value, bool) []Value) Value {
	code := t.asFunc().stub
	if code == 0 {
		code = codeOf(noCode)
	} else {
		setcallreflect(callReflect)
	}
	return Value{t, unsafe.Pointer(&made{code, t, fn, call}), 0, flag(Func)}
}

// callReflect is called by functions that MakeFunc made.
func callReflect(closure, args, outs unsafe.Pointer) {
	recovers := mayrecover()
	m := (*made)(closure)
	sig := m.typ.asFunc()
	in := make([]Value, len(sig.in))
	for i, t := range sig.in {
		in[i] = load(t, args, 0)
		args = unsafe.Add(args, (t.size+7)&^7)
	}
	out := results(sig, m, in, recovers)
	for i, t := range sig.out {
		out[i].store(outs)
		outs = unsafe.Add(outs, (t.size+7)&^7)
	}
}

// results calls the function given to MakeFunc and checks what it returns. recovers: a call of recover in it counts.
func results(sig *funcType, m *made, in []Value, recovers bool) []Value {
	if m.call != nil {
		return m.call(in, recovers)
	}
	fn := m.fn
	if recovers {
		permitrecover(**(**uintptr)(unsafe.Pointer(&fn)))
	}
	out := fn(in)
	if len(out) != len(sig.out) {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	checked := make([]Value, len(out))
	for i, t := range sig.out {
		v := out[i]
		if v.typ == nil {
			panic("reflect: function created by MakeFunc using closure returned zero Value")
		}
		if v.flag&flagRO != 0 {
			panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
		}
		checked[i] = v.assignTo("reflect.MakeFunc", t)
	}
	return checked
}

// methodValue makes a func of a method value, which stands for its receiver and method until then.
func methodValue(op string, v Value) Value {
	sig, fn, receiver := v.receiver(op)
	f := makeFunc(&sig.rtype, nil, func(in []Value, recovers bool) []Value { return callMethod(sig, fn, receiver, in, recovers) })
	f.flag |= v.flag.ro()
	return f
}
