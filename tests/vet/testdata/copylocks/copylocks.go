package a

import (
	"sync"
	"sync/atomic"
	"unsafe"
)

type guarded struct {
	mu sync.Mutex
	n  int
}

type nested struct{ inner guarded }

type locker struct{ x int }

func (*locker) Lock()   {}
func (*locker) Unlock() {}

type byValue struct{}

func (byValue) Lock()   {}
func (byValue) Unlock() {}

type pointers struct {
	mu *sync.Mutex
	i  sync.Locker
}

func assign() {
	var mu sync.Mutex
	a := mu // want "^assignment copies lock value to a: sync.Mutex$"
	b := &mu
	c := *b // want "assignment copies lock value to c: sync.Mutex"
	var g guarded
	h := g // want `assignment copies lock value to h: .*guarded contains sync\.Mutex`
	g = h  // want `assignment copies lock value to g: .*guarded contains sync\.Mutex`
	var ns [2]nested
	n := ns[1] // want `assignment copies lock value to n: .*nested contains .*guarded contains sync\.Mutex`
	ms := ns   // want `assignment copies lock value to ms: .*nested contains .*guarded contains sync\.Mutex`
	var l locker
	l2 := l // want `assignment copies lock value to l2: .*locker`
	var v byValue
	v2 := v
	var p pointers
	p2 := p
	fresh := guarded{}
	made := make_()
	deref := *makePointer()
	var w sync.WaitGroup
	w2 := w // want `assignment copies lock value to w2: sync\.WaitGroup contains sync\.noCopy`
	var at atomic.Int64
	at2 := at // want `assignment copies lock value to at2: sync/atomic\.Int64 contains sync/atomic\.noCopy`
	par := (mu) // want "assignment copies lock value to par: sync.Mutex"
	g.mu, h.n = mu, 1 // want `assignment copies lock value to g\.mu: sync\.Mutex`
	_, _, _, _, _, _, _, _, _, _, _, _, _, _ = a, c, h, n, ms, l2, v2, p2, fresh, made, deref, w2, at2, par // want "assignment copies lock value to _" "to _" "to _" "to _" "to _" "to _" "to _" "to _" "to _" "to _" "to _" "to _"
}

func make_() guarded         { return guarded{} }
func makePointer() *guarded  { return new(guarded) }
func (g guarded) method()    {}            // want `^method passes lock by value: .*guarded contains sync\.Mutex$`
func (g *guarded) ok()       {}
func param(mu sync.Mutex)    {}            // want "^param passes lock by value: sync.Mutex$"
func params(a, b sync.Mutex) {}            // want "params passes lock by value: sync.Mutex"
func pointer(mu *sync.Mutex) {}
func result() (g guarded)    { return }

var declared sync.Once
var copied = declared // want `^variable declaration copies lock value to copied: sync\.Once contains`

func calls(gs []guarded, m map[string]guarded) {
	var g guarded
	var mu sync.RWMutex
	take(g)             // want `call of take copies lock value: .*guarded contains sync\.Mutex`
	take(&g)
	take(mu, 1)         // want `call of take copies lock value: sync\.RWMutex`
	_ = unsafe.Sizeof(mu)
	_ = len(gs)
	x := new(sync.Mutex)
	y := make([]sync.Mutex, 3)
	_, _ = x, y
	func(mu sync.Mutex) {}(*x) // want "func passes lock by value" `call of func\(mu sync\.Mutex\) \{\} copies lock value: sync\.Mutex`
	for _, g := range gs { // want `^range var g copies lock: .*guarded contains sync\.Mutex$`
		_ = g.n
	}
	for i := range gs {
		_ = gs[i].n
	}
	for _, g = range gs { // want `range var g copies lock`
	}
	for k, g := range m { // want `range var g copies lock`
		_, _ = k, g.n
	}
	for range gs {
	}
	_ = nested{g}            // want `^literal copies lock value from g: .*guarded contains sync\.Mutex$`
	_ = nested{inner: gs[0]} // want `literal copies lock value from gs\[0\]: .*guarded contains sync\.Mutex`
	_ = []*guarded{&g}
	for i, g := 0, (guarded{}); i < 1; i++ { // want `for loop iteration copies lock value to g: .*guarded contains sync\.Mutex`
		_ = g.n
	}
}

func take(args ...any) {}

func returns(g *guarded) guarded {
	if g.n > 0 {
		return *g // want `^return copies lock value: .*guarded contains sync\.Mutex$`
	}
	return guarded{}
}

func generic[T sync.Mutex, U ~struct{ mu sync.Mutex }](t T, u U, p *T) { // want `generic passes lock by value: T contains sync\.Mutex` `generic passes lock by value: U contains ~struct\{mu sync\.Mutex\} contains sync\.Mutex`
	v := t // want `assignment copies lock value to v: T contains sync\.Mutex`
	_ = p
	_ = &v
}

type recursive struct {
	next *recursive
	all  []recursive
}

func noLock(r recursive) recursive { return r }
