// Compares gopy's sync with Go's, and runs it with goroutines that take turns (see hooks_stub.go).
package sync_test

import (
	"fmt"
	"math/rand"
	"sort"
	"strings"
	"sync"
	"testing"
	"unsafe"

	our "gopystd/sync"
)

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic: %v", e)
		}
	}()
	return fmt.Sprint(f())
}

func expect(t *testing.T, want string, f func()) {
	t.Helper()
	if got := attempt(func() any { f(); return nil }); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestShape(t *testing.T) {
	sizes := [][2]uintptr{
		{unsafe.Sizeof(our.Mutex{}), 8}, {unsafe.Sizeof(our.RWMutex{}), 24}, {unsafe.Sizeof(our.WaitGroup{}), 16}, {unsafe.Sizeof(our.Once{}), 12},
	}
	for i, size := range sizes {
		if size[0] != size[1] {
			t.Errorf("size %d is %d, want %d", i, size[0], size[1])
		}
	}
	var m, w any = new(our.Mutex), new(sync.Mutex)
	for _, pair := range [][2]any{{m, w}, {new(our.RWMutex), new(sync.RWMutex)}, {new(our.WaitGroup), new(sync.WaitGroup)}, {new(our.Once), new(sync.Once)}} {
		if got, want := fmt.Sprintf("%v %+v", pair[0], pair[0]), fmt.Sprintf("%v %+v", pair[1], pair[1]); got != want {
			t.Errorf("prints as %s, want %s", got, want)
		}
	}
}

func TestMisuse(t *testing.T) {
	our.Enter()
	defer our.Leave()
	expect(t, "panic: fatal error: sync: unlock of unlocked mutex", new(our.Mutex).Unlock)
	expect(t, "panic: fatal error: sync: Unlock of unlocked RWMutex", new(our.RWMutex).Unlock)
	expect(t, "panic: fatal error: sync: RUnlock of unlocked RWMutex", new(our.RWMutex).RUnlock)
	expect(t, "panic: sync: negative WaitGroup counter", new(our.WaitGroup).Done)
	var rw our.RWMutex
	rw.Lock()
	expect(t, "panic: fatal error: sync: RUnlock of unlocked RWMutex", rw.RUnlock)
	c := our.NewCond(new(our.Mutex))
	c.Signal()
	d := our.Cond{}
	*(*[unsafe.Sizeof(d)]byte)(unsafe.Pointer(&d)) = *(*[unsafe.Sizeof(d)]byte)(unsafe.Pointer(c))
	expect(t, "panic: sync.Cond is copied", d.Signal)
}

func TestTryLock(t *testing.T) {
	our.Enter()
	defer our.Leave()
	var m our.Mutex
	if !m.TryLock() || m.TryLock() {
		t.Error("Mutex.TryLock")
	}
	m.Unlock()
	var rw our.RWMutex
	if !rw.TryRLock() || !rw.TryRLock() || rw.TryLock() {
		t.Error("RWMutex: reading")
	}
	rw.RUnlock()
	rw.RUnlock()
	if !rw.TryLock() || rw.TryLock() || rw.TryRLock() {
		t.Error("RWMutex: writing")
	}
	rw.Unlock()
	l := rw.RLocker()
	l.Lock()
	if rw.TryLock() || !rw.TryRLock() {
		t.Error("RLocker")
	}
	l.Unlock()
	rw.RUnlock()
	rw.Lock()
	rw.Unlock()
}

func TestMutexFair(t *testing.T) {
	our.Enter()
	defer our.Leave()
	our.Reasons = nil
	var m our.Mutex
	var wg our.WaitGroup
	random := rand.New(rand.NewSource(1))
	inside, total := 0, 0
	for i := range 6 {
		wg.Add(1)
		yields := make([]bool, 60)
		for j := range yields {
			yields[j] = random.Intn(3) > 0
		}
		our.Spawn(func() {
			defer wg.Done()
			for j := range 30 {
				m.Lock()
				if inside++; inside != 1 {
					t.Error("two inside")
				}
				if yields[2*j] {
					our.Yield()
				}
				inside--
				total++
				m.Unlock()
				if yields[2*j+1] && i > 0 {
					our.Yield()
				}
			}
		})
	}
	wg.Wait()
	if total != 180 || fmt.Sprint(&m) != "&{{} {0 0}}" {
		t.Errorf("total %d, mutex %v", total, &m)
	}
	reasons := strings.Join(our.Reasons, " ")
	if !strings.Contains(reasons, "sync.WaitGroup.Wait") || !strings.Contains(reasons, "sync.Mutex.Lock") {
		t.Error(reasons)
	}
}

func TestStarving(t *testing.T) {
	our.Enter()
	defer our.Leave()
	var m our.Mutex
	var log []int
	m.Lock()
	our.Spawn(func() { m.Lock(); log = append(log, 1); m.Unlock() })
	our.Yield()
	m.Unlock()
	m.Lock() // before the other one runs
	our.Yield()
	our.Spawn(func() { m.Lock(); log = append(log, 2); m.Unlock() })
	our.Yield()
	m.Unlock()
	if m.TryLock() {
		t.Error("the lock was not handed over")
	}
	m.Lock()
	log = append(log, 3)
	m.Unlock()
	our.Yield()
	if len(log) != 3 || log[0] != 1 {
		t.Error(log)
	}
}

func TestRWMutex(t *testing.T) {
	our.Enter()
	defer our.Leave()
	var rw our.RWMutex
	var wg our.WaitGroup
	readers, writers, total := 0, 0, 0
	random := rand.New(rand.NewSource(3))
	for i := range 8 {
		wg.Add(1)
		steps := random.Perm(10)
		our.Spawn(func() {
			defer wg.Done()
			for _, step := range steps {
				if i < 2 {
					rw.Lock()
					writers++
					if writers != 1 || readers != 0 {
						t.Errorf("%d writers, %d readers", writers, readers)
					}
				} else {
					rw.RLock()
					readers++
					if writers != 0 {
						t.Errorf("%d writers, %d readers", writers, readers)
					}
				}
				if step%2 == 0 {
					our.Yield()
				}
				total++
				if i < 2 {
					writers--
					rw.Unlock()
				} else {
					readers--
					rw.RUnlock()
				}
				if step%3 == 0 {
					our.Yield()
				}
			}
		})
	}
	wg.Wait()
	if total != 80 {
		t.Error(total)
	}
}

func TestCond(t *testing.T) {
	our.Enter()
	defer our.Leave()
	var m our.Mutex
	c := our.NewCond(&m)
	var log []int
	for i := range 5 {
		our.Spawn(func() {
			m.Lock()
			c.Wait()
			log = append(log, i)
			m.Unlock()
		})
		our.Yield()
	}
	c.Signal()
	our.Yield()
	c.Signal()
	our.Yield()
	if fmt.Sprint(log) != "[0 1]" {
		t.Error(log)
	}
	c.Broadcast()
	our.Yield()
	if sort.Ints(log); fmt.Sprint(log) != "[0 1 2 3 4]" {
		t.Error(log)
	}
}

func TestWaitGroup(t *testing.T) {
	our.Enter()
	defer our.Leave()
	var wg our.WaitGroup
	wg.Wait()
	done := 0
	wg.Add(3)
	for range 2 {
		our.Spawn(func() { wg.Wait(); done++ })
	}
	our.Yield()
	wg.Add(-2)
	our.Yield()
	if done != 0 {
		t.Error("too early")
	}
	wg.Done()
	our.Yield()
	if done != 2 {
		t.Error("waiters are left")
	}
	expect(t, "panic: sync: WaitGroup misuse: Add called concurrently with Wait", func() {
		var wg our.WaitGroup
		*(*uint64)(unsafe.Pointer(&wg)) = 1
		wg.Add(1)
	})
}

func TestOnce(t *testing.T) {
	our.Enter()
	defer our.Leave()
	var o our.Once
	n := 0
	expect(t, "panic: first", func() { o.Do(func() { n++; panic("first") }) })
	o.Do(func() { n++ })
	if n != 1 {
		t.Error(n)
	}
	f, g := our.OnceFunc(func() { n++; panic(n) }), our.OnceFunc(func() { n++ })
	expect(t, "panic: 2", f)
	expect(t, "panic: 2", f)
	g()
	g()
	v := our.OnceValue(func() int { n++; return n })
	a, b := v(), v()
	w := our.OnceValues(func() (int, string) { n++; return n, "x" })
	w()
	c, d := w()
	if fmt.Sprint(n, a, b, c, d) != "5 4 4 5x" {
		t.Error(n, a, b, c, d)
	}
	expect(t, attempt(func() any { sync.OnceFunc(nil)(); return nil }), our.OnceFunc(nil))
	expect(t, attempt(func() any { sync.OnceFunc(func() { panic(nil) })(); return nil }), our.OnceFunc(func() { panic(nil) }))
}

func TestPool(t *testing.T) {
	var p our.Pool
	if p.Get() != nil {
		t.Error("empty")
	}
	p.New = func() any { return "new" }
	p.Put("a")
	p.Put(nil)
	p.Put("b")
	p.Put("c")
	if got := fmt.Sprint(p.Get(), p.Get(), p.Get(), p.Get()); got != "acbnew" && got != "a c b new" {
		t.Error(got)
	}
}

type mapping interface {
	Load(any) (any, bool)
	Store(any, any)
	Clear()
	LoadOrStore(any, any) (any, bool)
	LoadAndDelete(any) (any, bool)
	Delete(any)
	Swap(any, any) (any, bool)
	CompareAndSwap(any, any, any) bool
	CompareAndDelete(any, any) bool
	Range(func(any, any) bool)
}

func TestMap(t *testing.T) {
	random := rand.New(rand.NewSource(4))
	values := []any{nil, 1, "a", 2.5, []int{1}, struct{ x int }{1}}
	for range 200 {
		var want, got mapping = new(sync.Map), new(our.Map)
		for range 40 {
			op, k, v, w := random.Intn(9), values[random.Intn(len(values))], values[random.Intn(len(values))], values[random.Intn(len(values))]
			run := func(m mapping) (result string) {
				return attempt(func() any {
					switch op {
					case 0:
						a, b := m.Load(k)
						return fmt.Sprint(a, b)
					case 1:
						m.Store(k, v)
					case 2:
						if random.Intn(5) == 0 {
							m.Clear()
						}
					case 3:
						a, b := m.LoadOrStore(k, v)
						return fmt.Sprint(a, b)
					case 4:
						a, b := m.LoadAndDelete(k)
						return fmt.Sprint(a, b)
					case 5:
						m.Delete(k)
					case 6:
						a, b := m.Swap(k, v)
						return fmt.Sprint(a, b)
					case 7:
						return m.CompareAndSwap(k, v, w)
					case 8:
						return m.CompareAndDelete(k, v)
					}
					return nil
				})
			}
			if op == 2 {
				want.Clear()
				got.Clear()
				continue
			}
			// A Go map that is empty words this differently.
			plain := strings.NewReplacer("panic: hash of unhashable type: ", "panic: runtime error: hash of unhashable type ")
			a, b := plain.Replace(run(want)), plain.Replace(run(got))
			if a != b {
				t.Fatalf("op %d of %v %v %v: %s, want %s", op, k, v, w, b, a)
			}
			if strings.HasPrefix(a, "panic") {
				break // Go's may be left locked
			}
			all := func(m mapping) string {
				var parts []string
				m.Range(func(k, v any) bool { parts = append(parts, fmt.Sprint(k, v)); return true })
				sort.Strings(parts)
				return fmt.Sprint(parts)
			}
			if a, b := all(want), all(got); a != b {
				t.Fatalf("%s, want %s", b, a)
			}
		}
	}
}
