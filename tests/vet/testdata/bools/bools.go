package a

import "io"

type box struct{ v int }

func f() bool { return true }

func tests(a, b, c int, x, y bool, s string, err error, p *box, ch chan bool) {
	_ = x || x                // want `^redundant or: x \|\| x$`
	_ = x && x                // want `^redundant and: x && x$`
	_ = x || y || x           // want `redundant or: x \|\| x`
	_ = a == 1 || b == 2 || a == 1 // want `^redundant or: a == 1 \|\| a == 1$`
	_ = a != 1 || a != 2      // want `^suspect or: a != 1 \|\| a != 2$`
	_ = a == 1 && a == 2      // want `^suspect and: a == 1 && a == 2$`
	_ = a != 1 && a != 2
	_ = a == 1 || a == 2
	_ = 1 != a || a != 2      // want `suspect or: 1 != a \|\| a != 2`
	_ = a != 1 || b == 3 || a != 2 // want `suspect or: a != 1 \|\| a != 2`
	_ = f() || f()
	_ = x || f() || x
	_ = x || f() && y || x
	_ = (x || y) || (x)       // want `redundant or: x \|\| x`
	_ = err != io.EOF || err != io.ErrUnexpectedEOF
	_ = p.v == 1 && (c > 0 && p.v == 1) // want `redundant and: p\.v == 1 && p\.v == 1`
	_ = s != "a" || s != "b"  // want `suspect or: s != "a" \|\| s != "b"`
	_ = <-ch || <-ch
	_ = len(s) != 0 || len(s) != 1 // want `suspect or: len\(s\) != 0 \|\| len\(s\) != 1`
	_ = int8(a) == 1 && int8(a) == 2 // want `suspect and: int8\(a\) == 1 && int8\(a\) == 2`
	_ = a+b == 1 && a+b == 2 // want `suspect and: a\+b == 1 && a\+b == 2`
	_ = (a+b)*c == 1 || (a + b)*c == 1 // want `redundant or: \(a\+b\)\*c == 1 \|\| \(a\+b\)\*c == 1`
	_ = a != a || b != b
	_ = err == nil && err == nil // want `redundant and`
}
