package runtime

import "unsafe"

// The builtin functions print and println, and the runtime's own reports: to standard error.
//
// Text gathers in a buffer, which is written when the outermost printunlock is reached, or at once outside of a lock.

var (
	printbuf   [4096]byte
	printed    int // bytes in the buffer
	printlocks int
)

func printlock() { printlocks++ }

func printunlock() {
	printlocks--
	if printlocks <= 0 {
		printlocks = 0
		printflush()
	}
}

// printflush writes the buffer, behind what waits for standard output: both may be the same terminal.
func printflush() {
	if printed != 0 {
		flushout()
		n := printed
		printed = 0
		hostWrite(2, unsafe.Pointer(&printbuf), int64(n))
	}
}

// put appends one byte, to the buffer or to Stack's.
func put(c byte) {
	if capture {
		if stackLen < len(stackOut) {
			stackOut[stackLen] = c
			stackLen++
		}
		return
	}
	if printed == len(printbuf) {
		printflush()
	}
	printbuf[printed] = c
	printed++
}

func printdone() {
	if printlocks == 0 {
		printflush()
	}
}

func printstring(s string) {
	for i := 0; i < len(s); i++ {
		put(s[i])
	}
	printdone()
}

func printsp() { printstring(" ") }

func printnl() { printstring("\n") }

func printbool(b bool) {
	if b {
		printstring("true")
	} else {
		printstring("false")
	}
}

// digits is where numbers are made.
var digits [32]byte

func printuint(x uint64) {
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + x%10)
		x /= 10
		if x == 0 {
			break
		}
	}
	for ; i < len(digits); i++ {
		put(digits[i])
	}
	printdone()
}

func printint(x int64) {
	if x < 0 {
		put('-')
		x = -x
	}
	printuint(uint64(x))
}

func printhex(x uint64) {
	put('0')
	put('x')
	shift := (63 - clz64(x|1)) &^ 3
	for ; shift >= 0; shift -= 4 {
		put("0123456789abcdef"[x>>uint(shift)&15])
	}
	printdone()
}

func printpointer(p unsafe.Pointer) { printhex(uint64(uintptr(p))) }

// printslice prints a slice of any type: compiled code passes its three words.
func printslice(s []byte) {
	printlock()
	put('[')
	printint(int64(len(s)))
	put('/')
	printint(int64(cap(s)))
	put(']')
	printpointer(unsafe.Pointer(unsafe.SliceData(s)))
	printunlock()
}

// printeface prints an interface value's two words.
func printeface(e any) {
	p := efaceOf(&e)
	printlock()
	put('(')
	printpointer(unsafe.Pointer(p.typ))
	put(',')
	printhex(p.data)
	put(')')
	printunlock()
}

func printfloat(f float64) {
	printlock()
	putfloat(f, 52, 11)
	printunlock()
}

func printfloat32(f float32) {
	printlock()
	putfloat(float64(f), 23, 8)
	printunlock()
}

func printcomplex(c complex128) {
	printlock()
	putcomplex(real(c), imag(c), 52, 11)
	printunlock()
}

func printcomplex64(c complex64) {
	printlock()
	putcomplex(float64(real(c)), float64(imag(c)), 23, 8)
	printunlock()
}

func putcomplex(re, im float64, mantissa, exponent int) {
	put('(')
	putfloat(re, mantissa, exponent)
	if bits := float64bits(im); im != im || bits>>63 == 0 && im <= maxFloat {
		put('+')
	}
	putfloat(im, mantissa, exponent)
	put('i')
	put(')')
}
