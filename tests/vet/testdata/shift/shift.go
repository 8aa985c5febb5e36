package a

import "unsafe"

type small int8

func shifts(i8 int8, u16 uint16, i32 int32, i64 int64, i int, u uint, up uintptr, n uint, s small) {
	_ = i8 << 7
	_ = i8 << 8        // want `^i8 \(8 bits\) too small for shift of 8$`
	_ = i8 >> 8        // want `i8 \(8 bits\) too small for shift of 8`
	_ = (i8 + 1) << 9  // want `\(i8 \+ 1\) \(8 bits\) too small for shift of 9`
	i8 <<= 8           // want `i8 \(8 bits\) too small for shift of 8`
	i8 >>= 7
	_ = u16 << 16      // want `u16 \(16 bits\) too small for shift of 16`
	_ = i32 >> 32      // want `i32 \(32 bits\) too small for shift of 32`
	_ = i64 << 64      // want `i64 \(64 bits\) too small for shift of 64`
	_ = i << 63
	_ = i << 64        // want `i \(64 bits\) too small for shift of 64`
	_ = u >> 70        // want `u \(64 bits\) too small for shift of 70`
	_ = up << 64       // want `up \(64 bits\) too small`
	_ = s << 8         // want `s \(8 bits\) too small for shift of 8`
	_ = i << n
	_ = 1 << 40
	_ = ^uint(0) >> 63
	const c = 64
	_ = i64 >> c       // want `i64 \(64 bits\) too small for shift of 64`
	if unsafe.Sizeof(i) == 4 {
		_ = i32 << 40
	} else {
		_ = i32 << 40 // want `i32 \(32 bits\) too small for shift of 40`
	}
	if unsafe.Sizeof(i) == 8 {
	} else {
		_ = i32 << 40
	}
	switch unsafe.Sizeof(i) {
	case 4:
		_ = i32 << 41
	case 8:
		_ = i32 << 42 // want `i32 \(32 bits\) too small for shift of 42`
	}
	switch {
	case c == 64:
		_ = i32 << 43 // want `i32 \(32 bits\) too small`
	case c == 32:
		_ = i32 << 44
	}
}

func generic[T int8 | int16, U ~uint32](t T, u U) {
	_ = t << 8  // want `^t \(may be 8 bits\) too small for shift of 8$`
	_ = t << 7
	_ = u << 32 // want `u \(32 bits\) too small for shift of 32`
}
