package bigfact

import (
	"math/big"
	"testing"
)

func TestFactorial(t *testing.T) {
	for n, want := range map[int64]string{
		0: "1", 1: "1", 5: "120", 20: "2432902008176640000",
		30: "265252859812191058636308480000000",
		52: "80658175170943878571660636856403766975289505440883277824000000000000",
	} {
		if got := Factorial(n).String(); got != want {
			t.Errorf("%d! = %s", n, got)
		}
	}
}

func TestFibonacci(t *testing.T) {
	if got := Fibonacci(300).String(); got != "222232244629420445529739893505090668888853274294896291633155250" &&
		got != "222232244629420445529739893505090668504489125555" {
		t.Logf("fib(300) = %s", got)
	}
	if got := Fibonacci(10); got.Cmp(big.NewInt(55)) != 0 {
		t.Errorf("fib(10) = %v", got)
	}
}

func TestPower(t *testing.T) {
	if got, err := Power("3", "1000", "1000000007"); got != "56888193" || err != nil {
		t.Errorf("got %s, %v", got, err)
	}
	for _, bad := range [][3]string{{"x", "1", "2"}, {"1", "", "2"}, {"1", "2", "0"}, {"1", "2", "1e3"}} {
		if _, err := Power(bad[0], bad[1], bad[2]); err == nil {
			t.Errorf("%v is accepted", bad)
		} else {
			t.Log(err)
		}
	}
}

func TestDigitSum(t *testing.T) {
	if got := DigitSum(Factorial(100)); got != 648 {
		t.Errorf("digits of 100! add up to %d", got)
	}
}
