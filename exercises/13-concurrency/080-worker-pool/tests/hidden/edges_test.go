package pool

import "testing"

func TestNoKeys(t *testing.T) {
	within(t, "Run without keys", func() {
		if errs := Run(3, nil, func(string) error { return nil }); len(errs) != 0 {
			t.Errorf("Run without keys = %v", errs)
		}
	})
}

func TestManyWorkers(t *testing.T) {
	var c tally
	within(t, "Run with more workers than keys", func() {
		Run(9, keys(3), func(key string) error {
			c.do(key, 0)
			return nil
		})
	})
	if len(c.calls) != 3 {
		t.Errorf("%d of 3 keys", len(c.calls))
	}
}
