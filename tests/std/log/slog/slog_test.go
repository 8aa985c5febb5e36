package check

import (
	"regexp"
	"strings"
	"testing"
)

// The two other files are the same but for the package that they import.

func TestScenarios(t *testing.T) {
	file := regexp.MustCompile(`(ours|real)_test`)
	real := strings.Split(file.ReplaceAllString(scenariosReal(), ""), "\n")
	ours := strings.Split(file.ReplaceAllString(scenariosOurs(), ""), "\n")
	if len(real) != len(ours) {
		t.Errorf("%d, %d lines", len(real), len(ours))
	}
	wrong := 0
	for i := range min(len(real), len(ours)) {
		if real[i] != ours[i] && wrong < 10 {
			t.Errorf("line %d:\nreal %s\nours %s", i, real[i], ours[i])
			wrong++
		}
	}
}
