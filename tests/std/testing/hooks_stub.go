package testing

import "time"

func setPanicOnExit0(on bool) {}

type runtimeTimer struct {
	when   int64
	period int64
	f      func(arg any, delta int64)
	arg    any
	index  int

	real *time.Timer
}

func runtimeNano() int64 { return 0 }

func startTimer(t *runtimeTimer) {
	t.real = time.AfterFunc(time.Duration(t.when), func() { t.f(t.arg, 0) })
}

func stopTimer(t *runtimeTimer) bool { return t.real.Stop() }

func traceAll() {}

func runtimeRand() uint64 { return 1 }
