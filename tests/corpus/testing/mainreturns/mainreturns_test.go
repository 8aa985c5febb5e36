package mainreturns_test

import (
	"fmt"
	"testing"

	"example.com/corpus/testing/mainreturns"
)

func TestMain(m *testing.M) {
	defer fmt.Println("deferred in main")
	m.Run()
}

func TestHalf(t *testing.T) {
	if mainreturns.Half(4) != 2 {
		t.Error("half of four")
	}
}

func TestOdd(t *testing.T) {
	defer func() {
		if r := recover(); r != "odd" {
			t.Error(r)
		}
	}()
	mainreturns.Half(3)
}
