package quick_test

import (
	"fmt"
	"math/rand"
	"reflect"
	"testing"
	real "testing/quick"

	ours "gopystd/testing/quick"
)

type point struct {
	X, Y int
	Name string
}

type tree struct {
	Left, Right *tree
	Value       int8
	Names       map[string][]uint16
}

type own struct{ n int }

func (own) Generate(r *rand.Rand, size int) reflect.Value {
	return reflect.ValueOf(own{r.Intn(size)})
}

var types = []reflect.Type{
	reflect.TypeFor[bool](), reflect.TypeFor[int](), reflect.TypeFor[int8](), reflect.TypeFor[uint16](),
	reflect.TypeFor[uintptr](), reflect.TypeFor[float32](), reflect.TypeFor[float64](), reflect.TypeFor[complex64](),
	reflect.TypeFor[complex128](), reflect.TypeFor[string](), reflect.TypeFor[[]int](), reflect.TypeFor[[3]string](),
	reflect.TypeFor[map[int8]bool](), reflect.TypeFor[*point](), reflect.TypeFor[point](), reflect.TypeFor[tree](),
	reflect.TypeFor[own](), reflect.TypeFor[[]own](), reflect.TypeFor[func()](), reflect.TypeFor[chan int](),
	reflect.TypeFor[[]any](), reflect.TypeFor[struct{}](), reflect.TypeFor[map[string]func()](),
}

func TestValue(t *testing.T) {
	for _, typ := range types {
		for seed := range int64(30) {
			got, okGot := ours.Value(typ, rand.New(rand.NewSource(seed)))
			want, okWant := real.Value(typ, rand.New(rand.NewSource(seed)))
			if okGot != okWant {
				t.Errorf("%v: ok = %v, want %v", typ, okGot, okWant)
			} else if okWant && !reflect.DeepEqual(got.Interface(), want.Interface()) {
				t.Errorf("%v, seed %d: %#v, want %#v", typ, seed, got, want)
			}
		}
	}
}

func TestCheck(t *testing.T) {
	functions := []any{
		func(x int) bool { return x != x+1 },
		func(a, b int8) bool { return a+b == b+a },
		func(a, b uint8) bool { return a < 250 || b > 5 },
		func(s string, p point) bool { return len(s) < 100 && p.X < 1<<62 },
		func(o own, b bool) bool { return o.n < 40 },
		func() bool { return false },
		func(f func()) bool { return true },
		func(x int) int { return x },
		func(x int) {},
		5,
		nil,
	}
	configs := []func() (ours.Config, real.Config){
		func() (ours.Config, real.Config) { return ours.Config{}, real.Config{} },
		func() (ours.Config, real.Config) { return ours.Config{MaxCount: 7}, real.Config{MaxCount: 7} },
		func() (ours.Config, real.Config) { return ours.Config{MaxCountScale: 3}, real.Config{MaxCountScale: 3} },
		func() (ours.Config, real.Config) {
			values := func(args []reflect.Value, r *rand.Rand) {
				for i := range args {
					args[i] = reflect.ValueOf(r.Intn(100))
				}
			}
			return ours.Config{Values: values}, real.Config{Values: values}
		},
	}
	try := func(f func() error) (text string) {
		defer func() {
			if r := recover(); r != nil {
				text = fmt.Sprint("panic: ", r)
			}
		}()
		err := f()
		return fmt.Sprintf("%T %v", err, err)
	}
	for i, f := range functions {
		for j, config := range configs {
			o, r := config()
			o.Rand, r.Rand = rand.New(rand.NewSource(3)), rand.New(rand.NewSource(3))
			got, want := try(func() error { return ours.Check(f, &o) }), try(func() error { return real.Check(f, &r) })
			if got != want {
				t.Errorf("function %d, config %d: Check = %s, want %s", i, j, got, want)
			}
			for k, g := range functions {
				got := try(func() error { return ours.CheckEqual(f, g, &o) })
				want := try(func() error { return real.CheckEqual(f, g, &r) })
				if got != want {
					t.Errorf("functions %d, %d, config %d: CheckEqual = %s, want %s", i, k, j, got, want)
				}
			}
		}
	}
	double := func(x int) int { return 2 * x }
	wrong := func(x int) int {
		if x%7 == 3 {
			return x
		}
		return 2 * x
	}
	got := ours.CheckEqual(double, wrong, &ours.Config{Rand: rand.New(rand.NewSource(1))})
	want := real.CheckEqual(double, wrong, &real.Config{Rand: rand.New(rand.NewSource(1))})
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
