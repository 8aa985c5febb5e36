package ringbuf

import "testing"

type op struct {
	what byte // 'r', 'w', 'o', 'x'
	c    byte
	err  error
}

func TestBuffer(t *testing.T) {
	tests := map[string][]op{
		"empty":     {{'r', 0, ErrEmpty}},
		"one":       {{'w', '1', nil}, {'r', '1', nil}, {'r', 0, ErrEmpty}},
		"full":      {{'w', '1', nil}, {'w', '2', nil}, {'w', '3', ErrFull}, {'r', '1', nil}, {'w', '4', nil}, {'r', '2', nil}, {'r', '4', nil}},
		"reset":     {{'w', '1', nil}, {'x', 0, nil}, {'r', 0, ErrEmpty}, {'w', '3', nil}, {'r', '3', nil}},
		"overwrite": {{'w', '1', nil}, {'o', '2', nil}, {'o', '3', nil}, {'r', '2', nil}, {'r', '3', nil}, {'r', 0, ErrEmpty}},
	}
	for name, ops := range tests {
		b := New(2)
		for i, o := range ops {
			var err error
			var c byte
			switch o.what {
			case 'r':
				c, err = b.ReadByte()
				if c != o.c {
					t.Errorf("%s, step %d: read %q, want %q", name, i, c, o.c)
				}
			case 'w':
				err = b.WriteByte(o.c)
			case 'o':
				b.Overwrite(o.c)
			case 'x':
				b.Reset()
			}
			if err != o.err {
				t.Errorf("%s, step %d: error %v, want %v", name, i, err, o.err)
			}
		}
	}
}

func TestSizeZero(t *testing.T) {
	b := New(0)
	if err := b.WriteByte(1); err != ErrFull {
		t.Fatal(err)
	}
	b.Overwrite(1) // panics: index out of range
}
