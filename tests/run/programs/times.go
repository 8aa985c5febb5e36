// Package time: durations, dates, formats, sleeping in order, timers, tickers, contexts with deadlines.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

func work(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

type key string

func main() {
	d := 90*time.Minute + 30*time.Second + 5*time.Millisecond
	fmt.Println(d, d.Hours() > 1.5, d.Round(time.Minute), d.Truncate(time.Hour), time.Duration(0), time.Duration(1), -d)
	t := time.Date(2024, time.February, 28, 23, 59, 59, 123456789, time.UTC)
	fmt.Println(t, t.Weekday(), t.YearDay(), t.Unix(), t.Nanosecond())
	u := t.Add(48 * time.Hour)
	fmt.Println(u.Format("2006-01-02 15:04:05.000 Mon Jan"), u.Sub(t), u.After(t), t.AddDate(0, 1, 2).Format(time.RFC3339), t.Equal(u))
	p, err := time.Parse("2006-01-02 15:04", "2023-12-25 08:30")
	fmt.Println(p, err, p.Month() == time.December, p.IsZero(), time.Time{}.IsZero())
	_, err = time.Parse(time.RFC3339, "not a time")
	fmt.Println(err)
	dur, err := time.ParseDuration("1h15m30.5s")
	fmt.Println(dur, err, time.Unix(1700000000, 0).UTC().Format(time.RFC1123))
	var wg sync.WaitGroup
	var mu sync.Mutex
	var order []int
	for _, n := range []int{40, 10, 30, 20} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(time.Duration(n) * time.Millisecond)
			mu.Lock()
			order = append(order, n)
			mu.Unlock()
		}()
	}
	start := time.Now()
	wg.Wait()
	elapsed := time.Since(start)
	fmt.Println(order, elapsed >= 39*time.Millisecond, elapsed < 5*time.Second)
	timer := time.NewTimer(time.Hour)
	fmt.Println(timer.Stop(), timer.Reset(time.Millisecond))
	<-timer.C
	fired := make(chan string)
	time.AfterFunc(time.Millisecond, func() { fired <- "after func" })
	fmt.Println(<-fired)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	err = work(ctx, time.Hour)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded), work(context.Background(), 0))
	ctx2, cancel2 := context.WithCancel(context.WithValue(context.Background(), key("k"), "v"))
	go func() { time.Sleep(time.Millisecond); cancel2() }()
	fmt.Println(work(ctx2, time.Hour), ctx2.Value(key("k")), ctx2.Value(key("z")))
	child, stop := context.WithCancelCause(ctx2)
	stop(errors.New("too late"))
	fmt.Println(child.Err(), context.Cause(child))
	m := time.Now()
	fmt.Println(m.Before(time.Now().Add(time.Second)), time.Until(m) <= 0)
}

// Output:
// 1h30m30.005s true 1h31m0s 1h0m0s 0s 1ns -1h30m30.005s
// 2024-02-28 23:59:59.123456789 +0000 UTC Wednesday 59 1709164799 123456789
// 2024-03-01 23:59:59.123 Fri Mar 48h0m0s true 2024-03-30T23:59:59Z false
// 2023-12-25 08:30:00 +0000 UTC <nil> true false true
// parsing time "not a time" as "2006-01-02T15:04:05Z07:00": cannot parse "not a time" as "2006"
// 1h15m30.5s <nil> Tue, 14 Nov 2023 22:13:20 UTC
// [10 20 30 40] true true
// true false
// after func
// context deadline exceeded true <nil>
// context canceled v <nil>
// context canceled context canceled
// true true
