package httputil

import (
	"net/http"
	"sync"
	"time"
)

// A flusher writes to a client, and sees to it that what was written is sent after some time; a negative time is at once.
type flusher struct {
	w        http.ResponseWriter
	flush    func() error
	interval time.Duration

	mu      sync.Mutex
	timer   *time.Timer
	pending bool
}

// newFlusher makes one that sends the header soon even if nothing is written.
func newFlusher(w http.ResponseWriter, interval time.Duration) *flusher {
	f := &flusher{w: w, flush: http.NewResponseController(w).Flush, interval: interval, pending: true}
	f.timer = time.AfterFunc(interval, f.late)
	return f
}

func (f *flusher) Write(p []byte) (n int, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n, err = f.w.Write(p)
	if f.interval < 0 {
		f.flush()
	} else if !f.pending {
		f.pending = true
		f.timer.Reset(f.interval)
	}
	return n, err
}

func (f *flusher) late() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.pending {
		f.pending = false
		f.flush()
	}
}

func (f *flusher) stop() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.pending = false
	f.timer.Stop()
}
