package config

import "testing"

func TestEmptyValue(t *testing.T) {
	loads := 0
	c := New(func() (string, error) {
		loads++
		return "", nil
	})
	c.Get()
	c.Get()
	if loads != 1 {
		t.Errorf("an empty configuration: loaded %d times; want 1", loads)
	}
}

func TestTwoConfigs(t *testing.T) {
	a := New(func() (string, error) { return "a", nil })
	b := New(func() (string, error) { return "b", nil })
	a.Get()
	if v, _ := b.Get(); v != "b" {
		t.Errorf("the second configuration: %q; want \"b\"", v)
	}
}
