package testing

import (
	"bytes"
	"math"
	"reflect"
	"testing"
)

func TestChangedInputsHaveTheSameTypes(t *testing.T) {
	m := mutator{state: 1}
	values := []any{"abc", []byte("abc"), true, 1, int8(1), int16(1), int32(1), int64(1), uint(1), uint8(1), uint16(1), uint32(1), uint64(1), float32(1), 1.0}
	given := append([]any(nil), values...)
	different := make([]bool, len(values))
	for range 5000 {
		changed := m.change(values)
		for i, v := range changed {
			if reflect.TypeOf(v) != reflect.TypeOf(values[i]) {
				t.Fatalf("%T became %T", values[i], v)
			}
			different[i] = different[i] || !reflect.DeepEqual(v, values[i])
		}
	}
	if !reflect.DeepEqual(values, given) {
		t.Errorf("the input itself was changed: %v", values)
	}
	for i, ok := range different {
		if !ok {
			t.Errorf("%T never changes", values[i])
		}
	}
}

func TestTextsStayWithinABound(t *testing.T) {
	m := mutator{state: 1}
	b := bytes.Repeat([]byte("x"), maxInput)
	for range 1000 {
		if b = m.bytes(b); len(b) > maxInput+16 {
			t.Fatal(len(b))
		}
	}
}

func TestShrink(t *testing.T) {
	for _, test := range []struct{ text, part, want string }{
		{"some text with a needle in it", "needle", "needle"},
		{"a,b", ",", ","},
		{"xyz", "", ""},
		{"hello<world>", "<", "<"},
	} {
		var last []byte
		fails := func(b []byte) bool {
			if !bytes.Contains(b, []byte(test.part)) {
				return false
			}
			last = append([]byte(nil), b...)
			return true
		}
		shrink([]byte(test.text), fails, func() bool { return false })
		if string(last) != test.want {
			t.Errorf("%q with %q becomes %q", test.text, test.part, last)
		}
	}
	calls := 0
	shrink(make([]byte, 100), func([]byte) bool { calls++; return false }, func() bool { return calls >= 3 })
	if calls != 3 {
		t.Errorf("%d calls, not 3", calls)
	}
}

func TestInputsAreReadAsTheyWereWritten(t *testing.T) {
	values := []any{
		"a\"\n\xff世", []byte{0, 255, 'x'}, true, false, -5, int8(-128), int16(7), 'é', int32(-1), int64(math.MinInt64), uint(9), uint8('"'),
		uint16(1), uint32(1), uint64(math.MaxUint64), float32(1.5), float32(math.Inf(-1)), math.Copysign(0, -1), math.MaxFloat64,
	}
	text := writeInputs(values)
	again, err := readInputs(string(text))
	if err != nil || !reflect.DeepEqual(again, values) {
		t.Errorf("%s\n%v, %v", text, again, err)
	}
	const strange = 0x7ff8000000000123
	again, err = readInputs(string(writeInputs([]any{math.Float64frombits(strange), math.NaN()})))
	if err != nil || math.Float64bits(again[0].(float64)) != strange || again[1].(float64) == again[1].(float64) {
		t.Errorf("not a number: %v, %v", again, err)
	}
}
