//go:build go1.21 && (linux || !windows)

// Copyright.

/* Package
   trees */
package trees // after package

// before imports

// doc import
import "a" // line a

import (
	// doc b
	"b" /* line b */
	"c" /* not at the end */ ; // line c
	// floating

	// doc d
	// more doc d
	"d"
	// last
)

// doc const
const x = 1 /* one */ // two

// doc group
const (
	// doc A
	A = iota // line A
	/* doc B */
	B; // line B

	C /* inner */ = 3

	D = `multi
line` // not a line comment
	E = f( // inside
		1)
)

/* doc var
*/
var v = struct {
	a int // a
	/* b */ b int
	c int /* c
	*/
}{ // brace
	1, // one
	/* two */ 2,
}

// far

// doc f
//
//go:noinline
func f(a /* a */, b int) { // open
	// alone
	x := 1 // line x

	// doc T
	type T int // line T
	if x == 1 { // if
	} // end
	return // ret
} // close

/**/ func g() {}
/*x*/ // y
func h() {}
//line foo.go:10
func i() {}
// end of file
