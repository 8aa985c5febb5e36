// The channel of a timer looks as if it had no buffer, and has nothing stale in it.
package main

import (
	"fmt"
	"reflect"
	"time"
)

func main() {
	t := time.NewTimer(time.Millisecond)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(t.C), cap(t.C), reflect.ValueOf(t.C).Len(), reflect.ValueOf(t.C).Cap())
	fmt.Println(t.Stop())
	select {
	case <-t.C:
		fmt.Println("stale")
	default:
		fmt.Println("none")
	}
	k := time.NewTicker(time.Millisecond)
	fmt.Println(len(k.C), cap(k.C), (<-k.C).IsZero())
	var z <-chan time.Time
	fmt.Println(len(z), cap(z))
}

// Output:
// 0 0 0 0
// true
// none
// 0 0 false
// 0 0
