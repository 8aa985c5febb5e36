package mathfuncs

import (
	"fmt"
	"math"
	"testing"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9*math.Abs(want) {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

func TestHeron(t *testing.T) {
	area, err := Heron(3, 4, 5)
	near(t, "area", area, 6)
	if err != nil {
		t.Error(err)
	}
	if area, err := Heron(1, 2, 3); err != ErrTriangle || !math.IsNaN(area) {
		t.Error(area, err)
	}
}

func TestDistance(t *testing.T) {
	near(t, "Paris to New York", Distance(48.8566, 2.3522, 40.7128, -74.0060), 5837.240903825839)
	near(t, "Paris to Tokyo", Distance(48.8566, 2.3522, 35.6762, 139.6503), 9711.724818613746)
}

func TestMoney(t *testing.T) {
	if got := Interest(1000, 2.5, 10); got != 1280.08 {
		t.Error(got)
	}
	if got := Years(100, 200, 7); got != 11 {
		t.Error(got)
	}
}

func TestSpecial(t *testing.T) {
	inf, zero := math.Inf(1), 0.0
	frac, exp := math.Frexp(12.5)
	whole, part := math.Modf(-3.25)
	got := fmt.Sprintln(inf, -inf, 1/-inf, zero/zero, math.MaxInt64, frac, exp, whole, part,
		math.Hypot(3, 4), math.Cbrt(27), math.Trunc(-2.7), math.RoundToEven(2.5), math.Mod(-7, 3), math.Remainder(7, 4),
		math.Signbit(math.Copysign(0, -1)), math.Float32bits(1.5), math.Nextafter(1, 2), math.Gamma(5), math.MaxFloat32)
	want := "+Inf -Inf -0 NaN 9223372036854775807 0.78125 4 -3 -0.25 5 3 -2 2 -1 -1 true 1069547520 1.0000000000000002 24 3.4028234663852886e+38\n"
	if got != want {
		t.Errorf("\n%s\n%s", got, want)
	}
}
