package runtime

import "unsafe"

// Input and output: what package os and the runtime share.
//
// Standard output is buffered here: a call of the host costs as much as formatting a few lines. The buffer is written when it is full;
// at newlines, if that is a terminal; before anything goes to standard error or input is waited for, before the program sleeps,
// and at its end. So nobody sees the difference.

const outSize = 32768

var (
	outBuffer unsafe.Pointer
	outLength uintptr
	outLines  bool // write at newlines
	outErrno  int64
)

// flushout writes what is buffered.
func flushout() {
	if outLength != 0 {
		n := outLength
		outLength = 0
		if r := hostWrite(1, outBuffer, int64(n)); r < 0 {
			outErrno = r
		}
	}
}

// fdwrite writes to a file descriptor of the host's: the number of bytes, or minus an errno (perhaps that of an earlier write).
func fdwrite(fd int, p unsafe.Pointer, n int) int {
	if fd != 1 {
		flushout()
		return int(hostWrite(int32(fd), p, int64(n)))
	}
	if outErrno < 0 {
		return int(outErrno)
	}
	size := uintptr(n)
	if outLength+size > outSize {
		flushout()
		if size > outSize {
			return int(hostWrite(1, p, int64(n)))
		}
	}
	if outBuffer == nil {
		outBuffer = allocManual(outSize)
	}
	memcopy(unsafe.Add(outBuffer, outLength), p, size)
	outLength += size
	if outLines {
		for q, i := p, size; i > 0; i-- {
			if *(*uint8)(q) == '\n' {
				flushout()
				break
			}
			q = unsafe.Add(q, 1)
		}
	}
	if outErrno < 0 {
		return int(outErrno)
	}
	return n
}

// readers are goroutines that wait for input.
var readers waitq

// fdread reads up to n bytes, letting other goroutines run while there is nothing to read. 0: end of file; negative: minus an errno.
func fdread(fd int, p unsafe.Pointer, n int) int {
	flushout()
	if ngs > 1 && n > 0 && hostReady(int32(fd), 0) == 0 {
		s := readers.enqueue(nil, nil)
		s.index = fd
		park("IO wait")
		suspend()
		served()
	}
	return int(hostRead(int32(fd), p, int64(n)))
}

// waitReaders waits until there is input for one of the readers, or for ns nanoseconds (negative: no limit).
func waitReaders(ns int64) {
	s := readers.first
	if hostReady(int32(s.index), ns) != 0 {
		readers.remove(s)
		wake(s, true)
	}
}

// cstrings splits a list of strings as the host gives it, each ended by a zero byte.
func cstrings(text string) []string {
	var list []string
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] == 0 {
			list = append(list, text[start:i])
			start = i + 1
		}
	}
	return list
}

// args and environ are for package os.
func args() []string {
	n := hostArgs(nil, 0)
	if n <= 0 {
		return nil
	}
	p := mallocgc(uintptr(n), nil, true)
	hostArgs(p, n)
	return cstrings(makeString(p, int(n)))
}

func environ() []string {
	n := hostEnviron(nil, 0)
	if n <= 0 {
		return nil
	}
	p := mallocgc(uintptr(n), nil, true)
	hostEnviron(p, n)
	return cstrings(makeString(p, int(n)))
}
