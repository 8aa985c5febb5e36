// Compares gopy's encoding/csv with Go's.
package csv_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	our "gopystd/encoding/csv"
)

var pieces = []string{"a", "b c", ",", ",", ",", ";", "\"", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "#", " ", "\t", "é", "\u2003", "☃", "\x80", `\.`, "\"x\"", strings.Repeat("long", 2000)}

func text(random *rand.Rand, n int) string {
	var b strings.Builder
	for range random.Intn(n) {
		b.WriteString(pieces[random.Intn(len(pieces)-random.Intn(2))])
	}
	return b.String()
}

// set copies the options of a *csv.Reader to one of ours.
func set(from, to any) {
	for i := range reflect.TypeFor[csv.Reader]().NumField() {
		if field := reflect.TypeFor[csv.Reader]().Field(i); field.IsExported() {
			reflect.ValueOf(to).Elem().FieldByName(field.Name).Set(reflect.ValueOf(from).Elem().Field(i))
		}
	}
}

func describe(err error) string {
	var a *csv.ParseError
	var b *our.ParseError
	names := map[error]string{csv.ErrBareQuote: "bare", our.ErrBareQuote: "bare", csv.ErrQuote: "quote", our.ErrQuote: "quote", csv.ErrFieldCount: "count", our.ErrFieldCount: "count"}
	if errors.As(err, &a) {
		return fmt.Sprint(err, a.StartLine, a.Line, a.Column, names[errors.Unwrap(err)])
	}
	if errors.As(err, &b) {
		return fmt.Sprint(err, b.StartLine, b.Line, b.Column, names[errors.Unwrap(err)])
	}
	return fmt.Sprint(err)
}

func TestReader(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 40000 {
		input := text(random, 30)
		kind := random.Intn(6)
		reader := func() io.Reader {
			var r io.Reader = strings.NewReader(input)
			switch kind {
			case 0:
				r = iotest.OneByteReader(r)
			case 1:
				r = iotest.DataErrReader(r)
			case 2:
				r = iotest.TimeoutReader(iotest.HalfReader(r))
			}
			return r
		}
		options := csv.NewReader(nil)
		options.Comma = []rune{',', ',', ',', ';', '\t', 'é', '☃', '"', '\n', 0, ' '}[random.Intn(11)]
		options.Comment = []rune{0, 0, '#', 'é', ','}[random.Intn(5)]
		options.FieldsPerRecord = random.Intn(4) - 1
		options.LazyQuotes = random.Intn(2) == 0
		options.TrimLeadingSpace = random.Intn(2) == 0
		options.ReuseRecord = random.Intn(2) == 0
		a, b := csv.NewReader(reader()), our.NewReader(reader())
		set(options, a)
		set(options, b)
		if random.Intn(4) == 0 {
			x, err1 := a.ReadAll()
			y, err2 := b.ReadAll()
			if want, got := fmt.Sprintf("%q %v", x, describe(err1)), fmt.Sprintf("%q %v", y, describe(err2)); want != got {
				t.Fatalf("%q:\n%s\nwant\n%s", input, got, want)
			}
			continue
		}
		for range 8 {
			x, err1 := a.Read()
			y, err2 := b.Read()
			want, got := fmt.Sprintf("%#v %v %d", x, describe(err1), a.InputOffset()), fmt.Sprintf("%#v %v %d", y, describe(err2), b.InputOffset())
			for i := range x {
				if err1 == nil && i < len(y) {
					l, c := a.FieldPos(i)
					m, d := b.FieldPos(i)
					want += fmt.Sprintln(l, c)
					got += fmt.Sprintln(m, d)
				}
			}
			if want != got {
				t.Fatalf("%q %+v:\n%.300s\nwant\n%.300s", input, *options, got, want)
			}
		}
	}
	defer func() {
		if e := recover(); e != "out of range index passed to FieldPos" {
			t.Error(e)
		}
	}()
	our.NewReader(nil).FieldPos(0)
}

type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func TestWriter(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for range 20000 {
		var records [][]string
		for range random.Intn(4) {
			var record []string
			for range random.Intn(5) {
				record = append(record, text(random, 4))
			}
			records = append(records, record)
		}
		var x, y bytes.Buffer
		a, b := csv.NewWriter(&x), our.NewWriter(&y)
		if random.Intn(5) == 0 {
			left := random.Intn(10000)
			a, b = csv.NewWriter(&failing{left}), our.NewWriter(&failing{left})
		}
		a.Comma = []rune{',', ';', 'é', '"', 0}[random.Intn(5)]
		a.UseCRLF = random.Intn(2) == 0
		b.Comma, b.UseCRLF = a.Comma, a.UseCRLF
		want, got := fmt.Sprint(a.WriteAll(records), a.Error()), fmt.Sprint(b.WriteAll(records), b.Error())
		for _, record := range records {
			want += fmt.Sprint(a.Write(record))
			got += fmt.Sprint(b.Write(record))
		}
		a.Flush()
		b.Flush()
		want += fmt.Sprintln(a.Error(), x.String())
		got += fmt.Sprintln(b.Error(), y.String())
		if want != got {
			t.Fatalf("%q:\n%.300s\nwant\n%.300s", records, got, want)
		}
	}
}
