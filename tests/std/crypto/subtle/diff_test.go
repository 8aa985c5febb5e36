// Package check compares gopy's package crypto/subtle with Go's.
package check

import (
	"bytes"
	"crypto/subtle"
	"fmt"
	"math/rand"
	"testing"

	our "gopystd/crypto/subtle"
)

func caught(f func() int) (text string) {
	defer func() {
		if v := recover(); v != nil {
			text = fmt.Sprint(v)
		}
	}()
	return fmt.Sprint(f())
}

func TestSubtle(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	numbers := []int{0, 1, -1, 2, 3, -3, 1 << 31, 1<<31 - 1, -1 << 31, 1<<63 - 1, -1 << 63, 255, 256, 5}
	for _, x := range numbers {
		for _, y := range numbers {
			if subtle.ConstantTimeLessOrEq(x, y) != our.ConstantTimeLessOrEq(x, y) || subtle.ConstantTimeEq(int32(x), int32(y)) != our.ConstantTimeEq(int32(x), int32(y)) ||
				subtle.ConstantTimeByteEq(uint8(x), uint8(y)) != our.ConstantTimeByteEq(uint8(x), uint8(y)) {
				t.Fatal(x, y)
			}
			for _, v := range numbers {
				if subtle.ConstantTimeSelect(v, x, y) != our.ConstantTimeSelect(v, x, y) {
					t.Fatal(v, x, y)
				}
			}
		}
	}
	for range 2000 {
		x, y := make([]byte, r.Intn(20)), make([]byte, r.Intn(20))
		r.Read(x)
		r.Read(y)
		if r.Intn(2) == 0 {
			y = bytes.Clone(x)
		}
		if subtle.ConstantTimeCompare(x, y) != our.ConstantTimeCompare(x, y) {
			t.Fatal(x, y)
		}
		memory, memory2 := make([]byte, 40), make([]byte, 40)
		v, i, j, k, n := r.Intn(2), r.Intn(20), r.Intn(20), r.Intn(20), r.Intn(20)
		for q := range memory {
			memory[q] = byte(q * q)
			memory2[q] = byte(q * q)
		}
		want := caught(func() int { subtle.ConstantTimeCopy(v, memory[:len(x)], y); return 0 })
		got := caught(func() int { our.ConstantTimeCopy(v, memory2[:len(x)], y); return 0 })
		want += caught(func() int { return subtle.XORBytes(memory[i:i+n], memory[j:j+n], memory[k:k+n/2+5]) })
		got += caught(func() int { return our.XORBytes(memory2[i:i+n], memory2[j:j+n], memory2[k:k+n/2+5]) })
		if want != got || !bytes.Equal(memory, memory2) {
			t.Fatal(want, got, memory, memory2)
		}
	}
	called := false
	our.WithDataIndependentTiming(func() { called = true })
	if !called {
		t.Fatal("not called")
	}
}
