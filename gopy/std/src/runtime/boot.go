package runtime

import "unsafe"

// The beginning: what the host calls (see host.go).

// Bits of boot's flags.
const (
	bootLines = 1 // write standard output at newlines
)

// Keys of configure.
const (
	configGCStress    = 1 // collect at every n-th allocation
	configGCPercent   = 2 // GOGC; negative: never collect
	configMemoryLimit = 3 // bytes the heap may take
	configOutLines    = 4 // as bootLines
	configTimeSlice   = 5 // back-edges after which a goroutine must let others run
	configSchedule    = 6 // a random order of goroutines
)

var maing *g

// boot prepares everything: the shadow stack, the heap above it, the main goroutine (in which packages are initialised). Neither it nor
// initStack has pointers among its variables, so they have no frame on the shadow stack, which begins to exist here.
func boot(heapstart, stacksize, flags int64) {
	initStack(heapstart, stacksize)
	initRest(flags)
}

func initStack(start, size int64) {
	stackBase = (uintptr(start) + 15) &^ 15
	stackTop = (stackBase + uintptr(size)) &^ 15
	if end := uintptr(memsize()) * wasmPage; stackTop > end {
		if memgrow(int32((stackTop-end+wasmPage-1)/wasmPage)) < 0 {
			hostExit(2)
		}
	}
	stacklimit = stackBase + stackReserve
	setsp(stackTop)
}

func initRest(flags int64) {
	heapinit(stackTop)
	allocinit()
	setPace()
	hostRandom(unsafe.Pointer(&randState), 8)
	hashkey = rand() | 1
	outLines = flags&bootLines != 0
	startNano = hostNanotime()
	startWall = hostWalltime()
	maing = newg(nil)
	curg = maing
}

// configure changes a setting.
func configure(key int32, value int64) {
	switch key {
	case configGCStress:
		gcstress = value
	case configGCPercent:
		gcpercent = value
		setPace()
	case configMemoryLimit:
		heap.limit = uintptr(value)
	case configOutLines:
		outLines = value != 0
	case configTimeSlice:
		timeSlice = int32(value)
		preemptcount = timeSlice
	case configSchedule:
		shuffle.begin(value != 0)
	}
}

// mainIndex is the table index that rt0 was given.
var mainIndex uintptr

func callMain() { callindex(mainIndex) }

// rt0 runs a program: the function at a table index is the main goroutine's. The result is its exit status.
func rt0(index uintptr) int32 {
	mainIndex = index
	renew()
	maing.fn = callMain
	maing.state = stateRunnable
	execute(maing)
	schedule(maing)
	flushout()
	return 0
}

// renew sees to it that there is a main goroutine, and makes it the running one: packages can be initialised, or rt0 run.
func renew() {
	if maing.state == stateDead {
		// What earlier cells have left on the shadow stack must not be taken for pointers of this one's.
		memzero(unsafe.Pointer(stackTop-staleStack), staleStack)
		curg = nil
		maing = newg(nil)
		maing.id = 1
	}
	curg = maing
}

const staleStack = 64 << 10

// poll lets goroutines run that can, until the clock says until (nanoseconds of hostNanotime). The result is how many nanoseconds
// there is nothing to do for then: 0 if somebody could run on, -1 if it is for ever.
func poll(until int64) int64 {
	for {
		gp := pick()
		if gp == nil {
			if len(timers) == 0 {
				flushout()
				return -1
			}
			if checkTimers() {
				continue
			}
			flushout()
			return max(timers[0].when-nano(), 1)
		}
		if gp.state != stateDead {
			execute(gp)
		}
		if hostNanotime() >= until {
			flushout()
			return 0
		}
	}
}

// reset makes it possible to call rt0 again after the previous call did not return. It ends the main goroutine, and the one that was
// running. It has no variables on the shadow stack.
func reset() {
	setsp(stackTop)
	stacklimit = stackBase + stackReserve
	clearsuspending()
	if maing.state != stateDead {
		maing.panics = nil
		exitg(maing)
	}
	if curg != nil && curg.state != stateDead {
		curg.panics = nil
		exitg(curg)
	}
	nesting = nil
	curg = nil
	resumed = nil
	framehead, frametail = nil, nil
	sched.handoff = nil
	gcblocked = false
	starved = false
	firing = false
	capture = false
	printlocks = 0
	printed = 0
}

// stress is called before everything that may block, in code that was compiled to test suspension. It suspends, and the goroutine
// is at once the next to run.
func stress() {
	if curg == nil {
		return // a timer's function
	}
	curg.state = stateRunnable
	sched.handoff = curg
	suspend()
}
