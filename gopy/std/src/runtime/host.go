package runtime

import "unsafe"

// What the runtime asks of the host, and what the host calls in the runtime.
//
// All parameters and results are numbers: unsafe.Pointer is an address in linear memory (i32), everything else has its
// usual wasm type (int32: i32; int64: i64). The host must not keep views of the memory across calls: it may move when it grows.
//
// What the host calls (exports of this module, by symbol), in this order:
//
//	runtime.boot(heapstart, stacksize, flags int64)   once, before anything else. heapstart: the first address behind all static
//	                                        data (of the std modules and of the program); stacksize: bytes for the shadow
//	                                        stack, which boot places there; the heap follows. flags: see bootXxx in boot.go
//	runtime.configure(key int32, value int64)   optional settings, see boot.go
//	runtime.addmodule(moduledata i32)       for each module, before its _gopy_init
//	_gopy_init()                            of each std module, in dependency order
//	runtime.rt0(index int64) int32          index: table index of a func() without context parameter that initialises the
//	                                        program's packages and calls main.main. Returns the exit status (0) when that
//	                                        returned. Every other end of the program is a call of host.exit.
//	                                        May be called again, with another index (cells of a notebook), also after
//	                                        host.exit or a trap unwound the previous call.
//	runtime.reset()                         before the next call after one that did not return
//	runtime.renew()                         before _gopy_init of a module that comes after rt0 has run
//	runtime.poll(until int64) int64         between calls of rt0: lets other goroutines run
//	runtime.forgetItabs()                   after descriptors of types have been changed
//	runtime.flushout()                      writes out what is buffered for standard output. After a trap, and where
//	                                        the host wants it (rt0 and host.exit have done it)
//	runtime.reserve(nbytes int64) int64     a page-aligned, zeroed region for the static data of one more module
//	runtime.pin(p i32) int32, runtime.unpin(handle int32)   keep an object alive that only the host knows

// hostWrite writes n bytes at p to file descriptor fd, all of them; the result is n, or minus an errno.
//
//go:wasmimport host write
func hostWrite(fd int32, p unsafe.Pointer, n int64) int64

// hostRead reads up to n bytes, waiting until there are any. 0: end of file; negative: minus an errno.
//
//go:wasmimport host read
func hostRead(fd int32, p unsafe.Pointer, n int64) int64

// hostReady waits until a read from fd would not wait, at most ns nanoseconds (-1: no limit; 0: it only looks), and tells whether
// that is so (1 or 0). A host that cannot know says 1.
//
//go:wasmimport host ready
func hostReady(fd int32, ns int64) int32

// hostExit ends the program with a status; it does not return (the host unwinds the stack by an exception of its own).
//
//go:wasmimport host exit
func hostExit(code int32)

// hostWalltime gives the nanoseconds since 1970-01-01 UTC. With a virtual clock it is the host that makes it up.
//
//go:wasmimport host walltime
func hostWalltime() int64

// hostNanotime gives nanoseconds of a clock that never goes back, and whose first values are above 0. With a virtual clock it
// goes on by what hostSleep is told to wait (and a little with each call, so that loops waiting for it end).
//
//go:wasmimport host nanotime
func hostNanotime() int64

// hostSleep waits for ns nanoseconds, or less. No goroutine can run before. With -1 none ever can: the program is a server without
// anybody who calls it, and waits until it is ended from outside.
//
//go:wasmimport host sleep
func hostSleep(ns int64)

// hostRandom fills n bytes at p with random bytes; with a fixed seed, always the same ones.
//
//go:wasmimport host random
func hostRandom(p unsafe.Pointer, n int64)

// hostArgs copies the program's name and arguments to p, a zero byte behind each one, but at most n bytes in all; the result is how
// many it would take. hostEnviron does the same with the environment ("NAME=value").
//
//go:wasmimport host args
func hostArgs(p unsafe.Pointer, n int64) int64

//go:wasmimport host environ
func hostEnviron(p unsafe.Pointer, n int64) int64

// hostZone gives the contents of the TZif file of the time zone with the name of length bytes at name; it copies at most n bytes of it to
// p, and the result is how many it would take; 0: there is none. Without a name it is the local zone: as a TZif file, as text
// of the form "CET 3600" (name and seconds east of UTC), or nothing for UTC.
//
//go:wasmimport host zone
func hostZone(name unsafe.Pointer, length int64, p unsafe.Pointer, n int64) int64

// hostTraceback takes down the wasm stack as it is, without what lies below the scheduler, and gives it a handle (above 0; 0:
// it cannot). hostTracetext copies at most n bytes of its text to p; the result is how many it would take. hostTracedrop
// forgets it. The text has a line for every frame, the innermost one first:
//
//	function TAB file TAB line TAB pc LF
//
// function as Go's traces name it ("main.(*T).String", "main.main.func1"), pc in decimal: any number above 1<<24 from
// which hostPCinfo finds the place again. Functions of package runtime that a Go program could not call ("runtime.gopanic") are
// included: the runtime hides them.
//
//go:wasmimport host traceback
func hostTraceback() int32

//go:wasmimport host tracetext
func hostTracetext(handle int32, p unsafe.Pointer, n int64) int64

//go:wasmimport host tracedrop
func hostTracedrop(handle int32)

// hostPCinfo gives the line of text described above (its last field being the function's entry) for one pc; a pc below
// 1<<24 is a function's table index and means its beginning. 0: unknown.
//
//go:wasmimport host pcinfo
func hostPCinfo(pc int64, p unsafe.Pointer, n int64) int64
