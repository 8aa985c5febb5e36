package registry

import (
	"fmt"
	"testing"
)

func TestManyImages(t *testing.T) {
	var r Registry
	for i := range 50 {
		r.Set(fmt.Sprint("image", i), fmt.Sprint("v", i))
	}
	for i := range 50 {
		wantTag(t, &r, fmt.Sprint("image", i), fmt.Sprint("v", i), true)
	}
}

func TestTwoRegistries(t *testing.T) {
	var a, b Registry
	a.Set("nginx", "1")
	a.Set("redis", "8")
	b.Set("nginx", "2")
	wantTag(t, &a, "nginx", "1", true)
	wantTag(t, &b, "nginx", "2", true)
	wantTag(t, &b, "redis", "", false)
}
