package reflect

import "unsafe"

// What this package needs of the runtime and of the compiler.

// efaceparts gives the words of an interface value of a type without methods: the dynamic type, and the data word. makeeface is its
// inverse. Both cost nothing.
//
//go:linkname efaceparts runtime.efaceparts
func efaceparts(e any) (t unsafe.Pointer, data uint64)

//go:linkname makeeface runtime.makeeface
func makeeface(t unsafe.Pointer, data uint64) any

//go:linkname memmove runtime.memcopy
func memmove(dst, src unsafe.Pointer, n uintptr)

//go:linkname memclear runtime.memzero
func memclear(p unsafe.Pointer, n uintptr)

// newobject and newarray give zeroed memory.
//
//go:linkname newobject runtime.newobject
func newobject(t *rtype) unsafe.Pointer

//go:linkname newarray runtime.newarray
func newarray(t *rtype, n int) unsafe.Pointer

//go:linkname growslice runtime.growslice
func growslice(t *rtype, p unsafe.Pointer, newLen, oldLen, oldCap int) (unsafe.Pointer, int)

// persistentalloc gives zeroed memory that is never freed and holds no pointers to the heap.
//
//go:linkname persistentalloc runtime.persistentalloc
func persistentalloc(size uintptr) unsafe.Pointer

// findType gives the descriptor of an undeclared type by its key, or nil; canonical enters one that was made here.
//
//go:linkname findType runtime.findType
func findType(key string) *rtype

//go:linkname canonical runtime.canonical
func canonical(t *rtype) *rtype

//go:linkname fnv1a runtime.fnv1a
func fnv1a(s string) uint32

// getitab gives the type word of an interface with methods, for a dynamic type that is no interface; nil if it does not implement it.
//
//go:linkname getitab runtime.getitab
func getitab(inter, t *rtype) unsafe.Pointer

//go:linkname memequal runtime.memequal
func memequal(p, q unsafe.Pointer, n uintptr) bool

//go:linkname makemap runtime.makemap
func makemap(t *rtype, hint int) unsafe.Pointer

//go:linkname mapaccess2 runtime.mapaccess2
func mapaccess2(t *rtype, m, key unsafe.Pointer) (unsafe.Pointer, bool)

//go:linkname mapassign runtime.mapassign
func mapassign(t *rtype, m, key unsafe.Pointer) unsafe.Pointer

//go:linkname mapdelete runtime.mapdelete
func mapdelete(t *rtype, m, key unsafe.Pointer)

//go:linkname mapclear runtime.mapclear
func mapclear(t *rtype, m unsafe.Pointer)

//go:linkname maplen runtime.maplen
func maplen(m unsafe.Pointer) int

// hiter is the beginning of an iterator over a map: the addresses of key and element; key is nil at the end.
type hiter struct {
	key, elem unsafe.Pointer
}

// mapiterinit begins an iteration; nil for an empty map.
//
//go:linkname mapiterinit runtime.mapiterinit
func mapiterinit(t *rtype, m unsafe.Pointer) *hiter

//go:linkname mapiternext runtime.mapiternext
func mapiternext(it *hiter)

//go:linkname makechan runtime.makechan
func makechan(elem *rtype, size int) unsafe.Pointer

//go:linkname chansend runtime.chansend
func chansend(c, elem unsafe.Pointer)

//go:linkname chanrecv2 runtime.chanrecv2
func chanrecv2(c, elem unsafe.Pointer) bool

//go:linkname closechan runtime.closechan
func closechan(c unsafe.Pointer)

//go:linkname chanlen runtime.chanlen
func chanlen(c unsafe.Pointer) int

//go:linkname chancap runtime.chancap
func chancap(c unsafe.Pointer) int

// scase is a case of a select statement; dir 1: send, 2: receive.
type scase struct {
	c, elem unsafe.Pointer
	dir     int
}

//go:linkname selectgo runtime.selectgo
func selectgo(cases *scase, n int, block bool) (int, bool)

// setcallreflect tells what the code of functions made by MakeFunc calls.
//
//go:linkname setcallreflect runtime.setcallreflect
func setcallreflect(f func(closure, args, results unsafe.Pointer))

// mayrecover tells the function that a func value made by MakeFunc has called whether recover counts in that; permitrecover lets it count
// in the code at a table index, which is to be called at once.
//
//go:linkname mayrecover runtime.mayrecover
func mayrecover() bool

//go:linkname permitrecover runtime.permitrecover
func permitrecover(code uintptr)
