package runtime

import "unsafe"

// What happens when an object dies: finalizers, cleanups, weak pointers.
//
// A special is such a wish. It holds the object's address as a number, so that it does not keep the object alive; all specials are in
// a list. The collector works on it twice. Before marking ends, what an object with a finalizer leads to is marked (but not the object):
// the finalizer must find it whole, and of objects that refer to each other only the outermost is finalized at a time. After marking:
//
//	weak pointers to objects that were not reached are cleared
//	finalizers of such objects are queued, and the object kept for one more cycle
//	cleanups of objects still not reached are queued
//
// A goroutine of the runtime's runs what is queued.

const (
	specialFinalizer = iota
	specialCleanup
	specialWeak
)

type special struct {
	next    *special
	object  uintptr // address, as a number
	kind    uint8
	id      uint64
	fn      func()         // cleanup
	fin     unsafe.Pointer // finalizer: a func value with one parameter
	fintype *functype      // its type
	finarg  *_type         // the parameter's type, if an interface type; see runFinalizer
	object1 unsafe.Pointer // the object itself, once the finalizer is queued
	typ     *_type
	weak    *weakHandle
}

// weakHandle is what a weak pointer refers to: the object's address as a number, 0 when it is gone.
type weakHandle struct {
	object uintptr
}

var (
	specials  *special
	specialID uint64
	finQueue  *special // to be run, in reverse order
	finG      *g       // the goroutine that runs them, when it waits
	finExists bool
	finCount  uint64
)

func addSpecial(s *special) {
	specialID++
	s.id = specialID
	s.next = specials
	specials = s
}

// markFinalizers marks what objects with finalizers lead to.
func markFinalizers() {
	for s := specials; s != nil; s = s.next {
		if s.kind == specialFinalizer {
			if slot, span := findObject(s.object); slot != nil && !span.noscan {
				scanObject(slot)
			}
		}
	}
}

// finishSpecials looks at all specials after marking.
func finishSpecials() {
	if specials == nil {
		return
	}
	for s := specials; s != nil; s = s.next {
		if s.kind == specialWeak && !isMarked(s.object) {
			s.weak.object = 0
		}
	}
	takeSpecials(specialFinalizer)
	takeSpecials(specialWeak)
	takeSpecials(specialCleanup)
}

// takeSpecials takes those of a kind whose objects were not reached off the list.
func takeSpecials(kind uint8) {
	var kept, last *special
	for s := specials; s != nil; {
		next := s.next
		if s.kind != kind || isMarked(s.object) {
			if last != nil {
				last.next = s
			} else {
				kept = s
			}
			last = s
		} else if kind != specialWeak {
			if kind == specialFinalizer {
				s.object1 = unsafe.Pointer(s.object)
			}
			s.next = finQueue
			finQueue = s
		}
		s = next
	}
	if last != nil {
		last.next = nil
	}
	specials = kept
	if kind == specialFinalizer {
		// The objects live until the finalizers have run.
		for s := finQueue; s != nil; s = s.next {
			if s.object1 != nil {
				scanDense(unsafe.Pointer(&s.object1), unsafe.Add(unsafe.Pointer(&s.object1), 8))
			}
		}
		drain()
	}
}

// wakeFinalizers lets what is queued run.
func wakeFinalizers() {
	if finQueue == nil {
		return
	}
	if !finExists {
		finExists = true
		gp := newg(finalizers)
		gp.system = true
		ready(gp)
	} else if finG != nil {
		gp := finG
		finG = nil
		ready(gp)
	}
}

// finalizers is the goroutine that runs them.
func finalizers() {
	for {
		s := finQueue
		if s == nil {
			finG = curg
			park("finalizer wait")
			suspend()
			continue
		}
		finQueue = s.next
		finCount++
		if s.kind == specialCleanup {
			s.fn()
			continue
		}
		runFinalizer(s)
	}
}

// runFinalizer calls the finalizer with the object. The parameter is a pointer, or an interface: then it takes a type word and a
// data word.
func runFinalizer(s *special) {
	p := s.object1
	s.object1 = nil
	fin := s.fin
	v := eface{typ: s.typ, data: uint64(uintptr(p))}
	if s.finarg != nil && len((*interfacetype)(unsafe.Pointer(s.finarg)).methods) != 0 {
		v.typ = (*_type)(unsafe.Pointer(assertE2I(s.finarg, s.typ)))
	}
	switch {
	case len(s.fintype.out) != 0:
		args := unsafe.Pointer(&v)
		if s.finarg == nil {
			args = unsafe.Pointer(&v.data)
		}
		callForNothing(s.fintype, fin, args)
	case s.finarg == nil:
		(*(*func(unsafe.Pointer))(unsafe.Pointer(&fin)))(p)
	default:
		(*(*func(any))(unsafe.Pointer(&fin)))(*(*any)(unsafe.Pointer(&v)))
	}
}

// callForNothing calls a func value with arguments that lie in memory, and drops its results.
func callForNothing(t *functype, fn, args unsafe.Pointer) {
	words := uintptr(0)
	for _, out := range t.out {
		words += (out.size + 7) / 8
	}
	results := make([]unsafe.Pointer, words+1)
	thunk := &t.thunk
	call := *(*func(fn uint32, closure, args, results unsafe.Pointer))(unsafe.Pointer(&thunk))
	call(uint32(*(*uintptr)(fn)), fn, args, unsafe.Pointer(&results[0]))
}

// SetFinalizer makes finalizer, a function with obj as its parameter, whose results are dropped, run some time after the object that obj points
// to became unreachable. nil takes a finalizer away. It may never run if the program ends before.
func SetFinalizer(obj any, finalizer any) {
	e, f := efaceOf(&obj), efaceOf(&finalizer)
	switch {
	case e.typ == nil:
		throw("runtime.SetFinalizer: first argument is nil")
	case e.typ.kind != kindPointer:
		throw("runtime.SetFinalizer: first argument is " + e.typ.str + ", not pointer")
	case e.data == 0:
		throw("nil elem type!")
	}
	object := uintptr(e.data)
	var before *special
	for s := specials; s != nil; before, s = s, s.next {
		if s.kind == specialFinalizer && s.object == object {
			if f.typ != nil {
				throw("runtime.SetFinalizer: finalizer already set")
			}
			if before != nil {
				before.next = s.next
			} else {
				specials = s.next
			}
			return
		}
	}
	if f.typ == nil {
		return
	}
	ft := (*functype)(unsafe.Pointer(f.typ))
	if f.typ.kind != kindFunc {
		throw("runtime.SetFinalizer: second argument is " + f.typ.str + ", not a function")
	}
	s := &special{object: object, kind: specialFinalizer, typ: e.typ, fintype: ft, fin: unsafe.Pointer(uintptr(f.data))}
	ok := len(ft.in) == 1 && f.typ.flags&flagVariadic == 0
	if ok {
		switch in := ft.in[0]; {
		case in == e.typ:
		case in.kind == kindPointer:
			ok = elemOf(in) == elemOf(e.typ)
		case in.kind == kindInterface:
			ok = len((*interfacetype)(unsafe.Pointer(in)).methods) == 0 || getitab(in, e.typ) != nil
			s.finarg = in
		default:
			ok = false
		}
	}
	if !ok {
		throw("runtime.SetFinalizer: cannot pass " + e.typ.str + " to finalizer " + f.typ.str)
	}
	if slot, _ := findObject(object); slot == nil {
		return // static data never dies
	}
	addSpecial(s)
}

// A Cleanup stands for a call that AddCleanup has arranged.
type Cleanup struct {
	id uint64
}

// AddCleanup makes cleanup(arg) run some time after the object that ptr points to became unreachable. Neither cleanup nor arg may
// lead to the object.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	return Cleanup{addCleanup(unsafe.Pointer(ptr), func() { cleanup(arg) })}
}

func addCleanup(p unsafe.Pointer, fn func()) uint64 {
	if p == nil {
		panic(plainError("runtime.AddCleanup: ptr is nil"))
	}
	if slot, _ := findObject(uintptr(p)); slot == nil {
		return 0
	}
	s := &special{object: uintptr(p), kind: specialCleanup, fn: fn}
	addSpecial(s)
	return s.id
}

// Stop cancels the call if it was not queued yet.
func (c Cleanup) Stop() {
	var before *special
	for s := specials; s != nil; before, s = s, s.next {
		if s.kind == specialCleanup && s.id == c.id {
			if before != nil {
				before.next = s.next
			} else {
				specials = s.next
			}
			return
		}
	}
}

// weakMake gives the handle for weak pointers to an object, always the same one; weakGet the object behind a handle, or nil.
// They are for package weak.
func weakMake(p unsafe.Pointer) unsafe.Pointer {
	for s := specials; s != nil; s = s.next {
		if s.kind == specialWeak && s.object == uintptr(p) {
			return unsafe.Pointer(s.weak)
		}
	}
	h := &weakHandle{object: uintptr(p)}
	addSpecial(&special{object: uintptr(p), kind: specialWeak, weak: h}) // static data too: it counts as reached
	return unsafe.Pointer(h)
}

func weakGet(handle unsafe.Pointer) unsafe.Pointer {
	if handle == nil {
		return nil
	}
	return unsafe.Pointer((*weakHandle)(handle).object)
}
