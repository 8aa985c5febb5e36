package a

import (
	"context"
	"log"
	"os"
	"time"
)

var bg = context.Background()

var global context.CancelFunc

func discarded() {
	_, _ = context.WithCancel(bg)        // want "^the cancel function returned by context.WithCancel should be called, not discarded, to avoid a context leak$"
	ctx, _ := context.WithTimeout(bg, 0) // want "the cancel function returned by context.WithTimeout should be called"
	var c, _ = context.WithDeadline(bg, time.Time{}) // want "the cancel function returned by context.WithDeadline"
	_, _ = ctx, c
}

func good(cond bool) error {
	ctx, cancel := context.WithCancel(bg)
	defer cancel()
	_ = ctx
	return nil
}

func someReturn(cond bool) error {
	ctx, cancel := context.WithCancel(bg) // want `^the cancel function is not used on all paths \(possible context leak\)$`
	if cond {
		return ctx.Err() // want "^this return statement may be reached without using the cancel var defined on line 29$"
	}
	cancel()
	return nil
}

func end(cond bool) {
	_, cancel := context.WithCancelCause(bg) // want "the cancel function is not used on all paths"
	if cond {
		cancel(nil)
	}
} // want "this return statement may be reached without using the cancel var defined on line 38"

func stops(cond bool) {
	_, cancel := context.WithCancel(bg)
	switch {
	case cond:
		log.Fatal("x")
	case !cond:
		os.Exit(1)
	default:
		panic(1)
	}
	cancel()
}

func die() {
	log.Println("dying")
	os.Exit(1)
}

func stopsInPackage(cond bool) {
	_, cancel := context.WithCancel(bg)
	if cond {
		die()
	}
	cancel()
}

func loops(n int) {
	for i := 0; i < n; i++ {
		_, stop := context.WithTimeout(bg, 1) // want "the stop function is not used on all paths"
		if i > 3 {
			stop()
		}
	}
} // want "this return statement may be reached without using the stop var defined on line 72"

func outside() {
	_, global = context.WithCancel(bg)
	var cancel context.CancelFunc
	func() {
		_, cancel = context.WithCancel(bg)
	}()
	_ = cancel
}

func named() (cancel context.CancelFunc) {
	_, cancel = context.WithCancel(bg)
	return
}

func literal() {
	f := func(cond bool) {
		var _, cancel = context.WithCancel(bg) // want "the cancel function is not used on all paths"
		if cond {
			return // want "this return statement may be reached without using the cancel var defined on line 95"
		}
		cancel()
	}
	f(true)
}

func gotos(cond bool) {
	_, cancel := context.WithCancel(bg)
again:
	if cond {
		goto again
	}
	select {}
	cancel()
}

func selects(ch chan int) int {
	_, cancel := context.WithCancel(bg) // want "the cancel function is not used on all paths"
	select {
	case v := <-ch:
		cancel()
		return v
	case <-time.After(1):
		return 1 // want "this return statement may be reached"
	}
}

func labels(xs []int) {
	_, cancel := context.WithCancel(bg)
outer:
	for {
		for range xs {
			break outer
		}
		continue outer
	}
	cancel()
}
