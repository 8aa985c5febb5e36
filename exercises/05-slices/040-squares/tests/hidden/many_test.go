package squares

import "testing"

func TestMany(t *testing.T) {
	got := Squares(1000)
	if len(got) != 1000 {
		t.Fatalf("len(Squares(1000)) = %d; want 1000", len(got))
	}
	for i, square := range got {
		if want := (i + 1) * (i + 1); square != want {
			t.Fatalf("Squares(1000)[%d] = %d; want %d", i, square, want)
		}
	}
}
