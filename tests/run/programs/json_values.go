package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"time"
)

type Address struct {
	Street string `json:"street"`
	City   string `json:"city,omitempty"`
}

type Level int

func (l Level) MarshalText() ([]byte, error) { return []byte("level-" + fmt.Sprint(int(l))), nil }

func (l *Level) UnmarshalText(b []byte) error {
	if _, err := fmt.Sscanf(string(b), "level-%d", (*int)(l)); err != nil {
		return errors.New("no level: " + string(b))
	}
	return nil
}

type Celsius float64

func (c Celsius) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `{"celsius": %.1f}`, float64(c)), nil
}

func (c *Celsius) UnmarshalJSON(b []byte) error {
	var v struct{ Celsius float64 }
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*c = Celsius(v.Celsius)
	return nil
}

type Base struct {
	ID      int
	Created time.Time `json:"created,omitzero"`
}

type Person struct {
	Base
	Name    string            `json:"name"`
	Age     int               `json:"age,omitempty"`
	Emails  []string          `json:"emails"`
	Address *Address          `json:"address,omitempty"`
	Tags    map[string]string `json:"tags,omitempty"`
	Level   Level             `json:"level"`
	Scores  map[Level]float64 `json:",omitempty"`
	Temp    Celsius
	Big     int64 `json:",string"`
	Photo   []byte
	Extra   any
	Raw     json.RawMessage `json:"raw,omitempty"`
	Wait    time.Duration
	hidden  int
	Ignored string `json:"-"`
}

func main() {
	p := Person{
		Base: Base{7, time.Date(2024, 2, 29, 12, 30, 0, 500, time.UTC)}, Name: "Zoë <z&z>", Age: 30, Emails: []string{"a@b.c"}, Address: &Address{"Main St. \"5\"", ""},
		Tags: map[string]string{"z": "last", "a": "first"}, Level: 3, Scores: map[Level]float64{2: 1.5, 10: 2}, Temp: 21.55, Big: math.MaxInt64, Photo: []byte("hello"),
		Extra: []any{1, "two", nil, map[string]any{"k": true}}, Raw: json.RawMessage(` { "x" : [ 1 , 2 ] } `), Wait: time.Second,
	}
	b, err := json.Marshal(p)
	fmt.Println(string(b), err)
	var q Person
	fmt.Println(json.Unmarshal(b, &q))
	fmt.Println(q.Base, q.Name, q.Age, q.Emails, *q.Address, q.Tags, q.Level, q.Scores, q.Temp, q.Big, string(q.Photo), q.Extra, q.Raw, q.Wait)
	b, err = json.MarshalIndent(map[string]any{"list": []int{1, 2}, "empty": []int{}, "none": nil, "nested": map[string]any{}}, "> ", "  ")
	fmt.Println(string(b), err)

	var v any
	fmt.Println(json.Unmarshal([]byte(`{"n": 1.5e3, "s": "a\u00e9\ud83d\ude00\n", "l": [true, false, null, {}], "o": {"x": -0}}`), &v), v)
	for _, f := range []float64{0, 1, 0.1, 1e20, 1e21, 1e-6, 1e-7, 123456789.125, math.MaxFloat64} {
		b, _ := json.Marshal(f)
		b32, _ := json.Marshal(float32(f))
		fmt.Print(string(b), " ", string(b32), "; ")
	}
	fmt.Println()

	for _, text := range []string{
		``, `{`, `[1,]`, `{"a":1,}`, `{"a" 1}`, `{'a':1}`, `tru`, `truth`, `01`, `1.`, `"\q"`, "\"\n\"", `[1 2]`, `{} {}`, `nul`, `"abc`, `-`, `{"name": 5}`, `{"age": "x"}`, `{"age": 1.5}`, `{"age": 1e3}`,
		`{"emails": {"a": 1}}`, `{"emails": ["a", 5]}`, `{"address": {"street": [1]}}`, `{"address": 3}`, `{"level": "high"}`, `{"Scores": {"level-1": "x"}}`, `{"Big": 5}`, `{"Big": "x"}`, `{"Photo": "!"}`, `{"tags": {"a": 1}}`, `{"Temp": {"celsius": "x"}}`, `[]`, `null`,
	} {
		var p Person
		err := json.Unmarshal([]byte(text), &p)
		fmt.Printf("%s: %v", text, err)
		var syntax *json.SyntaxError
		var misfit *json.UnmarshalTypeError
		if errors.As(err, &syntax) {
			fmt.Print(" at ", syntax.Offset)
		} else if errors.As(err, &misfit) {
			fmt.Printf(" at %d: %s, %v, %s.%s", misfit.Offset, misfit.Value, misfit.Type, misfit.Struct, misfit.Field)
		}
		fmt.Println()
	}
	for _, v := range []any{math.NaN(), make(chan int), func() {}, map[string]any{"c": complex(1, 2)}, map[struct{}]int{{}: 1}, errors.New("x")} {
		b, err := json.Marshal(v)
		fmt.Printf("%s %v %T\n", b, err, err)
	}
	type node struct{ Next *node }
	loop := &node{}
	loop.Next = loop
	_, err = json.Marshal(loop)
	fmt.Println(err)
	fmt.Println(json.Unmarshal([]byte("1"), nil), json.Unmarshal([]byte("1"), p), json.Unmarshal([]byte("1"), (*int)(nil)))

	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	fmt.Println(enc.Encode(struct {
		HTML string
		L    []any
	}{"<b>&</b>", []any{1}}))
	fmt.Println(json.Valid([]byte(`{"a":[1,2,{"b":null}]}`)), json.Valid([]byte(`{a:1}`)), strings.Repeat("-", 10))
}

// Output:
// {"ID":7,"created":"2024-02-29T12:30:00.0000005Z","name":"Zoë \u003cz\u0026z\u003e","age":30,"emails":["a@b.c"],"address":{"street":"Main St. \"5\""},"tags":{"a":"first","z":"last"},"level":"level-3","Scores":{"level-10":2,"level-2":1.5},"Temp":{"celsius":21.6},"Big":"9223372036854775807","Photo":"aGVsbG8=","Extra":[1,"two",null,{"k":true}],"raw":{"x":[1,2]},"Wait":1000000000} <nil>
// <nil>
// {7 2024-02-29 12:30:00.0000005 +0000 UTC} Zoë <z&z> 30 [a@b.c] {Main St. "5" } map[a:first z:last] 3 map[2:1.5 10:2] 21.6 9223372036854775807 hello [1 two <nil> map[k:true]] {"x":[1,2]} 1s
// {
// >   "empty": [],
// >   "list": [
// >     1,
// >     2
// >   ],
// >   "nested": {},
// >   "none": null
// > } <nil>
// <nil> map[l:[true false <nil> map[]] n:1500 o:map[x:-0] s:aé😀
// ]
// 0 0; 1 1; 0.1 0.1; 100000000000000000000 100000000000000000000; 1e+21 1e+21; 0.000001 0.000001; 1e-7 1e-7; 123456789.125 123456790; 1.7976931348623157e+308 ; 
// : unexpected end of JSON input at 0
// {: unexpected end of JSON input at 1
// [1,]: invalid character ']' looking for beginning of value at 4
// {"a":1,}: invalid character '}' looking for beginning of object key string at 8
// {"a" 1}: invalid character '1' after object key at 6
// {'a':1}: invalid character '\'' looking for beginning of object key string at 2
// tru: unexpected end of JSON input at 3
// truth: invalid character 't' in literal true (expecting 'e') at 4
// 01: invalid character '1' after top-level value at 2
// 1.: unexpected end of JSON input at 0
// "\q": invalid escape sequence `\q` in string at 3
// "
// ": invalid character '\n' in string at 2
// [1 2]: invalid character '2' after array element at 4
// {} {}: invalid character '{' after top-level value at 4
// nul: unexpected end of JSON input at 3
// "abc: unexpected end of JSON input at 4
// -: unexpected end of JSON input at 0
// {"name": 5}: json: cannot unmarshal number into Go struct field Person.name of type string at 10: number, string, Person.name
// {"age": "x"}: json: cannot unmarshal string into Go struct field Person.age of type int at 11: string, int, Person.age
// {"age": 1.5}: json: cannot unmarshal number 1.5 into Go struct field Person.age of type int at 11: number 1.5, int, Person.age
// {"age": 1e3}: json: cannot unmarshal number 1e3 into Go struct field Person.age of type int at 11: number 1e3, int, Person.age
// {"emails": {"a": 1}}: json: cannot unmarshal object into Go struct field Person.emails of type []string at 12: object, []string, Person.emails
// {"emails": ["a", 5]}: json: cannot unmarshal number into Person.emails.1 of type string at 18: number, string, Person.emails.1
// {"address": {"street": [1]}}: json: cannot unmarshal array into Go struct field Person.address.street of type string at 24: array, string, Person.address.street
// {"address": 3}: json: cannot unmarshal number into Go struct field Person.address of type main.Address at 13: number, main.Address, Person.address
// {"level": "high"}: no level: high
// {"Scores": {"level-1": "x"}}: json: cannot unmarshal string into Go struct field Person.Scores.level-1 of type float64 at 26: string, float64, Person.Scores.level-1
// {"Big": 5}: json: cannot unmarshal number into Go struct field Person.Big of type int64 at 9: number, int64, Person.Big
// {"Big": "x"}: json: cannot unmarshal number x into Go struct field Person.Big of type int64 at 11: number x, int64, Person.Big
// {"Photo": "!"}: json: cannot unmarshal string into Go struct field Person.Photo of type []uint8: illegal base64 data at input byte 0 at 13: string, []uint8, Person.Photo
// {"tags": {"a": 1}}: json: cannot unmarshal number into Go struct field Person.tags.a of type string at 16: number, string, Person.tags.a
// {"Temp": {"celsius": "x"}}: json: cannot unmarshal string into Go struct field .celsius of type float64 at 15: string, float64, .celsius
// []: json: cannot unmarshal array into Go value of type main.Person at 1: array, main.Person, .
// null: <nil>
//  json: unsupported value: NaN *json.UnsupportedValueError
//  json: unsupported type: chan int *json.UnsupportedTypeError
//  json: unsupported type: func() *json.UnsupportedTypeError
//  json: unsupported type: complex128 *json.UnsupportedTypeError
//  json: unsupported value: jsontext: object member name must be a string after offset 2 *json.UnsupportedValueError
// {} <nil> <nil>
// json: unsupported value: encountered a cycle via *main.node
// json: Unmarshal(nil) json: Unmarshal(non-pointer main.Person) json: Unmarshal(nil *int)
// {
// 	"HTML": "<b>&</b>",
// 	"L": [
// 		1
// 	]
// }
// <nil>
// true false ----------
