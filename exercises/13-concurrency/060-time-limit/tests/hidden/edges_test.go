package ask

import (
	"testing"
	"time"
)

func TestEmpty(t *testing.T) {
	if got, err := Ask(time.Second, after(20*time.Millisecond, "")); got != "" || err != nil {
		t.Errorf("an empty answer: %q, %v", got, err)
	}
}

func TestLimits(t *testing.T) {
	for _, c := range []struct {
		limit, needs time.Duration
		err          error
	}{{300, 20, nil}, {20, 300, ErrTimeout}, {600, 300, nil}} {
		began := time.Now()
		_, err := Ask(c.limit*time.Millisecond, after(c.needs*time.Millisecond, "x"))
		if err != c.err {
			t.Errorf("limit %d ms, answer after %d ms: %v; want %v", c.limit, c.needs, err, c.err)
		}
		if took := time.Since(began); took > (min(c.limit, c.needs)+200)*time.Millisecond {
			t.Errorf("limit %d ms, answer after %d ms: took %v", c.limit, c.needs, took)
		}
	}
}
