package visitors

import "testing"

func TestTrees(t *testing.T) {
	for _, tt := range []struct {
		rpn, text string
		value     float64
	}{
		{"1 2 +", "1+2", 3}, {"1 2 + 3 *", "(1+2)*3", 9}, {"8 2 4 - / ~", "-8/(2-4)", 4}, {"2.5 ~ 1e2 *", "-2.5*100", -250}, {"7", "7", 7},
	} {
		e := RPN(tt.rpn)
		if s, v := Print(e), Eval(e); s != tt.text || v != tt.value {
			t.Errorf("%s: %s = %v", tt.rpn, s, v)
		}
	}
}

func TestWrong(t *testing.T) {
	t.Run("operator", func(t *testing.T) {
		defer func() { t.Log(recover()) }()
		Eval(Bin{'%', Num(1), Num(2)})
	})
	t.Run("nil", func(t *testing.T) {
		defer func() { t.Log(recover()) }()
		Eval(Neg{})
	})
	t.Run("empty", func(t *testing.T) {
		RPN("1 +")
	})
}
