package bits

import (
	"fmt"
	"math/bits"
	"testing"
)

func TestSet(t *testing.T) {
	var s Set
	for _, n := range []uint{3, 64, 0, 200, 3} {
		s.Add(n)
	}
	s.Remove(64)
	s.Remove(1000)
	if got := fmt.Sprint(s.All(), s.Len(), len(s)); got != "[0 3 200] 3 4" {
		t.Error(got)
	}
	if !s.Has(200) || s.Has(64) || s.Has(5000) || s.Has(1) {
		t.Error("Has is wrong")
	}
}

func TestHandshake(t *testing.T) {
	for code, want := range map[uint8]string{0: "", 1: "wink", 3: "wink, double blink", 19: "double blink, wink", 31: "jump, close your eyes, double blink, wink", 24: "jump"} {
		if got := Handshake(code); got != want {
			t.Errorf("Handshake(%b) = %q", code, got)
		}
	}
}

func TestGray(t *testing.T) {
	for n := range uint8(255) {
		if diff := Gray(n) ^ Gray(n+1); bits.OnesCount8(diff) != 1 {
			t.Errorf("%08b and %08b", Gray(n), Gray(n+1))
		}
	}
}

func TestWide(t *testing.T) {
	hi, lo := bits.Mul64(1<<63, 6)
	q, r := bits.Div64(3, 5, 7)
	sum, carry := bits.Add64(1<<63, 1<<63, 1)
	got := fmt.Sprint(hi, lo, q, r, sum, carry, bits.Len(0), bits.Reverse8(0x16), bits.RotateLeft16(0x8001, 4), bits.LeadingZeros32(1))
	if got != "3 0 7905747460161236407 4 1 1 0 104 24 31" {
		t.Error(got)
	}
}
