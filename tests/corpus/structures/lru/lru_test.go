package lru

import (
	"fmt"
	"testing"
)

func TestCache(t *testing.T) {
	c := New[string, int](2)
	evicted := ""
	c.OnEvict = func(k string, v int) { evicted += fmt.Sprintf("%s%d ", k, v) }
	c.Put("a", 1)
	c.Put("b", 2)
	if v, ok := c.Get("a"); v != 1 || !ok {
		t.Errorf("a: %d, %t", v, ok)
	}
	c.Put("c", 3)
	c.Put("a", 9)
	if _, ok := c.Get("b"); ok {
		t.Error("b should be gone")
	}
	if got := c.String(); got != "a=9,c=3" || evicted != "b2 " {
		t.Errorf("%s, evicted %s", got, evicted)
	}
	if c.Hits != 1 || c.Misses != 1 {
		t.Errorf("%d hits, %d misses", c.Hits, c.Misses)
	}
}

func TestBadSize(t *testing.T) {
	for _, size := range []int{1, -1, 2} {
		t.Run(fmt.Sprint("size ", size), func(t *testing.T) {
			New[int, int](size)
		})
	}
}
