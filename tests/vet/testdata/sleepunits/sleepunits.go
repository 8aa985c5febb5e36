package p

import (
	"context"
	"net/http"
	"time"
)

const short = 50

func naps(ctx context.Context, seconds int, ms int64) {
	time.Sleep(5)                              // want "5 is 5 nanoseconds: a time.Duration counts nanoseconds"
	time.Sleep(time.Duration(seconds))         // want "time.Duration\\(seconds\\) takes seconds for nanoseconds"
	<-time.After(100)                          // want "100 is 100 nanoseconds"
	_, stop := context.WithTimeout(ctx, 30)    // want "30 is 30 nanoseconds"
	defer stop()
	_ = time.NewTimer(time.Duration(ms))       // want "takes ms for nanoseconds"
	http.DefaultClient.Timeout = 30 // want "30 is 30 nanoseconds"
	time.Sleep(time.Duration(7)) // want "7 is 7 nanoseconds"
	_ = http.Client{Timeout: 10}               // want "10 is 10 nanoseconds"
}

func fine(seconds int, d time.Duration, n int64, minutes time.Duration) {
	time.Sleep(5 * time.Second)
	time.Sleep(time.Duration(seconds) * time.Second)
	time.Sleep(0)
	time.Sleep(1)
	time.Sleep(d)
	time.Sleep(time.Duration(n))
	time.Sleep(time.Duration(minutes))
	time.Sleep(short)
	time.Sleep(1_000_000)
	_ = http.Client{Timeout: 10 * time.Second}
	_ = struct{ Timeout int }{Timeout: 10}
}
