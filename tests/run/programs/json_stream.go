package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

type Item struct {
	Name  string
	Price float64
}

func main() {
	dec := json.NewDecoder(os.Stdin)
	for {
		var item Item
		err := dec.Decode(&item)
		if err == io.EOF {
			break
		}
		fmt.Println(item, err, dec.InputOffset())
		if err != nil {
			break
		}
	}
	rest, _ := io.ReadAll(dec.Buffered())
	fmt.Printf("%q\n", rest)

	dec = json.NewDecoder(strings.NewReader(`{"items": [{"Name": "a", "Price": 1.5}, {"Name": "b"}], "total": 2, "ok": true, "none": null} [] "next"`))
	for {
		t, err := dec.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v", t, t)
		if dec.More() {
			fmt.Print(" (more)")
		}
		fmt.Println(" at", dec.InputOffset())
		if t == "items" {
			dec.Token()
			for dec.More() {
				var item Item
				fmt.Println(dec.Decode(&item), item)
			}
			t, err := dec.Token()
			fmt.Println(t, err)
		}
	}

	dec = json.NewDecoder(bufio.NewReader(strings.NewReader(`{"Name": "x", "Extra": 1} {"a": 12345678901234567890}`)))
	dec.DisallowUnknownFields()
	dec.UseNumber()
	var item Item
	fmt.Println(dec.Decode(&item), item)
	var v map[string]any
	fmt.Println(dec.Decode(&v), v)
	n := v["a"].(json.Number)
	i, err := n.Int64()
	fmt.Println(i, err)
	f, err := n.Float64()
	fmt.Println(f, err, n)

	for _, bad := range []string{`{"a": [1, 2}`, `[1, 2`, `{1: 2}`, `{"a": }`, `[,]`, `{"a": 1 "b": 2}`, `]`, ` x`} {
		dec := json.NewDecoder(strings.NewReader(bad))
		var err error
		for err == nil {
			var t json.Token
			t, err = dec.Token()
			fmt.Print(t, " ")
		}
		fmt.Println(err)
	}

	var b bytes.Buffer
	fmt.Println(json.Compact(&b, []byte(` { "a" : [ 1 , "x  y" ] } `)), b.String())
	b.Reset()
	fmt.Println(json.Indent(&b, []byte(`{"a":[1,{"b":{}}],"c":[]}`), "", "  "), b.String())
	b.Reset()
	json.HTMLEscape(&b, []byte(`"<a href='x'>&</a>"`))
	fmt.Println(b.String())
}

// Stdin:
// {"Name": "tea", "Price": 2.5}
// {"name": "coffee", "price": 3}
//
// {"Name": "cake", "Price": "free"}
// more

// Output:
// {tea 2.5} <nil> 29
// {coffee 3} <nil> 60
// {cake 0} json: cannot unmarshal string into Go struct field Item.Price of type float64 95
// "\nmore\n"
// json.Delim { (more) at 1
// string items (more) at 8
// <nil> {a 1.5}
// <nil> {b 0}
// ] <nil>
// string total (more) at 63
// float64 2 (more) at 66
// string ok (more) at 72
// bool true (more) at 78
// string none (more) at 86
// <nil> <nil> at 92
// json.Delim } (more) at 94
// json.Delim [ at 95
// json.Delim ] (more) at 97
// string next at 103
// EOF
// json: unknown field "Extra" {x 0}
// <nil> map[a:12345678901234567890]
// 9223372036854775807 strconv.ParseInt: parsing "12345678901234567890": value out of range
// 1.2345678901234567e+19 <nil> 12345678901234567890
// { a [ 1 2 <nil> invalid character '}' after array element
// [ 1 2 <nil> EOF
// { <nil> object member name must be a string
// { a <nil> missing value after object key
// [ <nil> invalid character ',' looking for beginning of value
// { a 1 <nil> invalid character '"' after object key:value pair
// <nil> invalid character ']' looking for beginning of value
// <nil> invalid character 'x' looking for beginning of value
// <nil> {"a":[1,"x  y"]}
// <nil> {
//   "a": [
//     1,
//     {
//       "b": {}
//     }
//   ],
//   "c": []
// }
// "\u003ca href='x'\u003e\u0026\u003c/a\u003e"
