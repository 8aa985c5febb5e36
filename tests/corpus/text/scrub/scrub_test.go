package scrub

import (
	"reflect"
	"testing"
)

func TestScrub(t *testing.T) {
	tests := [][2]string{
		{"write to jane.doe+x@mail.example.org now", "write to j***@*** now"},
		{"call +49 30 1234567 or 112", "call ############67 or 112"},
		{"no @ here", "no @ here"},
		{"a@b.c", "a@b.c"},
	}
	for _, tt := range tests {
		if got := Scrub(tt[0]); got != tt[1] {
			t.Errorf("Scrub(%q) = %q, want %q", tt[0], got, tt[1])
		}
	}
}

func TestISODates(t *testing.T) {
	if got := ISODates("from 1.2.2024 to 12.11.2025."); got != "from 2024-02-01 to 2025-11-12." {
		t.Error(got)
	}
}

func TestPlaces(t *testing.T) {
	if got := Places("x a@b.de, é c@d.fr"); !reflect.DeepEqual(got, [][]int{{2, 8}, {13, 19}}) {
		t.Errorf("%v", got)
	}
}
