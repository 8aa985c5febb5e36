package a

import "sync/atomic"

type counter struct{ n, m uint64 }

func add() {
	x := uint64(1)
	x = atomic.AddUint64(&x, 1)        // want "^direct assignment to atomic value$"
	_, x = 10, atomic.AddUint64(&x, 1) // want "direct assignment to atomic value"
	x, _ = atomic.AddUint64(&x, 1), 10 // want "direct assignment to atomic value"
	y := &x
	*y = atomic.AddUint64(y, 1) // want "direct assignment to atomic value"
	var c counter
	c.n = atomic.AddUint64(&c.n, 1) // want "direct assignment to atomic value"
	c.n = atomic.AddUint64(&c.m, 1)
	p := &c.n
	*p = atomic.AddUint64(&c.n, 1)
	z := atomic.AddUint64(&x, 1)
	x = atomic.LoadUint64(&x)
	_ = z
	var i32 int32
	var i64 int64
	var u32 uint32
	var up uintptr
	i32 = atomic.AddInt32(&i32, 1)   // want "direct assignment to atomic value"
	i64 = atomic.AddInt64(&i64, 1)   // want "direct assignment to atomic value"
	u32 = atomic.AddUint32(&u32, 1)  // want "direct assignment to atomic value"
	up = atomic.AddUintptr(&up, 1)   // want "direct assignment to atomic value"
	xs := []int32{0}
	xs[0] = atomic.AddInt32(&xs[0], 1) // want "direct assignment to atomic value"
}
