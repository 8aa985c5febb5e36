package exits

import (
	"fmt"
	"testing"
)

func TestGood(t *testing.T) { Check(true) }

func TestBad(t *testing.T) {
	fmt.Println("now it ends")
	Check(false)
	t.Error("not reached")
}
