package main

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	n := 8
	s := make([]int, 3)
	a := [3]int{}
	p := &a
	str := "abc"
	try(func() { _ = []int{5, 6, 7}[:3:n] })
	try(func() { _ = []int{5, 6, 7}[:n] })
	try(func() { _ = []int{5, 6, 7}[n:] })
	try(func() { _ = make([]int, 3)[:n] })
	try(func() { _ = make([]int, 3, 4)[:n:n] })
	try(func() { _ = s[:n] })
	try(func() { _ = s[:n:n] })
	try(func() { _ = s[n:] })
	try(func() { _ = a[:n] })
	try(func() { _ = a[:n:n] })
	try(func() { _ = p[n:] })
	try(func() { _ = p[:n] })
	try(func() { _ = p[:2:n] })
	try(func() { _ = str[:n] })
	try(func() { _ = str[n:] })
	try(func() { _ = "abc"[:n] })
	n = 2
	try(func() { _ = s[n:1] })
	try(func() { _ = a[n:1] })
	try(func() { _ = s[n:1:3] })
	try(func() { _ = s[:3:n] })
	try(func() { _ = str[n:1] })
	n = -1
	try(func() { _ = s[n:] })
	try(func() { _ = s[:n] })
	try(func() { _ = s[:n:n] })
	try(func() { _ = s[:2:n] })
	try(func() { _ = s[n:2:3] })
	try(func() { _ = str[n:] })
	try(func() { _ = a[n:] })
	try(func() { _ = s[:][n] })
	var u8 uint8 = 200
	try(func() { _ = s[u8] })
	try(func() { _ = s[u8:] })
	var u64 uint64 = 1 << 63
	try(func() { _ = s[u64] })
	try(func() { _ = s[:u64] })
	try(func() { _ = [2]int(s[:1]) })
	try(func() { _ = (*[4]int)(s) })
	try(func() { _ = make([]int, n) })
	try(func() { _ = make([]int, 2, n) })
	try(func() { _ = make([]int, u64) })
	try(func() { _ = make(chan int, n) })
	n = 3
	try(func() { _ = make([]int, n, 2) })
}

// Stderr:
// runtime error: slice bounds out of range [::8] with capacity 3
// runtime error: slice bounds out of range [:8] with capacity 3
// runtime error: slice bounds out of range [8:3]
// runtime error: slice bounds out of range [:8] with capacity 3
// runtime error: slice bounds out of range [::8] with capacity 4
// runtime error: slice bounds out of range [:8] with capacity 3
// runtime error: slice bounds out of range [::8] with capacity 3
// runtime error: slice bounds out of range [8:3]
// runtime error: slice bounds out of range [:8] with length 3
// runtime error: slice bounds out of range [::8] with length 3
// runtime error: slice bounds out of range [8:3]
// runtime error: slice bounds out of range [:8] with length 3
// runtime error: slice bounds out of range [::8] with length 3
// runtime error: slice bounds out of range [:8] with length 3
// runtime error: slice bounds out of range [8:3]
// runtime error: slice bounds out of range [:8] with length 3
// runtime error: slice bounds out of range [2:1]
// runtime error: slice bounds out of range [2:1]
// runtime error: slice bounds out of range [2:1:]
// runtime error: slice bounds out of range [:3:2]
// runtime error: slice bounds out of range [2:1]
// runtime error: slice bounds out of range [-1:]
// runtime error: slice bounds out of range [:-1]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [::-1]
// runtime error: slice bounds out of range [-1::]
// runtime error: slice bounds out of range [-1:]
// runtime error: slice bounds out of range [-1:]
// runtime error: index out of range [-1]
// runtime error: index out of range [200] with length 3
// runtime error: slice bounds out of range [200:3]
// runtime error: index out of range [9223372036854775808] with length 3
// runtime error: slice bounds out of range [:9223372036854775808] with capacity 3
// runtime error: cannot convert slice with length 1 to array or pointer to array with length 2
// runtime error: cannot convert slice with length 3 to array or pointer to array with length 4
// runtime error: makeslice: len out of range
// runtime error: makeslice: cap out of range
// runtime error: makeslice: len out of range
// makechan: size out of range
// runtime error: makeslice: cap out of range
