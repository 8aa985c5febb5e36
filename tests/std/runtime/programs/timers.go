package main

import "time"

func main() {
	start := time.Now()
	c := make(chan int)
	for _, ms := range []int{30, 10, 50, 20, 40} {
		go func() {
			time.Sleep(time.Duration(ms) * time.Millisecond)
			c <- ms
		}()
	}
	for range 5 {
		println(<-c)
	}
	println(time.Since(start) >= 50*time.Millisecond)
	var timers []*time.Timer
	n := 0
	for i := 0; i < 200; i++ {
		timers = append(timers, time.AfterFunc(time.Duration(i*7919%200)*time.Millisecond/20, func() { n++ }))
	}
	stopped := 0
	for i := 0; i < 200; i += 2 {
		if timers[i].Stop() {
			stopped++
		}
	}
	time.Sleep(20 * time.Millisecond)
	println(n+stopped, stopped > 90)
	t := time.NewTimer(time.Hour)
	println(t.Reset(time.Millisecond))
	<-t.C
	println(t.Stop(), t.Reset(time.Hour))
	tick := time.NewTicker(2 * time.Millisecond)
	for range 3 {
		<-tick.C
	}
	tick.Stop()
	select {
	case <-tick.C:
		println("stopped ticker")
	case <-time.After(10 * time.Millisecond):
		println("timeout")
	}
	unused := time.NewTimer(time.Millisecond)
	_ = unused
	<-c
}

// Want:
// 10
// 20
// 30
// 40
// 50
// true
// 200 true
// true
// false false
// timeout
// fatal error: all goroutines are asleep - deadlock!
