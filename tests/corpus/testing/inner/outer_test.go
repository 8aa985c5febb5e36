package inner_test

import (
	"testing"

	"example.com/corpus/testing/inner"
)

func TestOutside(t *testing.T) {
	if inner.Open("") != inner.ErrHidden || inner.Open("x") != nil {
		t.Error("wrong error")
	}
}
