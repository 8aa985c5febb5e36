package queue

import (
	"sync"
	"testing"
	"time"
)

// get calls Get, but does not wait forever.
func get(t *testing.T, q *Queue) string {
	t.Helper()
	got := make(chan string, 1)
	go func() {
		key, ok := q.Get()
		if !ok {
			key = "(shut down)"
		}
		got <- key
	}()
	select {
	case key := <-got:
		return key
	case <-time.After(2 * time.Second):
		t.Fatal("Get() still waits, although a key is in line or the queue is shut down")
	}
	return ""
}

// rest shuts the queue down and returns what was in line.
func rest(t *testing.T, q *Queue) []string {
	t.Helper()
	q.ShutDown()
	keys := []string{}
	for {
		key := get(t, q)
		if key == "(shut down)" {
			return keys
		}
		keys = append(keys, key)
		if len(keys) > 10 {
			t.Fatalf("Get() gives more and more keys: %v", keys)
		}
	}
}

func want(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	same := len(got) == len(want)
	for i := 0; same && i < len(got); i++ {
		same = got[i] == want[i]
	}
	if !same {
		t.Errorf("%s: in line are %q; want %q", what, got, want)
	}
}

func TestOnce(t *testing.T) {
	q := New()
	q.Add("a")
	q.Add("a")
	q.Add("a")
	want(t, "a added three times", rest(t, q), "a")
}

func TestOrder(t *testing.T) {
	q := New()
	q.Add("b")
	q.Add("a")
	q.Add("b")
	want(t, "b, a and b added", rest(t, q), "b", "a")
}

func TestNotTwice(t *testing.T) {
	q := New()
	q.Add("a")
	get(t, q)
	q.Add("a")
	want(t, "a is worked on and added again", rest(t, q))
}

func TestAgain(t *testing.T) {
	q := New()
	q.Add("a")
	get(t, q)
	q.Add("a")
	q.Done("a")
	want(t, "a was added during the work, then Done", rest(t, q), "a")
}

func TestDoneIsEnough(t *testing.T) {
	q := New()
	q.Add("a")
	get(t, q)
	q.Done("a")
	want(t, "a is done", rest(t, q))
	q = New()
	q.Add("a")
	get(t, q)
	q.Done("a")
	q.Add("a")
	want(t, "a is done and was added afterwards", rest(t, q), "a")
}

func TestWakes(t *testing.T) {
	q := New()
	got := make(chan string, 1)
	go func() {
		key, _ := q.Get()
		got <- key
	}()
	time.Sleep(20 * time.Millisecond)
	q.Add("a")
	select {
	case key := <-got:
		if key != "a" {
			t.Errorf("the waiting Get() = %q; want %q", key, "a")
		}
	case <-time.After(2 * time.Second):
		t.Error("Get() still waits two seconds after Add(\"a\"); want it to wake up")
	}
}

func TestWakesAfterDone(t *testing.T) {
	q := New()
	q.Add("a")
	q.Get()
	got := make(chan string, 1)
	go func() {
		key, _ := q.Get()
		got <- key
	}()
	time.Sleep(20 * time.Millisecond)
	q.Add("a")
	time.Sleep(20 * time.Millisecond)
	q.Done("a")
	select {
	case key := <-got:
		if key != "a" {
			t.Errorf("the waiting Get() = %q; want %q", key, "a")
		}
	case <-time.After(2 * time.Second):
		t.Error("a was added during the work, another worker waits: Get() still waits two seconds after Done(\"a\"); want it to wake up")
	}
}

func TestShutDown(t *testing.T) {
	q := New()
	q.ShutDown()
	if got := get(t, q); got != "(shut down)" {
		t.Errorf("Get() of an empty queue that is shut down = %q, true; want ok false", got)
	}
}

func TestWorkers(t *testing.T) {
	q := New()
	var mu sync.Mutex
	busy := map[string]bool{}
	done := map[string]int{}
	var workers sync.WaitGroup
	for range 3 {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for {
				key, ok := q.Get()
				if !ok {
					return
				}
				mu.Lock()
				if busy[key] {
					t.Errorf("two workers have the key %q at the same time", key)
				}
				busy[key] = true
				mu.Unlock()
				time.Sleep(time.Millisecond)
				mu.Lock()
				busy[key] = false
				done[key]++
				mu.Unlock()
				q.Done(key)
			}
		}()
	}
	for range 4 {
		q.Add("a")
		q.Add("b")
		time.Sleep(500 * time.Microsecond)
	}
	time.Sleep(20 * time.Millisecond)
	q.ShutDown()
	workers.Wait()
	if done["a"] == 0 || done["b"] == 0 {
		t.Errorf("the workers did a %d times and b %d times; want both at least once", done["a"], done["b"])
	}
}
