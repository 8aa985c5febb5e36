package oldrand

import (
	"fmt"
	"math/rand"
	"regexp"
	"testing"
)

func TestNames(t *testing.T) {
	n := New(1)
	form := regexp.MustCompile(`^[A-Z]{2}\d{3}$`)
	seen := map[string]bool{}
	for i := range 500 {
		name := n.Next()
		if i < 5 {
			t.Log(name)
		}
		if !form.MatchString(name) {
			t.Errorf("bad name %q", name)
		}
		if seen[name] {
			t.Errorf("%q twice", name)
		}
		seen[name] = true
	}
}

func ExamplePassword() {
	r := rand.New(rand.NewSource(42))
	fmt.Println(Password(r, 12), r.Perm(5), r.Intn(100), r.Int31n(10), r.Float64())
	// Output: not known before it was run
}
