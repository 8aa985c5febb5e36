package trees

// doc
// more
var a = `x
y` // c

/* a
b */
func f() {
	g()
}