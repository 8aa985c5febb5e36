package p

import (
	"fmt"
	"os"
	"sync"
)

type store struct {
	mu sync.Mutex
	n  int
}

func readAll(paths []string) error {
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close() // want "defer runs when the function returns, not at the end of the round: every f stays open until then"
		fmt.Println(f.Name())
	}
	return nil
}

func (s *store) add(xs []int) {
	for _, x := range xs {
		s.mu.Lock()
		defer s.mu.Unlock() // want "the next s.mu.Lock\\(\\) waits forever"
		s.n += x
	}
}

func fine(paths []string, s *store) error {
	for _, path := range paths {
		err := func() error {
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close()
			return nil
		}()
		if err != nil {
			return err
		}
	}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		defer f.Close()
		fmt.Println(f.Name())
		return nil
	}
	for _, path := range []string{"a", "b"} {
		f, _ := os.Open(path)
		defer f.Close()
	}
	for i := 0; i < 3; i++ {
		f, _ := os.Open("x")
		defer f.Close()
	}
	for range paths {
		defer fmt.Println("done")
	}
	return nil
}

type node struct {
	mu   sync.Mutex
	next *node
}

func lockAll(n *node) {
	for ; n != nil; n = n.next {
		n.mu.Lock()
		defer n.mu.Unlock()
	}
}
