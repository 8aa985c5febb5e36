package report

import "testing"

func TestOther(t *testing.T) {
	wantSummary(t, "db-0", 0, 1, "db-0: 0 of 1 ready")
	wantSummary(t, "100%", 7, 7, "100%: 7 of 7 ready")
	wantUnusual(t, 0, true)
	wantUnusual(t, 444, true)
	wantUnusual(t, 80, false)
}
