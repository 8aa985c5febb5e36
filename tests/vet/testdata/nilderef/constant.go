package nilderef

import "unsafe"

func sizes() (uintptr, int) {
	var p *struct{ n int }
	var a *[4]int
	return unsafe.Sizeof(*p), len(*a)
}
