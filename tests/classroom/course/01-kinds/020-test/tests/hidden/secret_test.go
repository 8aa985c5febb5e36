package swap

import "testing"

func TestSecret(t *testing.T) {
	if a, b := Swap(4711, -815); a != -815 || b != 4711 {
		t.Errorf("secret: Swap(4711, -815) = %d, %d", a, b)
	}
}
