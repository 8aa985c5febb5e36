package main

import (
	"fmt"
	"testing"
)

func TestLimits(t *testing.T) {
	for _, test := range []struct {
		n    int64
		want string
	}{
		{0, "0B"}, {1023, "1023B"}, {1024, "1Ki"}, {1535, "1Ki"}, {2047, "1Ki"},
		{1<<20 - 1, "1023Ki"}, {1 << 20, "1Mi"}, {1<<30 - 1, "1023Mi"}, {1 << 30, "1Gi"}, {5 << 40, "5120Gi"},
	} {
		if got := fmt.Sprint(Bytes(test.n)); got != test.want {
			t.Errorf("Bytes(%d) prints as %s; want %s", test.n, got, test.want)
		}
	}
}
