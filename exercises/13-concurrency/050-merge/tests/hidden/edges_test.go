package events

import (
	"fmt"
	"testing"
)

func TestNone(t *testing.T) {
	if got := collect(t, merged(t)); len(got) != 0 {
		t.Errorf("Merge() delivers %q", got)
	}
}

func TestOrder(t *testing.T) {
	var all []string
	for i := range 50 {
		all = append(all, fmt.Sprint(i))
	}
	got := collect(t, merged(t, events(), events(all...)))
	if fmt.Sprint(got) != fmt.Sprint(all) {
		t.Errorf("Merge of one channel delivers %v", got)
	}
}
