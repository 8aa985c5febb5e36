package clamp

import "testing"

func TestClamp(t *testing.T) {
	t.Log(Clamp(5, 2, 10))
	t.Log(Clamp(-7, 2, 10))
	t.Log(Clamp(12, 2, 10))
}
