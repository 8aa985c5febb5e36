// Compares gopy's sync/atomic with Go's: sizes, results and panics of everything.
package atomic_test

import (
	"fmt"
	"math/rand"
	"sync/atomic"
	"testing"
	"unsafe"

	our "gopystd/sync/atomic"
)

type number interface {
	~int32 | ~int64 | ~uint32 | ~uint64 | ~uintptr
}

type cell[T number] interface {
	Load() T
	Store(T)
	Swap(T) T
	CompareAndSwap(T, T) bool
	Add(T) T
	And(T) T
	Or(T) T
}

type ops[T number] struct {
	load  func(*T) T
	store func(*T, T)
	swap  func(*T, T) T
	cas   func(*T, T, T) bool
	add   func(*T, T) T
	and   func(*T, T) T
	or    func(*T, T) T
}

func (o ops[T]) run(p *T, op int, a, b T) string {
	switch op {
	case 0:
		return fmt.Sprint(o.load(p))
	case 1:
		o.store(p, a)
		return ""
	case 2:
		return fmt.Sprint(o.swap(p, a))
	case 3:
		return fmt.Sprint(o.cas(p, a, b))
	case 4:
		return fmt.Sprint(o.add(p, a))
	case 5:
		return fmt.Sprint(o.and(p, a))
	}
	return fmt.Sprint(o.or(p, a))
}

func compare[T number](t *testing.T, want, got cell[T], wantOps, gotOps ops[T], wantSize, gotSize uintptr) {
	t.Helper()
	if wantSize != gotSize {
		t.Errorf("%T: size %d, want %d", got, gotSize, wantSize)
	}
	cellOps := func(c cell[T]) ops[T] {
		return ops[T]{
			func(*T) T { return c.Load() }, func(_ *T, v T) { c.Store(v) }, func(_ *T, v T) T { return c.Swap(v) },
			func(_ *T, a, b T) bool { return c.CompareAndSwap(a, b) }, func(_ *T, v T) T { return c.Add(v) },
			func(_ *T, v T) T { return c.And(v) }, func(_ *T, v T) T { return c.Or(v) },
		}
	}
	random := rand.New(rand.NewSource(1))
	var p, q T
	for range 500 {
		op, a, b := random.Intn(7), T(random.Uint64()), T(random.Uint64())
		if random.Intn(2) == 0 {
			a = want.Load()
		}
		if w, g := cellOps(want).run(nil, op, a, b), cellOps(got).run(nil, op, a, b); w != g || want.Load() != got.Load() {
			t.Fatalf("%T op %d: %s, want %s", got, op, g, w)
		}
		if w, g := wantOps.run(&p, op, a, b), gotOps.run(&q, op, a, b); w != g || p != q {
			t.Fatalf("%T function %d: %s, want %s", got, op, g, w)
		}
	}
}

func TestNumbers(t *testing.T) {
	compare[int32](t, new(atomic.Int32), new(our.Int32),
		ops[int32]{atomic.LoadInt32, atomic.StoreInt32, atomic.SwapInt32, atomic.CompareAndSwapInt32, atomic.AddInt32, atomic.AndInt32, atomic.OrInt32},
		ops[int32]{our.LoadInt32, our.StoreInt32, our.SwapInt32, our.CompareAndSwapInt32, our.AddInt32, our.AndInt32, our.OrInt32},
		unsafe.Sizeof(atomic.Int32{}), unsafe.Sizeof(our.Int32{}))
	compare[int64](t, new(atomic.Int64), new(our.Int64),
		ops[int64]{atomic.LoadInt64, atomic.StoreInt64, atomic.SwapInt64, atomic.CompareAndSwapInt64, atomic.AddInt64, atomic.AndInt64, atomic.OrInt64},
		ops[int64]{our.LoadInt64, our.StoreInt64, our.SwapInt64, our.CompareAndSwapInt64, our.AddInt64, our.AndInt64, our.OrInt64},
		unsafe.Sizeof(atomic.Int64{}), unsafe.Sizeof(our.Int64{}))
	compare[uint32](t, new(atomic.Uint32), new(our.Uint32),
		ops[uint32]{atomic.LoadUint32, atomic.StoreUint32, atomic.SwapUint32, atomic.CompareAndSwapUint32, atomic.AddUint32, atomic.AndUint32, atomic.OrUint32},
		ops[uint32]{our.LoadUint32, our.StoreUint32, our.SwapUint32, our.CompareAndSwapUint32, our.AddUint32, our.AndUint32, our.OrUint32},
		unsafe.Sizeof(atomic.Uint32{}), unsafe.Sizeof(our.Uint32{}))
	compare[uint64](t, new(atomic.Uint64), new(our.Uint64),
		ops[uint64]{atomic.LoadUint64, atomic.StoreUint64, atomic.SwapUint64, atomic.CompareAndSwapUint64, atomic.AddUint64, atomic.AndUint64, atomic.OrUint64},
		ops[uint64]{our.LoadUint64, our.StoreUint64, our.SwapUint64, our.CompareAndSwapUint64, our.AddUint64, our.AndUint64, our.OrUint64},
		unsafe.Sizeof(atomic.Uint64{}), unsafe.Sizeof(our.Uint64{}))
	compare[uintptr](t, new(atomic.Uintptr), new(our.Uintptr),
		ops[uintptr]{atomic.LoadUintptr, atomic.StoreUintptr, atomic.SwapUintptr, atomic.CompareAndSwapUintptr, atomic.AddUintptr, atomic.AndUintptr, atomic.OrUintptr},
		ops[uintptr]{our.LoadUintptr, our.StoreUintptr, our.SwapUintptr, our.CompareAndSwapUintptr, our.AddUintptr, our.AndUintptr, our.OrUintptr},
		unsafe.Sizeof(atomic.Uintptr{}), unsafe.Sizeof(our.Uintptr{}))
}

func TestPointerAndBool(t *testing.T) {
	a, b := new(int), new(int)
	var p our.Pointer[int]
	if p.Load() != nil || p.CompareAndSwap(a, b) || !p.CompareAndSwap(nil, a) || p.Swap(b) != a || p.Load() != b {
		t.Error("Pointer")
	}
	p.Store(nil)
	if p.Load() != nil || unsafe.Sizeof(p) != unsafe.Sizeof(atomic.Pointer[int]{}) {
		t.Error("Pointer.Store")
	}
	var u unsafe.Pointer
	our.StorePointer(&u, unsafe.Pointer(a))
	if our.LoadPointer(&u) != unsafe.Pointer(a) || our.CompareAndSwapPointer(&u, nil, nil) ||
		our.SwapPointer(&u, unsafe.Pointer(b)) != unsafe.Pointer(a) || !our.CompareAndSwapPointer(&u, unsafe.Pointer(b), nil) || u != nil {
		t.Error("functions of pointers")
	}
	var x our.Bool
	if x.Load() || x.Swap(true) || !x.Load() || x.CompareAndSwap(false, true) || !x.CompareAndSwap(true, false) || x.Load() {
		t.Error("Bool")
	}
	x.Store(true)
	if got, want := fmt.Sprintf("%+v", &x), fmt.Sprintf("%+v", func() *atomic.Bool { var y atomic.Bool; y.Store(true); return &y }()); got != want {
		t.Errorf("Bool prints as %s, want %s", got, want)
	}
	if got, want := fmt.Sprintf("%+v", &our.Int64{}), fmt.Sprintf("%+v", &atomic.Int64{}); got != want {
		t.Errorf("Int64 prints as %s, want %s", got, want)
	}
}

type value interface {
	Load() any
	Store(any)
	Swap(any) any
	CompareAndSwap(any, any) bool
}

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic %T %v", e, e)
		}
	}()
	return fmt.Sprint(f())
}

func TestValue(t *testing.T) {
	values := []any{nil, 1, 2, "a", "b", 1.5, []int{1}, struct{}{}, fmt.Errorf("x"), new(int)}
	random := rand.New(rand.NewSource(2))
	for range 3000 {
		var want, got value = new(atomic.Value), new(our.Value)
		for range 4 {
			a, b := values[random.Intn(len(values))], values[random.Intn(len(values))]
			if random.Intn(2) == 0 {
				a = want.Load()
			}
			op := random.Intn(3)
			run := func(v value) any {
				switch op {
				case 0:
					v.Store(b)
					return nil
				case 1:
					return v.Swap(b)
				}
				return v.CompareAndSwap(a, b)
			}
			w, g := attempt(func() any { return run(want) }), attempt(func() any { return run(got) })
			if w != g || fmt.Sprint(want.Load()) != fmt.Sprint(got.Load()) {
				t.Fatalf("op %d of %v, %v: %s, want %s", op, a, b, g, w)
			}
		}
	}
}
