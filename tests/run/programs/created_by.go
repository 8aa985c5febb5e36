// Where goroutines were started, as their traces say: also those whose function begins with a deferred call.
package main

import (
	"fmt"
	"path"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

func where() string {
	_, creator, _ := strings.Cut(string(debug.Stack()), "created by ")
	name, place, _ := strings.Cut(creator, "\n\t")
	place, _, _ = strings.Cut(place, " +")
	return name + " " + path.Base(place)
}

type counter struct{ n int }

func (c *counter) count(done *sync.WaitGroup) {
	defer done.Done()
	c.n++
	fmt.Println(where())
}

func main() {
	func() {
		var wg sync.WaitGroup
		wg.Add(2)
		go func() {
			defer wg.Done()
			fmt.Println(where())
		}()
		wg.Add(-1)
		wg.Wait()
	}()
	f := func() {
		x := 0
		go func() {
			defer func() { x++ }()
			fmt.Println(where())
		}()
	}
	f()
	time.Sleep(time.Millisecond)
	for range 2 {
		go func() {
			defer func() {
				if recover() != nil {
					fmt.Println(where())
				}
			}()
			panic(1)
		}()
		time.Sleep(time.Millisecond)
	}
	var wg sync.WaitGroup
	wg.Add(1)
	go new(counter).count(&wg)
	wg.Wait()
}

// Output:
// main.main.func1 in goroutine 1 created_by.go:32
// main.main.func2 in goroutine 1 created_by.go:41
// main.main in goroutine 1 created_by.go:49
// main.main in goroutine 1 created_by.go:49
// main.main in goroutine 1 created_by.go:61
