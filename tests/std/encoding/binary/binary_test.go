// Compares gopy's encoding/binary with Go's over values of many types.
package binary_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand"
	"reflect"
	"testing"

	our "gopystd/encoding/binary"
)

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic: %v", e)
		}
	}()
	return fmt.Sprint(f())
}

// reversed is an order of its own.
type reversed struct{ binary.ByteOrder }

type inner struct {
	A int8
	_ [3]byte
	B uint16
}

type outer struct {
	X  [2]inner
	F  float32
	G  float64
	C  complex64
	D  complex128
	OK bool
	_  int32
	N  int64
	U  uint64
}

type private struct {
	A int8
	b int16
}

type myInt int32

var types = []any{false, int8(0), uint8(0), int16(0), uint16(0), int32(0), uint32(0), int64(0), uint64(0), float32(0), float64(0), complex64(0), complex128(0), myInt(0),
	[]bool{}, []int8{}, []uint8{}, []int16{}, []uint16{}, []int32{}, []uint32{}, []int64{}, []uint64{}, []float32{}, []float64{}, []complex64{}, []myInt{},
	inner{}, outer{}, []outer{}, [3]int16{}, [2][2]uint32{}, 0, "", []int{}, []string{}, map[int]int{}, struct{}{}, []struct{}{}, private{}, [0]int{}, struct{ S []int8 }{}, [][2]int8{}}

// fill sets what can be set to random values.
func fill(random *rand.Rand, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), random.Intn(4), 5))
		fallthrough
	case v.Kind() == reflect.Array:
		for i := range v.Len() {
			fill(random, v.Index(i))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fill(random, v.Field(i))
		}
	case !v.CanSet():
	case v.Kind() == reflect.Bool:
		v.SetBool(random.Intn(2) == 0)
	case v.CanInt():
		v.SetInt(int64(random.Uint64()))
	case v.CanUint():
		v.SetUint(random.Uint64())
	case v.CanFloat():
		v.SetFloat(random.NormFloat64())
	case v.CanComplex():
		v.SetComplex(complex(random.NormFloat64(), random.NormFloat64()))
	}
}

func TestData(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	orders := [][2]binary.ByteOrder{{binary.LittleEndian, our.LittleEndian}, {binary.BigEndian, our.BigEndian}, {binary.NativeEndian, our.NativeEndian},
		{reversed{binary.BigEndian}, reversed{binary.BigEndian}}}
	for range 6000 {
		zero := types[random.Intn(len(types))]
		typ := reflect.TypeOf(zero)
		p := reflect.New(typ)
		fill(random, p.Elem())
		v := p.Elem()
		order := orders[random.Intn(len(orders))]
		data := v.Interface()
		if random.Intn(2) == 0 {
			data = p.Interface()
		}
		size := random.Intn(80)
		run := func(write func(*bytes.Buffer, any) error, app func([]byte, any) ([]byte, error), encode func([]byte, any) (int, error), sizeOf func(any) int) string {
			return attempt(func() any {
				var buf bytes.Buffer
				err := write(&buf, data)
				return fmt.Sprint(buf.Bytes(), err)
			}) + attempt(func() any { b, err := app([]byte("abc"), data); return fmt.Sprint(b, err) }) +
				attempt(func() any {
					b := bytes.Repeat([]byte{7}, size)
					n, err := encode(b, data)
					return fmt.Sprint(b, n, err)
				}) + attempt(func() any { return sizeOf(data) })
		}
		want := run(func(b *bytes.Buffer, v any) error { return binary.Write(b, order[0], v) }, func(b []byte, v any) ([]byte, error) { return binary.Append(b, order[0], v) },
			func(b []byte, v any) (int, error) { return binary.Encode(b, order[0], v) }, binary.Size)
		got := run(func(b *bytes.Buffer, v any) error { return our.Write(b, order[1], v) }, func(b []byte, v any) ([]byte, error) { return our.Append(b, order[1], v) },
			func(b []byte, v any) (int, error) { return our.Encode(b, order[1], v) }, our.Size)
		if want != got {
			t.Fatalf("%T:\n%s\nwant\n%s", data, got, want)
		}
		input := make([]byte, random.Intn(150))
		random.Read(input)
		switch zero.(type) {
		case []bool, []int8: // Go's Decode takes all of the input for these
			input = input[:min(len(input), 3)]
		}
		fresh := func() any {
			if typ.Kind() == reflect.Slice && random.Intn(2) == 0 {
				return reflect.MakeSlice(typ, 3, 3).Interface()
			}
			return reflect.New(typ).Interface()
		}
		state := random.Int63()
		read := func(read func(*bytes.Reader, any) error, decode func([]byte, any) (int, error)) string {
			random = rand.New(rand.NewSource(state))
			a, b, c := fresh(), fresh(), v.Interface()
			r := bytes.NewReader(input)
			text := attempt(func() any { err := read(r, a); return fmt.Sprint(err, r.Len()) }) + fmt.Sprintf("%v", reflect.Indirect(reflect.ValueOf(a)))
			text += attempt(func() any { n, err := decode(input, b); return fmt.Sprint(n, err) }) + fmt.Sprintf("%v", reflect.Indirect(reflect.ValueOf(b)))
			if typ.Kind() != reflect.Slice {
				text += attempt(func() any { err := read(r, c); return fmt.Sprint(err, r.Len()) })
			}
			return text
		}
		want = read(func(r *bytes.Reader, v any) error { return binary.Read(r, order[0], v) }, func(b []byte, v any) (int, error) { return binary.Decode(b, order[0], v) })
		got = read(func(r *bytes.Reader, v any) error { return our.Read(r, order[1], v) }, func(b []byte, v any) (int, error) { return our.Decode(b, order[1], v) })
		if want != got {
			t.Fatalf("%T:\n%s\nwant\n%s", data, got, want)
		}
	}
	for _, data := range []any{nil, (*int8)(nil), (*outer)(nil), (*[]int8)(nil)} {
		for _, pair := range [][2]func() any{
			{func() any { return binary.Size(data) }, func() any { return our.Size(data) }},
			{func() any { return binary.Write(new(bytes.Buffer), binary.BigEndian, data) }, func() any { return our.Write(new(bytes.Buffer), our.BigEndian, data) }},
			{func() any { return binary.Read(new(bytes.Buffer), binary.BigEndian, data) }, func() any { return our.Read(new(bytes.Buffer), our.BigEndian, data) }},
		} {
			if want, got := attempt(pair[0]), attempt(pair[1]); want != got {
				t.Errorf("%T: %s, want %s", data, got, want)
			}
		}
	}
}

func TestOrders(t *testing.T) {
	type both interface {
		binary.ByteOrder
		binary.AppendByteOrder
		GoString() string
	}
	random := rand.New(rand.NewSource(2))
	for _, pair := range [][2]both{{binary.LittleEndian, our.LittleEndian}, {binary.BigEndian, our.BigEndian}, {binary.NativeEndian, our.NativeEndian}} {
		for range 300 {
			x, b, n := random.Uint64(), make([]byte, 9), random.Intn(10)
			random.Read(b)
			run := func(o both) (text string) {
				for _, f := range []func(b []byte) any{
					func(b []byte) any { return o.Uint16(b) }, func(b []byte) any { return o.Uint32(b) }, func(b []byte) any { return o.Uint64(b) },
					func(b []byte) any { o.PutUint16(b, uint16(x)); return b }, func(b []byte) any { o.PutUint32(b, uint32(x)); return b }, func(b []byte) any { o.PutUint64(b, x); return b },
					func(b []byte) any { return o.AppendUint16(b, uint16(x)) }, func(b []byte) any { return o.AppendUint32(b, uint32(x)) }, func(b []byte) any { return o.AppendUint64(b, x) },
					func(b []byte) any { return o.String() + o.GoString() },
				} {
					text += attempt(func() any { return f(bytes.Clone(b[:n])) })
				}
				return text
			}
			if want, got := run(pair[0]), run(pair[1]); want != got {
				t.Fatalf("%s\nwant\n%s", got, want)
			}
		}
	}
}

func TestVarints(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	for range 30000 {
		x := random.Uint64() >> random.Intn(64)
		y := int64(random.Uint64()) >> random.Intn(64)
		b, c := make([]byte, 10), make([]byte, 10)
		want := fmt.Sprint(binary.AppendUvarint(nil, x), binary.AppendVarint(nil, y), binary.PutUvarint(b, x), b, binary.PutVarint(b, y), b)
		got := fmt.Sprint(our.AppendUvarint(nil, x), our.AppendVarint(nil, y), our.PutUvarint(c, x), c, our.PutVarint(c, y), c)
		for i := range random.Intn(12) {
			b = append(b[:i], byte(random.Intn(128)+128))
		}
		b = append(b[:random.Intn(len(b)+1)], []byte{0, 1, 2, 127, 128, 255}[random.Intn(6)])
		b = b[:random.Intn(len(b)+1)]
		for _, f := range [][2]func() any{
			{func() any { x, n := binary.Uvarint(b); return fmt.Sprint(x, n) }, func() any { x, n := our.Uvarint(b); return fmt.Sprint(x, n) }},
			{func() any { x, n := binary.Varint(b); return fmt.Sprint(x, n) }, func() any { x, n := our.Varint(b); return fmt.Sprint(x, n) }},
			{func() any { x, err := binary.ReadUvarint(bytes.NewReader(b)); return fmt.Sprint(x, err) }, func() any { x, err := our.ReadUvarint(bytes.NewReader(b)); return fmt.Sprint(x, err) }},
			{func() any { x, err := binary.ReadVarint(bytes.NewReader(b)); return fmt.Sprint(x, err) }, func() any { x, err := our.ReadVarint(bytes.NewReader(b)); return fmt.Sprint(x, err) }},
		} {
			want += attempt(f[0])
			got += attempt(f[1])
		}
		if want != got {
			t.Fatalf("%d %d %v:\n%s\nwant\n%s", x, y, b, got, want)
		}
	}
}
