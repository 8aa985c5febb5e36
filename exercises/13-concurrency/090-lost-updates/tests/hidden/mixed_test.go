package counter

import (
	"sync"
	"testing"
)

func TestMixed(t *testing.T) {
	within(t, "adding and reading by turns", func() {
		c := New()
		var wg sync.WaitGroup
		for i := range 6 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for range 10 {
					c.Add([]string{"a", "b"}[i%2], -i)
					c.Get("a")
					c.All()
				}
			}()
		}
		wg.Wait()
		if a, b := c.Get("a"), c.Get("b"); a != -60 || b != -90 {
			t.Errorf("%d, %d; want -60, -90", a, b)
		}
	})
}
