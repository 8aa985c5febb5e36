package runtime

import "unsafe"

// Slices: make, append, conversions with checks.

// makeslice gives zeroed memory for cap elements.
func makeslice(elem *_type, len, cap int) unsafe.Pointer {
	hi, size := mul64(uint64(elem.size), uint64(cap))
	if hi != 0 || size > maxAlloc || len < 0 || len > cap {
		// An error of the length is reported as such, even if the capacity is wrong, too: in make([]T, n) it is the same number.
		hi, size = mul64(uint64(elem.size), uint64(len))
		if hi != 0 || size > maxAlloc || len < 0 {
			panic(errorString("makeslice: len out of range"))
		}
		panic(errorString("makeslice: cap out of range"))
	}
	if elem.ptrdata == 0 {
		return mallocgc(uintptr(size), nil, true)
	}
	return mallocgc(uintptr(size), elem, true)
}

// growslice makes room for newLen elements where there is room for oldCap < newLen: new memory with the oldLen elements, and its
// capacity.
//
// The capacity is a promise of gc that programs print: up to 256 elements it is doubled, beyond that grows by a quarter plus 192, until
// it is enough; if doubling is not enough, it is just newLen. Then it is rounded up to what the memory block has room for.
func growslice(elem *_type, ptr unsafe.Pointer, newLen, oldLen, oldCap int) (unsafe.Pointer, int) {
	if newLen < 0 {
		panic(errorString("growslice: len out of range"))
	}
	size := elem.size
	if size == 0 {
		return unsafe.Pointer(&zerobase), newLen
	}
	const threshold = 256
	want := newLen
	if double := oldCap + oldCap; newLen <= double {
		want = double
		if oldCap >= threshold {
			want = oldCap
			for uint(want) < uint(newLen) {
				want += (want + 3*threshold) >> 2
			}
			if want <= 0 {
				want = newLen
			}
		}
	}
	hi, bytes := mul64(uint64(size), uint64(want))
	if hi != 0 || bytes > maxAlloc {
		panic(errorString("growslice: len out of range"))
	}
	noscan := elem.ptrdata == 0
	block := roundupsize(uintptr(bytes), noscan)
	newCap := int(block / size)
	used := uintptr(oldLen) * size
	if noscan {
		block = uintptr(newCap) * size
		p := mallocgc(block, nil, false)
		memcopy(p, ptr, used)
		memzero(unsafe.Add(p, used), block-used)
		return p, newCap
	}
	p := mallocgc(uintptr(newCap)*size, elem, true)
	memcopy(p, ptr, used)
	return p, newCap
}

func panicunsafeslice() { panic(errorString("unsafe.Slice: len out of range")) }

func panicunsafeslicenilptr() { panic(errorString("unsafe.Slice: ptr is nil and len is not zero")) }

func panicunsafestring() { panic(errorString("unsafe.String: len out of range")) }

func panicunsafestringnilptr() { panic(errorString("unsafe.String: ptr is nil and len is not zero")) }
