package main

type point struct {
	x, y, z int
	s       string
}

var keep any

func grow[T any](n int) {
	var s []T
	keep = &s
	last := -1
	for i := 0; i < n; i++ {
		var v T
		s = append(s, v)
		if cap(s) != last {
			last = cap(s)
			print(last, " ")
		}
	}
	println()
}

func more[T any](sizes ...int) {
	for _, n := range sizes {
		var s []T
		keep = &s
		s = append(s, make([]T, n)...)
		t := append(s[:n:n], make([]T, n+3)...)
		print(cap(s), ",", cap(t), " ")
	}
	println()
}

func main() {
	grow[int](30000)
	grow[byte](9000)
	grow[string](3000)
	grow[*int](3000)
	grow[point](2000)
	grow[[3]byte](2000)
	grow[struct{}](3)
	grow[[5000]byte](20)
	more[int](1, 2, 3, 5, 17, 33, 100, 1000, 5000)
	more[byte](1, 5, 9, 33, 100, 1000, 1025, 5000, 32761, 32768, 32769)
	more[string](1, 3, 33, 100, 1000, 5000)
	more[*int](1, 5, 63, 64, 65, 66, 127, 4095, 4096)
	more[[3]byte](1, 2, 10, 100, 1000)
	println(cap([]byte("hello world, this is more than 32 bytes")) >= 39)
	a := [5]int{1, 2, 3, 4, 5}
	copy(a[1:], a[:4])
	println(a[0], a[1], a[2], a[3], a[4])
	copy(a[:4], a[1:])
	println(a[0], a[1], a[2], a[3], a[4])
	b := make([]byte, 3)
	println(copy(b, "xyzw"), string(b))
}

// Want:
// 1 2 4 8 16 32 64 128 256 512 848 1280 1792 2560 3408 5120 7168 9216 12288 16384 21504 27648 34816 
// 8 16 32 64 128 256 512 896 1408 2048 3072 4096 5376 6912 9472 
// 1 2 4 8 16 32 71 143 303 591 1023 1535 2560 3584 
// 1 2 4 8 16 32 64 143 287 607 1023 1535 2303 3071 
// 1 2 4 8 17 35 76 153 307 614 1024 1638 2252 
// 2 5 10 21 42 85 170 341 682 1066 1621 2261 
// 1 2 3 
// 1 2 4 8 16 32 
// 1,6 2,8 3,10 6,14 18,40 36,72 112,224 1024,2048 5120,10240 
// 8,8 8,16 16,24 48,80 112,208 1024,2048 1152,2304 5376,10240 32768,65536 32768,73728 40960,73728 
// 1,5 3,9 35,71 111,215 1023,2047 5120,10240 
// 1,6 6,14 64,143 64,143 71,143 71,143 127,287 4095,9216 4096,9216 
// 2,5 2,8 10,26 106,213 1024,2048 
// true
// 1 1 2 3 4
// 1 2 3 4 4
// 3 xyz
