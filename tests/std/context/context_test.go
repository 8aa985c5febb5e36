// Runs the same scenarios with gopy's context and Go's, and compares what they report.
package context_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	our "gopystd/context"
)

// Both packages' functions; contexts of either have the same methods.
type implementation struct {
	background, todo           func() context.Context
	withCancel                 func(context.Context) (context.Context, func())
	withCancelCause            func(context.Context) (context.Context, func(error))
	withDeadlineCause          func(context.Context, time.Time, error) (context.Context, func())
	withTimeout                func(context.Context, time.Duration) (context.Context, func())
	withTimeoutCause           func(context.Context, time.Duration, error) (context.Context, func())
	withValue                  func(context.Context, any, any) context.Context
	withoutCancel              func(context.Context) context.Context
	cause                      func(context.Context) error
	afterFunc                  func(context.Context, func()) func() bool
	canceled, deadlineExceeded error
}

var goes = implementation{
	context.Background, context.TODO,
	func(c context.Context) (context.Context, func()) { d, f := context.WithCancel(c); return d, f },
	func(c context.Context) (context.Context, func(error)) {
		d, f := context.WithCancelCause(c)
		return d, f
	},
	func(c context.Context, t time.Time, e error) (context.Context, func()) {
		if e == nil {
			d, f := context.WithDeadline(c, t)
			return d, f
		}
		d, f := context.WithDeadlineCause(c, t, e)
		return d, f
	},
	func(c context.Context, t time.Duration) (context.Context, func()) {
		d, f := context.WithTimeout(c, t)
		return d, f
	},
	func(c context.Context, t time.Duration, e error) (context.Context, func()) {
		d, f := context.WithTimeoutCause(c, t, e)
		return d, f
	},
	context.WithValue, context.WithoutCancel, context.Cause, context.AfterFunc, context.Canceled, context.DeadlineExceeded,
}

var ours = implementation{
	func() context.Context { return our.Background() }, func() context.Context { return our.TODO() },
	func(c context.Context) (context.Context, func()) { d, f := our.WithCancel(c); return d, f },
	func(c context.Context) (context.Context, func(error)) { d, f := our.WithCancelCause(c); return d, f },
	func(c context.Context, t time.Time, e error) (context.Context, func()) {
		if e == nil {
			d, f := our.WithDeadline(c, t)
			return d, f
		}
		d, f := our.WithDeadlineCause(c, t, e)
		return d, f
	},
	func(c context.Context, t time.Duration) (context.Context, func()) {
		d, f := our.WithTimeout(c, t)
		return d, f
	},
	func(c context.Context, t time.Duration, e error) (context.Context, func()) {
		d, f := our.WithTimeoutCause(c, t, e)
		return d, f
	},
	func(c context.Context, k, v any) context.Context { return our.WithValue(c, k, v) },
	func(c context.Context) context.Context { return our.WithoutCancel(c) },
	func(c context.Context) error { return our.Cause(c) },
	func(c context.Context, f func()) func() bool { return our.AfterFunc(c, f) },
	our.Canceled, our.DeadlineExceeded,
}

type named struct{ name string }

func (n named) String() string { return n.name }

// wrapped hides what a context is made of, with a channel of its own.
type wrapped struct {
	context.Context
	done chan struct{}
}

func (w wrapped) Done() <-chan struct{} { return w.done }

func (w wrapped) Err() error {
	select {
	case <-w.done:
		return errors.New("wrapped")
	default:
		return nil
	}
}

// caller is an afterFuncer.
type caller struct {
	wrapped
	mu    *sync.Mutex
	funcs map[int]func()
}

func (c caller) AfterFunc(f func()) func() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := len(c.funcs)
	c.funcs[n] = f
	return func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		_, ok := c.funcs[n]
		delete(c.funcs, n)
		return ok
	}
}

var remaining = regexp.MustCompile(`\[[-0-9hmns.]*\]`)

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic: %v", e)
		}
	}()
	return fmt.Sprint(f())
}

// scenario builds a tree of contexts and cancels some. Everything is decided by the seed.
func scenario(seed int64, i implementation) string {
	random := rand.New(rand.NewSource(seed))
	var log strings.Builder
	list := []context.Context{i.background(), i.todo()}
	var cancels []func()
	var stops []func() bool
	var mu sync.Mutex
	called := map[int]int{}
	foreign := false
	deadline := time.Date(2100, 1, 2, 3, 4, 5, 6, time.UTC)
	report := func() {
		if foreign {
			time.Sleep(2 * time.Millisecond)
		}
		for _, c := range list {
			d, ok := c.Deadline()
			closed := false
			select {
			case <-c.Done():
				closed = true
			default:
			}
			name := remaining.ReplaceAllString(fmt.Sprint(c), "[]")
			switch c.(type) {
			case wrapped, caller:
				name = "ours" // the contents are addresses
			}
			fmt.Fprintln(&log, name, d, ok, closed, c.Done() == nil, c.Err(), i.cause(c), c.Value("k"), c.Value(named{"k"}), c.Value(7),
				errors.Is(c.Err(), i.canceled), errors.Is(c.Err(), i.deadlineExceeded))
		}
	}
	for n := range 12 {
		parent := list[random.Intn(len(list))]
		var c context.Context
		var cancel func()
		switch kind := random.Intn(14); kind {
		case 0, 1, 2:
			c, cancel = i.withCancel(parent)
		case 3:
			d, f := i.withCancelCause(parent)
			c, cancel = d, func() { f(fmt.Errorf("cause %d", n)) }
			if random.Intn(4) == 0 {
				cancel = func() { f(nil) }
			}
		case 4:
			c, cancel = i.withDeadlineCause(parent, deadline.Add(time.Duration(random.Intn(3))*time.Hour), nil)
		case 5:
			c, cancel = i.withDeadlineCause(parent, time.Unix(0, 0).UTC(), fmt.Errorf("deadline %d", n))
		case 6:
			c, cancel = i.withDeadlineCause(parent, time.Unix(5, 0).UTC(), nil)
		case 7:
			c = i.withValue(parent, []any{"k", named{"k"}, 7}[random.Intn(3)], []any{n, named{"v"}, nil, "text", &list}[random.Intn(4)])
		case 8:
			c = i.withoutCancel(parent)
		case 9:
			foreign = true
			w := wrapped{parent, make(chan struct{})}
			c, cancel = w, sync.OnceFunc(func() { close(w.done) })
		case 10:
			w := caller{wrapped{parent, make(chan struct{})}, new(sync.Mutex), map[int]func(){}}
			foreign = true
			c, cancel = w, sync.OnceFunc(func() {
				close(w.done)
				w.mu.Lock()
				funcs := make([]func(), 0, len(w.funcs))
				for _, f := range w.funcs {
					funcs = append(funcs, f)
				}
				w.mu.Unlock()
				for _, f := range funcs {
					f()
				}
			})
			c = w
		default:
			foreign = true
			stops = append(stops, i.afterFunc(parent, func() {
				mu.Lock()
				called[n]++
				mu.Unlock()
			}))
			continue
		}
		list = append(list, c)
		if cancel != nil {
			cancels = append(cancels, cancel)
		}
	}
	report()
	for range 5 {
		if len(cancels) > 0 {
			cancels[random.Intn(len(cancels))]()
		}
		if len(stops) > 0 {
			if foreign {
				time.Sleep(2 * time.Millisecond)
			}
			fmt.Fprintln(&log, stops[random.Intn(len(stops))]())
		}
		report()
	}
	mu.Lock()
	fmt.Fprintln(&log, called)
	mu.Unlock()
	for _, cancel := range cancels {
		cancel()
	}
	for _, stop := range stops {
		stop()
	}
	return log.String()
}

func TestScenarios(t *testing.T) {
	var wg sync.WaitGroup
	limit := make(chan bool, 20)
	for seed := range int64(400) {
		limit <- true
		wg.Go(func() {
			want, got := scenario(seed, goes), scenario(seed, ours)
			if want != got {
				t.Errorf("seed %d:\n%s\nwant\n%s", seed, got, want)
			}
			<-limit
		})
	}
	wg.Wait()
}

func TestTimeout(t *testing.T) {
	for _, i := range []implementation{goes, ours} {
		c, cancel := i.withTimeout(i.background(), 3*time.Millisecond)
		d, cancel2 := i.withTimeoutCause(c, time.Hour, errors.New("never"))
		e, cancel3 := i.withTimeoutCause(i.background(), time.Millisecond, errors.New("late"))
		<-d.Done()
		<-e.Done()
		if c.Err() != i.deadlineExceeded || d.Err() != i.deadlineExceeded || i.cause(e).Error() != "late" {
			t.Error(c.Err(), d.Err(), i.cause(e))
		}
		if !strings.Contains(fmt.Sprint(d), ".WithCancel") {
			t.Error(d)
		}
		cancel()
		cancel2()
		cancel3()
	}
	type timeout interface {
		Timeout() bool
		Temporary() bool
	}
	if e := our.DeadlineExceeded.(timeout); !e.Timeout() || !e.Temporary() {
		t.Error("Timeout")
	}
	if a, b := fmt.Sprintf("%v %#v", our.Canceled, our.DeadlineExceeded), fmt.Sprintf("%v %#v", context.Canceled, context.DeadlineExceeded); a != b {
		t.Error(a, b)
	}
}

func TestPanics(t *testing.T) {
	for n, f := range []func(i implementation){
		func(i implementation) { i.withCancel(nil) },
		func(i implementation) { i.withTimeout(nil, 1) },
		func(i implementation) { i.withValue(nil, 1, 1) },
		func(i implementation) { i.withoutCancel(nil) },
		func(i implementation) { i.withValue(i.background(), nil, 1) },
		func(i implementation) { i.withValue(i.background(), []int{}, 1) },
	} {
		want, got := attempt(func() any { f(goes); return nil }), attempt(func() any { f(ours); return nil })
		if want != got {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}
