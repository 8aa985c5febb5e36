package calc

import (
	"errors"
	"testing"
)

var vars = map[string]float64{"x": 3, "half": 0.5, "0x": 9}

func TestEval(t *testing.T) {
	for text, want := range map[string]float64{
		"1 + 2 * 3": 7, "(1+2)*3": 9, "2^3^2": 512, "-2^2": -4, "10 - 4 - 3": 3, "7 % 4 / 2": 1.5, "x * -half": -1.5, "1e3": 1000, " 4 ": 4, "--1": 1, "2*(3+(4-1))/x": 4,
	} {
		if got, err := Eval(text, vars); got != want || err != nil {
			t.Errorf("%s = %v, %v, want %v", text, got, err, want)
		}
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"": `bad operand "" at 0`, "1 +": `bad operand "" at 3`, "(1": "missing ) at 2", "1 2": "unexpected '2' at 2", "y": `bad operand "y" at 0`, "1/0": `eval "1/0": division by zero`, "2 * (x % (1-1))": `eval "2 * (x % (1-1))": division by zero`,
	} {
		_, err := Eval(text, vars)
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v", text, err)
		}
	}
	var syntax SyntaxError
	if _, err := Eval("1+)", nil); !errors.As(err, &syntax) || syntax.Offset != 2 {
		t.Error(err)
	}
}

func BenchmarkEval(b *testing.B) {
	for b.Loop() {
		Eval("2*(3+(4-1))/x", vars)
	}
}
