// How append makes a slice grow, for elements of several sizes: capacities are visible, so they are gc's.
package main

import "fmt"

type wide struct{ a, b, c, d, e int }

var (
	ints    []int
	bytes   []byte
	int32s  []int32
	strs    []string
	wides   []wide
	ifaces  []any
	empties []struct{}
	ptrs    []*int
	bools   []bool
	threes  [][3]byte
)

// Package variables: what they point to is on the heap.
func grow[T any](s *[]T, n int) {
	var zero T
	last := -1
	for range n {
		*s = append(*s, zero)
		if cap(*s) != last {
			last = cap(*s)
			fmt.Print(last, " ")
		}
	}
	fmt.Println()
}

func bulk[T any](s *[]T, n int) int {
	*s = append(*s, make([]T, n)...)
	return cap(*s)
}

func main() {
	grow(&ints, 5000)
	grow(&bytes, 5000)
	grow(&int32s, 3000)
	grow(&strs, 3000)
	grow(&wides, 1000)
	grow(&ifaces, 1000)
	grow(&ptrs, 1000)
	grow(&bools, 2000)
	grow(&threes, 2000)
	grow(&empties, 3)
	for _, n := range []int{1, 3, 5, 7, 9, 17, 33, 100, 300, 1000, 1025, 5000, 40000} {
		ints, bytes, strs, wides, threes = nil, nil, nil, nil, nil
		fmt.Print(n, ": ", bulk(&ints, n), " ", bulk(&bytes, n), " ", bulk(&strs, n), " ", bulk(&wides, n), " ", bulk(&threes, n))
		fmt.Println(" then", bulk(&ints, 1), bulk(&bytes, 1), bulk(&strs, n+2), bulk(&wides, 1), bulk(&threes, 2*n))
	}
	b := []byte("conversion")
	ints = make([]int, 3, 3)
	ints = append(ints, 1, 2, 3, 4, 5)
	fmt.Println(len(b), cap(ints), len(ints))
	rs := append([]rune(nil), []rune("ab")...)
	fmt.Println(len(rs))
}

// Output:
// 1 2 4 8 16 32 64 128 256 512 848 1280 1792 2560 3408 5120 
// 8 16 32 64 128 256 512 896 1408 2048 3072 4096 5376 
// 2 4 8 16 32 64 128 256 512 864 1344 2048 3072 
// 1 2 4 8 16 32 71 143 303 591 1023 1535 2560 3584 
// 1 2 4 8 16 32 67 134 272 544 1024 
// 1 2 4 8 16 32 71 143 303 591 1023 
// 1 2 4 8 16 32 64 143 287 607 1023 
// 8 16 32 64 128 256 512 896 1408 2048 
// 2 5 10 21 42 85 170 341 682 1066 1621 2261 
// 1 2 3 
// 1: 1 8 1 1 2 then 2 8 4 2 5
// 3: 3 8 3 3 5 then 6 8 8 6 10
// 5: 6 8 5 5 5 then 6 8 12 10 16
// 7: 8 8 7 7 8 then 8 8 16 14 21
// 9: 10 16 9 9 10 then 10 16 20 19 32
// 17: 18 24 18 17 21 then 18 24 39 35 53
// 33: 36 48 35 35 37 then 36 48 71 35 106
// 100: 112 112 111 102 106 then 112 112 255 102 341
// 300: 336 320 303 307 341 then 336 320 1023 307 1024
// 1000: 1024 1024 1023 1024 1024 then 1024 1024 2047 1024 3157
// 1025: 1184 1152 1151 1228 1066 then 1184 1152 2560 1228 3157
// 5000: 5120 5376 5120 5120 5461 then 5120 5376 10752 5120 16384
// 40000: 40960 40960 40448 40140 40960 then 40960 40960 100352 40140 120149
// 10 8 8
// 2
