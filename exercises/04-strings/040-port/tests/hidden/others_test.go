package addr

import "testing"

func TestOthers(t *testing.T) {
	check(t, "", 9, ":9")
	check(t, "web", 0, "web:0")
	check(t, "web", 65535, "web:65535")
	check(t, "web", 443, "web:443")
}
