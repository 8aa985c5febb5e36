package main

import "unsafe"

type celsius float64

type temperatures []celsius

func array(s []int) [2]int { return [2]int(s) }

func pointer(s []int) *[2]int { return (*[2]int)(s) }

func none(s []int) [0]int { return [0]int(s) }

func named(s []celsius) temperatures { return s }

func raw(p *int) *uint8 { return (*uint8)(unsafe.Pointer(p)) }

func number(p unsafe.Pointer) uintptr { return uintptr(p) + 8 }

func back(n uintptr) unsafe.Pointer { return unsafe.Pointer(n) }

func main() {
	s := []int{1, 2}
	println(array(s)[0], pointer(s)[1], len(none(s)), len(named(nil)), raw(&s[0]), number(nil), back(0))
}
