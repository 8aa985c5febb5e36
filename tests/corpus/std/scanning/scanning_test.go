package scanning

import (
	"bufio"
	"fmt"
	"strings"
	"testing"
)

func TestMoves(t *testing.T) {
	moves, err := Moves(strings.NewReader("move 1 from 2 to 3\nmove -4  from 5 to 6\nmove x from 1 to 1\n"))
	if got := fmt.Sprint(moves, err); got != "[{1 2 3} {-4 5 6}] line 3: expected integer" {
		t.Error(got)
	}
}

func TestSum(t *testing.T) {
	for in, want := range map[string]string{"1 2.5\n-3e1": "-26.5 3 <nil>", "": "0 0 <nil>", "1 x": "1 1 strconv.ParseFloat: parsing \"\": invalid syntax", "0x10": "16 1 <nil>"} {
		sum, n, err := Sum(in)
		if got := fmt.Sprint(sum, n, err); got != want {
			t.Errorf("%q: %s", in, got)
		}
	}
}

func TestSentences(t *testing.T) {
	if got := fmt.Sprintf("%q", Sentences("One. Two words.  Three")); got != `["One." "Two words." "Three"]` {
		t.Error(got)
	}
}

func TestVerbs(t *testing.T) {
	var (
		i    int
		u    uint8
		s, w string
		b    bool
		c    rune
		f    float32
	)
	n, err := fmt.Sscanf("7b 0xff é true word:1.5", "%db %v %c %t %4s:%g", &i, &u, &c, &b, &s, &f)
	t.Log(n, err, i, u, string(c), b, s, f)
	n, err = fmt.Sscanf("12345", "%2d%s", &i, &w)
	t.Log(n, err, i, w)
	n, err = fmt.Sscan("300", &u)
	t.Log(n, err, u)
	n, err = fmt.Sscanln("1\n2", &i, &u)
	t.Log(n, err)
	n, err = fmt.Sscanf("50%", "%d%%", &i)
	t.Log(n, err, i)
	n, err = fmt.Sscanf("\"quoted text\" x", "%q %s", &s, &w)
	t.Log(n, err, s, w)
	words := bufio.NewScanner(strings.NewReader(" a  b\tc "))
	words.Split(bufio.ScanWords)
	for words.Scan() {
		t.Logf("%q", words.Text())
	}
	t.Fail()
}
