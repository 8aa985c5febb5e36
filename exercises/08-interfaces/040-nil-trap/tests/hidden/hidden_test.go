package validate

import "testing"

func TestLimits(t *testing.T) {
	wantNil(t, "redis", 1)
	wantNil(t, "redis", 65535)
	wantError(t, "redis", 0, "port: must be from 1 to 65535")
	wantError(t, "redis", -1, "port: must be from 1 to 65535")
	wantError(t, "redis", 100000, "port: must be from 1 to 65535")
}

func TestFirst(t *testing.T) {
	wantError(t, "", 70000, "image: must not be empty")
}

func TestNoTyped(t *testing.T) {
	wantNil(t, "a", 443)
}
