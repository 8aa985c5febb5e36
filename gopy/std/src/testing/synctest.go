// What package testing/synctest needs: a test within a test, in a bubble.

package testing

import (
	"context"
	"runtime"
)

// synctestTest runs f with a T of its own, which stands for t; it is called in the bubble. It tells whether f has succeeded.
func synctestTest(t *T, f func(*T)) bool {
	if t.isCleaning() {
		panic("testing: synctest.Run called during t.Cleanup")
	}
	inner := newT(&t.common, t.state, t.name, context.Background())
	inner.inBubble = true
	inner.creator = stack()
	go tRunner(inner, f)
	if !<-inner.signal {
		runtime.Goexit()
	}
	return !inner.failed
}
