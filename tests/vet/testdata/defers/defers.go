package a

import (
	"fmt"
	"time"
)

func since(t time.Time) time.Duration { return time.Since(t) }

func report(args ...any) {}

func deferred() {
	start := time.Now()
	defer fmt.Println(time.Since(start)) // want "^call to time.Since is not deferred$"
	defer report("took", time.Since(start).Seconds()) // want "call to time.Since is not deferred"
	defer func() { fmt.Println(time.Since(start)) }()
	defer func(d time.Duration) { fmt.Println(d) }(time.Since(start)) // want "call to time.Since is not deferred"
	defer fmt.Println(since(start))
	defer report(func() time.Duration { return time.Since(start) })
	fmt.Println(time.Since(start))
}
