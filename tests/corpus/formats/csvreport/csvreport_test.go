package csvreport

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"
)

const sales = "# region; product; amount\nnorth; apples; 10.5\nsouth; \"pears; green\"; 3\nnorth; nuts; 0.25\n\"\"\"west\"\" coast\"; x; 1e2\n"

func ExampleWrite() {
	totals, err := Totals(strings.NewReader(sales))
	if err != nil {
		panic(err)
	}
	Write(os.Stdout, totals)
	// Output:
	// region,total
	// """west"" coast",100.00
	// north,10.75
	// south,3.00
}

func TestErrors(t *testing.T) {
	for _, tt := range [][2]string{
		{"a;b", "report: record on line 1: wrong number of fields"},
		{"a;b;c", `report: 1:5: strconv.ParseFloat: parsing "c": invalid syntax`},
		{"x;y;1\na;\"b;c", `report: parse error on line 2, column 7: extraneous or missing " in quoted-field`},
		{"a;b\"c;1", `report: parse error on line 1, column 4: bare " in non-quoted-field`},
	} {
		in, want := tt[0], tt[1]
		_, err := Totals(strings.NewReader(in))
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v", in, err)
		}
		var parse *csv.ParseError
		if errors.As(err, &parse) {
			t.Log(parse.StartLine, parse.Line, parse.Column, parse.Err == csv.ErrFieldCount)
		}
	}
}
