package reflect

import "iter"

// Ranging over a Value.

// integers yields 0 up to v-1 as values of v's type.
func (v Value) integers() iter.Seq[Value] {
	t := v.typ
	if v.CanInt() {
		n := v.Int()
		return func(yield func(Value) bool) {
			for i := int64(0); i < n; i++ {
				if !yield(makeInteger(t, uint64(i))) {
					return
				}
			}
		}
	}
	n := v.Uint()
	return func(yield func(Value) bool) {
		for i := uint64(0); i < n; i++ {
			if !yield(makeInteger(t, i)) {
				return
			}
		}
	}
}

// indices yields 0 up to n()-1 as ints.
func indices(n func() int) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := range n() {
			if !yield(ValueOf(i)) {
				return
			}
		}
	}
}

// Seq returns an iterator over what `for x := range v` gives.
func (v Value) Seq() iter.Seq[Value] {
	switch k := v.kind(); {
	case k == Func && yieldParameters(v.realType()) == 1:
		return func(yield func(Value) bool) {
			f := MakeFunc(v.Type().In(0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0]))} })
			v.Call([]Value{f})
		}
	case isInteger(k):
		return v.integers()
	case k == Array, k == Slice, k == Pointer && Kind(v.typ.elem().kind) == Array:
		return indices(v.Len)
	case k == String:
		return func(yield func(Value) bool) {
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key()) {
					return
				}
			}
		}
	case k == Chan:
		return func(yield func(Value) bool) {
			for {
				x, ok := v.Recv()
				if !ok || !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq[Value]")
}

// Seq2 returns an iterator over what `for x, y := range v` gives.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	switch k := v.kind(); {
	case k == Func && yieldParameters(v.realType()) == 2:
		return func(yield func(Value, Value) bool) {
			f := MakeFunc(v.Type().In(0), func(in []Value) []Value { return []Value{ValueOf(yield(in[0], in[1]))} })
			v.Call([]Value{f})
		}
	case k == Array, k == Slice, k == Pointer && Kind(v.typ.elem().kind) == Array:
		return func(yield func(Value, Value) bool) {
			v := Indirect(v)
			for i := range v.Len() {
				if !yield(ValueOf(i), v.Index(i)) {
					return
				}
			}
		}
	case k == String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key(), it.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + v.Type().String() + " cannot produce iter.Seq2[Value, Value]")
}
