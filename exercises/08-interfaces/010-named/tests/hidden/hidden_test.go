package named

import (
	"slices"
	"testing"
)

type city string

func (c city) getName() string { return "city/" + string(c) }

func TestNamesOfOthers(t *testing.T) {
	got := Names([]Named{city("Kyoto"), &Pod{"x"}, city("Lima")})
	if want := []string{"city/Kyoto", "pod/x", "city/Lima"}; !slices.Equal(got, want) {
		t.Errorf("Names of another type that has getName = %q; want %q", got, want)
	}
	if got := Names(nil); len(got) != 0 {
		t.Errorf("Names(nil) = %v; want none", got)
	}
}
