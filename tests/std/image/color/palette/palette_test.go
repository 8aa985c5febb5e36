// Compares gopy's image/color/palette with Go's.
package palette_test

import (
	"image/color/palette"
	"slices"
	"testing"

	our "gopystd/image/color/palette"
)

func TestPalettes(t *testing.T) {
	if !slices.Equal(palette.Plan9, our.Plan9) {
		t.Error(our.Plan9)
	}
	if !slices.Equal(palette.WebSafe, our.WebSafe) {
		t.Error(our.WebSafe)
	}
}
