// Compares gopystd/errors with errors over random trees of errors.
package errors_check

import (
	"errors"
	"fmt"
	ours "gopystd/errors"
	"math/rand"
	"testing"
)

type leaf struct{ n int }

func (l leaf) Error() string { return fmt.Sprint("leaf ", l.n) }

type slice []int

func (s slice) Error() string { return fmt.Sprint("slice ", []int(s)) }

type pointer struct{ n int }

func (p *pointer) Error() string { return fmt.Sprint("pointer ", p.n) }

type one struct{ err error }

func (o one) Error() string { return "one" }
func (o one) Unwrap() error { return o.err }

type many struct{ errs []error }

func (m *many) Error() string   { return "many" }
func (m *many) Unwrap() []error { return m.errs }

type willing struct{ n int }

func (w willing) Error() string     { return fmt.Sprint("willing ", w.n) }
func (w willing) Is(err error) bool { return err == leaf{w.n} }
func (w willing) As(target any) bool {
	if p, ok := target.(*leaf); ok {
		*p = leaf{100 + w.n}
		return true
	}
	return false
}

type timeout interface{ Timeout() bool }

type slow struct{}

func (slow) Error() string { return "slow" }
func (slow) Timeout() bool { return true }

var shared = errors.New("shared")

func tree(r *rand.Rand, depth int) error {
	k := r.Intn(10)
	if depth > 3 {
		k = r.Intn(6)
	}
	switch k {
	case 0:
		return leaf{r.Intn(3)}
	case 1:
		return slice{r.Intn(3)}
	case 2:
		return &pointer{r.Intn(3)}
	case 3:
		return willing{r.Intn(3)}
	case 4:
		return slow{}
	case 5:
		return shared
	case 6, 7:
		if r.Intn(6) == 0 {
			return one{}
		}
		return one{tree(r, depth+1)}
	}
	m := &many{}
	for range r.Intn(4) {
		if r.Intn(8) == 0 {
			m.errs = append(m.errs, nil)
		} else {
			m.errs = append(m.errs, tree(r, depth+1))
		}
	}
	return m
}

func attempt(f func() string) (result string) {
	defer func() {
		if e := recover(); e != nil {
			result = fmt.Sprintf("panic %v", e)
		}
	}()
	return f()
}

func TestTrees(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 3000 {
		err := tree(r, 0)
		for _, target := range []error{nil, leaf{0}, leaf{1}, slice{0}, shared, slow{}, err, tree(r, 2)} {
			a := attempt(func() string { return fmt.Sprint(errors.Is(err, target)) })
			b := attempt(func() string { return fmt.Sprint(ours.Is(err, target)) })
			if a != b {
				t.Fatalf("Is(%#v, %#v): %v, ours %v", err, target, a, b)
			}
		}
		if errors.Unwrap(err) == nil != (ours.Unwrap(err) == nil) {
			t.Fatalf("Unwrap(%#v)", err)
		}
		check[leaf](t, err)
		check[slice](t, err)
		check[*pointer](t, err)
		check[willing](t, err)
		check[error](t, err)
		check[interface {
			error
			timeout
		}](t, err)
		var a, b timeout
		if errors.As(err, &a) != ours.As(err, &b) || a != b {
			t.Fatalf("As(%#v, *timeout)", err)
		}
	}
}

func check[E error](t *testing.T, err error) {
	t.Helper()
	var a, b E
	x, y := errors.As(err, &a), ours.As(err, &b)
	if x != y || fmt.Sprintf("%#v", a) != fmt.Sprintf("%#v", b) {
		t.Fatalf("As(%#v, %T): %v %v, ours %v %v", err, &a, x, a, y, b)
	}
	c, p := errors.AsType[E](err)
	d, q := ours.AsType[E](err)
	if p != q || fmt.Sprintf("%#v", c) != fmt.Sprintf("%#v", d) {
		t.Fatalf("AsType[%T](%#v): %v %v, ours %v %v", a, err, c, p, d, q)
	}
}

func TestBadTargets(t *testing.T) {
	var nilPointer *leaf
	for _, target := range []any{nil, 3, leaf{}, nilPointer, new(int), new(string), new(any), new(pointer)} {
		a := attempt(func() string { return fmt.Sprint(errors.As(shared, target)) })
		b := attempt(func() string { return fmt.Sprint(ours.As(shared, target)) })
		if a != b {
			t.Errorf("%T: %s, ours %s", target, a, b)
		}
	}
	if ours.As(nil, nil) {
		t.Error("As(nil, nil)")
	}
}

func TestTexts(t *testing.T) {
	e := ours.New("x")
	if e.Error() != "x" || e == ours.New("x") || fmt.Sprintf("%#v", e) != `&errors.errorString{s:"x"}` {
		t.Errorf("%#v", e)
	}
	if ours.Join() != nil || ours.Join(nil, nil) != nil {
		t.Error("Join of nothing")
	}
	for _, list := range [][]error{{e}, {nil, e, nil}, {e, shared, leaf{1}}} {
		a, b := errors.Join(list...), ours.Join(list...)
		if a.Error() != b.Error() || fmt.Sprintf("%T", a) != fmt.Sprintf("%T", b) {
			t.Errorf("%q %q", a, b)
		}
	}
	if ours.ErrUnsupported.Error() != errors.ErrUnsupported.Error() {
		t.Error("ErrUnsupported")
	}
}
