package tickers

import (
	"context"
	"strings"
	"testing"
	"time"
)

func TestEvery(t *testing.T) {
	start := time.Now()
	if n := Every(context.Background(), 3*time.Millisecond, func(n int) bool { return n < 4 }); n != 5 {
		t.Errorf("%d calls", n)
	}
	if d := time.Since(start); d < 14*time.Millisecond {
		t.Errorf("only %v", d)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if n := Every(ctx, time.Hour, nil); n != 0 {
		t.Errorf("%d calls", n)
	}
}

func TestDebounce(t *testing.T) {
	in := make(chan string)
	go func() {
		for _, s := range []string{"a", "b", "", "c", "", "d"} {
			if s == "" {
				time.Sleep(60 * time.Millisecond)
				continue
			}
			in <- s
		}
		close(in)
	}()
	var got []string
	Debounce(in, 20*time.Millisecond, func(s string) { got = append(got, s) })
	if s := strings.Join(got, ","); s != "b,c,d" {
		t.Error(s)
	}
}

func TestTimers(t *testing.T) {
	timer := time.AfterFunc(time.Hour, func() { t.Error("fired") })
	if !timer.Stop() || timer.Stop() {
		t.Error("stop is wrong")
	}
	ch := time.NewTimer(time.Hour)
	ch.Reset(time.Millisecond)
	<-ch.C
}
