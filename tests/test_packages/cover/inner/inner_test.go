package inner_test

import "testing"
import "example.com/tests/cover/inner"

func Test(t *testing.T) {
	if inner.Double(1) != 2 {
		t.Error(1)
	}
}
