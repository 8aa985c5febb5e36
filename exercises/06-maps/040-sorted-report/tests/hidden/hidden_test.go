package main

import "testing"

func TestReportSorts(t *testing.T) {
	counts := map[string]int{"zeta": 1, "beta": 2, "alpha": 3, "total-2": 4, "omega": 5, "x": 6, "y": 7}
	want := "alpha: 3\nbeta: 2\nomega: 5\ntotal-2: 4\nx: 6\ny: 7\nzeta: 1\ntotal: 28\n"
	for range 20 {
		if got := report(counts); got != want {
			t.Fatalf("report(%v) =\n%swant\n%s", counts, got, want)
		}
	}
}

func TestReportEmpty(t *testing.T) {
	if got := report(nil); got != "total: 0\n" {
		t.Errorf("report(nil) = %q; want %q", got, "total: 0\n")
	}
}
