package clamp

import "testing"

func TestClamp(t *testing.T) {
	t.Log("Start testing")
	Clamp(5, 2, 10) // TODO: nobody looks at the result
}
