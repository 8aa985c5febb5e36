package port

import (
	"strconv"
	"strings"
	"testing"
)

func TestEdges(t *testing.T) {
	wantPort(t, "65535", 65535)
	wantPort(t, "0443", 443)
	wantError(t, "65536")
	wantError(t, "0")
	wantError(t, "99999999999999999999")
	wantError(t, "4.5")
}

func TestMessage(t *testing.T) {
	for _, text := range []string{"https", "70000"} {
		_, err := ParsePort(text)
		if err == nil || !strings.Contains(err.Error(), strconv.Quote(text)) {
			t.Errorf("the error of ParsePort(%q) is %v; want %q in it", text, err, text)
		}
	}
}
