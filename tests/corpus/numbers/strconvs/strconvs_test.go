package strconvs

import (
	"strconv"
	"testing"
)

func TestSize(t *testing.T) {
	tests := []struct {
		in   string
		want int64
		kind string
	}{
		{"10", 10, "ok"}, {"4k", 4096, "ok"}, {"1.5M", 1572864, "ok"}, {"0x10", 16, "ok"}, {"1_000", 1000, "ok"}, {"-2G", -2147483648, "ok"},
		{"", 0, "ParseInt "}, {"ten", 0, "ParseInt ten"}, {"99999999999999999999", 0, "range"}, {"1.2.3", 0, "ParseFloat 1.2.3"},
	}
	for _, tt := range tests {
		got, err := Size(tt.in)
		if got != tt.want || Kind(err) != tt.kind {
			t.Errorf("Size(%q) = %d, %v (%s)", tt.in, got, err, Kind(err))
		}
	}
}

func TestInBase(t *testing.T) {
	if got := InBase(-255, 2, 8, 10, 16, 36); got != "-11111111 -377 -255 -ff -73" {
		t.Error(got)
	}
}

func TestQuote(t *testing.T) {
	for in, want := range map[string]string{"tab\there": `"tab\there"`, "é\x00\xff": `"é\x00\xff"`, `"`: `"\""`, "\u200b世": `"\u200b世"`} {
		got := strconv.Quote(in)
		if got != want {
			t.Errorf("Quote: %s", got)
		}
		if back, err := strconv.Unquote(got); back != in || err != nil {
			t.Errorf("Unquote: %q, %v", back, err)
		}
	}
	if _, err := strconv.Unquote("'ab'"); err != strconv.ErrSyntax {
		t.Error(err)
	}
}

func TestFloats(t *testing.T) {
	got := string(strconv.AppendFloat([]byte("x"), 1234.5678, 'e', 3, 32)) + " " + strconv.FormatFloat(0.1+0.2, 'g', -1, 64) + " " +
		strconv.FormatFloat(1e21, 'f', -1, 64) + " " + strconv.FormatFloat(3, 'b', -1, 64) + " " + strconv.FormatBool(true)
	if got != "x1.235e+03 0.3 1000000000000000000000 6755399441055744p-51 true" {
		t.Error(got)
	}
}
