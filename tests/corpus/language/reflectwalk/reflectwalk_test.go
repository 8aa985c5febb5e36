package reflectwalk

import (
	"reflect"
	"strings"
	"testing"
)

type profile struct {
	Age  int
	City string
}

type person struct {
	Name    string
	Profile *profile
	secret  string
	Tags    []any
}

func TestWalk(t *testing.T) {
	for _, tt := range []struct {
		in   any
		want string
	}{
		{"x", "x"},
		{person{"Ada", &profile{36, "London"}, "no", []any{"a", 1, []string{"b"}}}, "Ada London a b"},
		{&[]profile{{1, "x"}, {2, "y"}}, "x y"},
		{[2]profile{{1, "x"}}, "x "},
		{map[string]string{"k2": "b", "k1": "a"}, "a b"},
		{func() (string, profile) { return "f", profile{1, "g"} }, "f g"},
		{nil, ""},
		{42, ""},
	} {
		var got []string
		Walk(tt.in, func(s string) { got = append(got, s) })
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v: %q, want %q", tt.in, s, tt.want)
		}
	}
}

type config struct {
	Host  string   `conf:"host,required"`
	Port  int      `conf:"port"`
	Debug bool     `conf:"debug" json:"d"`
	Names []string `conf:"names"`
	Rate  float64  `conf:"rate"`
	Other int
}

func TestFill(t *testing.T) {
	var c config
	if err := Fill(&c, map[string]string{"host": "h", "port": "80", "debug": "yes", "names": "a;b"}); err != nil {
		t.Error(err)
	}
	if !reflect.DeepEqual(c, config{"h", 80, true, []string{"a", "b"}, 0, 0}) {
		t.Errorf("%+v", c)
	}
	err := Fill(&c, map[string]string{"port": "x", "rate": "1"})
	t.Log(err)
	if n := strings.Count(err.Error(), "\n"); n != 2 {
		t.Errorf("%d errors", n+1)
	}
	for _, bad := range []any{c, nil, new(int)} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					t.Log("panic:", r)
				}
			}()
			t.Log(Fill(bad, nil))
		}()
	}
}

func TestTypes(t *testing.T) {
	for _, v := range []any{1, "s", []int{}, map[string][]bool{}, &person{}, struct{ A, b int }{}, func(int, ...string) error { return nil }, make(chan<- int), [3]uint8{}, any(nil), reflect.TypeFor[error]()} {
		typ := reflect.TypeOf(v)
		if typ == nil {
			t.Log("nil")
			continue
		}
		t.Log(typ, typ.Kind(), typ.Name(), typ.Size(), typ.Comparable())
	}
	m, ok := reflect.TypeOf(t).MethodByName("Name")
	t.Log(ok, m.Name, m.Type)
	reflect.ValueOf(person{}).Field(0).SetString("x")
}
