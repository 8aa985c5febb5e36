//go:build go1.21

package a

import "testing"

func old(xs []int, t *testing.T) {
	for i, x := range xs {
		go func() {
			print(i, x) // want "^loop variable i captured by func literal$" "^loop variable x captured by func literal$"
		}()
	}
	for i := 0; i < 3; i++ {
		defer func() {
			print(i) // want "loop variable i captured by func literal"
		}()
	}
	for i := range xs {
		go func(i int) { print(i) }(i)
	}
	for i := range xs {
		func() { print(i) }()
	}
	for i := range xs {
		if i > 1 {
			go func() { print(i) }() // want "loop variable i captured"
		} else {
			switch {
			case i == 0:
				defer func() { print(i) }() // want "loop variable i captured"
			}
		}
	}
	for i := range xs {
		go func() { print(i) }()
		print("not last")
	}
	for _, x := range xs {
		t.Run("", func(t *testing.T) {
			print(x)
			t.Parallel()
			print(x) // want "loop variable x captured"
		})
	}
}
