package clamp
import "testing"
func TestClamp(t *testing.T) {
    if got := Clamp(5, 2, 10); got != 5 { t.Errorf("bad") }
    if got := Clamp(-5, 2, 10); got != 2 { t.Errorf("bad") }
    if got := Clamp(50, 2, 10); got != 10 { t.Errorf("bad") }
}
