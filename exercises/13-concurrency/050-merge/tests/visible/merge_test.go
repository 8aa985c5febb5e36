package events

import (
	"slices"
	"testing"
	"time"
)

func events(all ...string) <-chan string {
	c := make(chan string)
	go func() {
		for _, e := range all {
			c <- e
		}
		close(c)
	}()
	return c
}

func merged(t *testing.T, ins ...<-chan string) <-chan string {
	t.Helper()
	result := make(chan (<-chan string), 1)
	go func() { result <- Merge(ins...) }()
	select {
	case out := <-result:
		return out
	case <-time.After(5 * time.Second):
		t.Fatal("Merge does not return: it should start goroutines and return at once")
		return nil
	}
}

func collect(t *testing.T, in <-chan string) []string {
	t.Helper()
	var all []string
	for {
		select {
		case e, ok := <-in:
			if !ok {
				return all
			}
			all = append(all, e)
		case <-time.After(5 * time.Second):
			t.Fatalf("Merge is not closed: after %q nothing comes any more, although all channels are closed", all)
		}
	}
}

func TestAll(t *testing.T) {
	got := collect(t, merged(t, events("pod/a", "pod/b"), events("node/1"), events("svc/x", "svc/y", "svc/z")))
	slices.Sort(got)
	want := []string{"node/1", "pod/a", "pod/b", "svc/x", "svc/y", "svc/z"}
	if !slices.Equal(got, want) {
		t.Errorf("Merge delivers %q; want %q in some order", got, want)
	}
}

func TestQuiet(t *testing.T) {
	quiet, busy := make(chan string), make(chan string, 1)
	busy <- "pod/a"
	out := merged(t, quiet, busy)
	select {
	case e := <-out:
		if e != "pod/a" {
			t.Errorf("Merge delivers %q; want \"pod/a\"", e)
		}
	case <-time.After(time.Second):
		t.Error("the first channel is quiet, and what has come on the second is held up; want \"pod/a\"")
	}
	close(busy)
	select {
	case e, ok := <-out:
		t.Errorf("after one of two channels was closed: %q, %v; want nothing yet", e, ok)
	case <-time.After(50 * time.Millisecond):
	}
	close(quiet)
}
