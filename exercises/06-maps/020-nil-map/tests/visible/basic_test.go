package registry

import "testing"

func wantTag(t *testing.T, r *Registry, image, want string, wantOK bool) {
	t.Helper()
	if tag, ok := r.Tag(image); tag != want || ok != wantOK {
		t.Errorf("Tag(%q) = %q, %v; want %q, %v", image, tag, ok, want, wantOK)
	}
}

func TestSetOnZeroValue(t *testing.T) {
	var r Registry
	r.Set("nginx", "1.27")
	wantTag(t, &r, "nginx", "1.27", true)
}

func TestSetReplaces(t *testing.T) {
	var r Registry
	r.Set("nginx", "1.26")
	r.Set("nginx", "1.27")
	wantTag(t, &r, "nginx", "1.27", true)
}

func TestTagMissing(t *testing.T) {
	var r Registry
	wantTag(t, &r, "nginx", "", false)
	r.Set("nginx", "1.27")
	wantTag(t, &r, "redis", "", false)
}

func TestTagEmpty(t *testing.T) {
	var r Registry
	r.Set("scratch", "")
	r.Set("nginx", "1.27")
	wantTag(t, &r, "scratch", "", true)
}
