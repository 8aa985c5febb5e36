package atomics

import "runtime"

func yield() { runtime.Gosched() }
