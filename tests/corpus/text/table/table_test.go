package table

import (
	"bytes"
	"errors"
	"os"
	"testing"
)

var rows = [][]string{{"name", "price", "note"}, {"apple", "3", "red"}, {"banana", "12", "-"}, {"kiwi", "150", "färg"}}

func ExamplePlain() {
	Plain(os.Stdout, rows)
	// Output:
	// name    price  note
	// apple   3      red
	// banana  12     -
	// kiwi    150    färg
}

func ExampleBoxed() {
	Boxed(os.Stdout, rows)
	// Output:
	// ...name|.price|.note|
	// ..apple|.....3|..red|
	// .banana|....12|....-|
	// ...kiwi|...150|.färg|
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestBrokenWriter(t *testing.T) {
	if err := Plain(broken{}, rows); err == nil || err.Error() != "disk full" {
		t.Errorf("error is %v", err)
	}
	var b bytes.Buffer
	if err := Plain(&b, nil); err != nil || b.Len() != 0 {
		t.Errorf("no rows: %q, %v", b.String(), err)
	}
}
