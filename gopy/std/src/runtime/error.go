package runtime

// The errors that the runtime panics with. Programs see their texts, and by %T also the names of their types: both are gc's.

// The Error interface is implemented by the errors of the runtime.
type Error interface {
	error

	// RuntimeError does nothing; it tells errors of the runtime from others.
	RuntimeError()
}

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	_interface    *_type
	concrete      *_type
	asserted      *_type
	missingMethod string
}

// RuntimeError makes it an Error.
func (*TypeAssertionError) RuntimeError() {}

// Error describes the failure.
func (e *TypeAssertionError) Error() string {
	const start = "interface conversion: "
	from, want := "interface", e.asserted.str
	if e._interface != nil {
		from = e._interface.str
	}
	if e.concrete == nil {
		return start + from + " is nil, not " + want
	}
	have := e.concrete.str
	switch {
	case e.missingMethod != "":
		return start + have + " is not " + want + ": missing method " + e.missingMethod
	case have != want:
		return start + from + " is " + have + ", not " + want
	case e.concrete.pkgPath != e.asserted.pkgPath:
		return start + from + " is " + have + ", not " + want + " (types from different packages)"
	}
	return start + from + " is " + have + ", not " + want + " (types from different scopes)"
}

// An errorString is an error of the running program.
type errorString string

// RuntimeError makes it an Error.
func (e errorString) RuntimeError() {}

func (e errorString) Error() string { return "runtime error: " + string(e) }

// A plainError is one whose text does not begin with "runtime error: ".
type plainError string

// RuntimeError makes it an Error.
func (e plainError) RuntimeError() {}

func (e plainError) Error() string { return string(e) }

// A PanicNilError is what panic(nil) panics with.
type PanicNilError struct {
	_ [0]func() // not comparable, so that nobody relies on it
}

// Error describes it.
func (*PanicNilError) Error() string { return "runtime error: panic called with nil argument" }

// RuntimeError makes it an Error.
func (*PanicNilError) RuntimeError() {}

// What a boundsError is about.
const (
	boundsIndex = iota
	boundsSliceAlen
	boundsSliceAcap
	boundsSliceB
	boundsSlice3Alen
	boundsSlice3Acap
	boundsSlice3B
	boundsSlice3C
	boundsConvert
)

// boundsTexts are the messages: x and y stand for the numbers; the second one is used when x is negative.
var boundsTexts = [...][2]string{
	boundsIndex:      {"index out of range [x] with length y", "index out of range [x]"},
	boundsSliceAlen:  {"slice bounds out of range [:x] with length y", "slice bounds out of range [:x]"},
	boundsSliceAcap:  {"slice bounds out of range [:x] with capacity y", "slice bounds out of range [:x]"},
	boundsSliceB:     {"slice bounds out of range [x:y]", "slice bounds out of range [x:]"},
	boundsSlice3Alen: {"slice bounds out of range [::x] with length y", "slice bounds out of range [::x]"},
	boundsSlice3Acap: {"slice bounds out of range [::x] with capacity y", "slice bounds out of range [::x]"},
	boundsSlice3B:    {"slice bounds out of range [:x:y]", "slice bounds out of range [:x:]"},
	boundsSlice3C:    {"slice bounds out of range [x:y:]", "slice bounds out of range [x::]"},
	boundsConvert:    {"cannot convert slice with length y to array or pointer to array with length x", ""},
}

// A boundsError is an index or slice expression out of range.
type boundsError struct {
	x      int64
	y      int
	signed bool // x is signed
	code   uint8
}

// RuntimeError makes it an Error.
func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	negative := e.signed && e.x < 0
	text := boundsTexts[e.code][0]
	if negative {
		text = boundsTexts[e.code][1]
	}
	b := append([]byte(nil), "runtime error: "...)
	for i := 0; i < len(text); i++ {
		c := text[i]
		// An x or y that stands for a number is never next to a letter ("index", "capacity").
		if c == 'x' && !isLower(text, i-1) && !isLower(text, i+1) {
			b = appendInt(b, uint64(e.x), negative)
		} else if c == 'y' && !isLower(text, i-1) && !isLower(text, i+1) {
			b = appendInt(b, uint64(e.y), false)
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

func isLower(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= 'a' && s[i] <= 'z' }

func appendInt(b []byte, x uint64, negative bool) []byte {
	if negative {
		b = append(b, '-')
		x = -x
	}
	start := len(b)
	for {
		b = append(b, byte('0'+x%10))
		x /= 10
		if x == 0 {
			break
		}
	}
	for i, j := start, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return b
}

// What compiled code calls where a check fails. None of these returns.

func panicBounds(x int64, signed bool, y int, code uint8) {
	panic(boundsError{x: x, signed: signed, y: y, code: code})
}

func panicIndex(x int, y int) { panicBounds(int64(x), true, y, boundsIndex) }

func panicIndexU(x uint64, y int) { panicBounds(int64(x), false, y, boundsIndex) }

func panicSliceAlen(x int, y int) { panicBounds(int64(x), true, y, boundsSliceAlen) }

func panicSliceAlenU(x uint64, y int) { panicBounds(int64(x), false, y, boundsSliceAlen) }

func panicSliceAcap(x int, y int) { panicBounds(int64(x), true, y, boundsSliceAcap) }

func panicSliceAcapU(x uint64, y int) { panicBounds(int64(x), false, y, boundsSliceAcap) }

func panicSliceB(x int, y int) { panicBounds(int64(x), true, y, boundsSliceB) }

func panicSliceBU(x uint64, y int) { panicBounds(int64(x), false, y, boundsSliceB) }

func panicSlice3Alen(x int, y int) { panicBounds(int64(x), true, y, boundsSlice3Alen) }

func panicSlice3AlenU(x uint64, y int) { panicBounds(int64(x), false, y, boundsSlice3Alen) }

func panicSlice3Acap(x int, y int) { panicBounds(int64(x), true, y, boundsSlice3Acap) }

func panicSlice3AcapU(x uint64, y int) { panicBounds(int64(x), false, y, boundsSlice3Acap) }

func panicSlice3B(x int, y int) { panicBounds(int64(x), true, y, boundsSlice3B) }

func panicSlice3BU(x uint64, y int) { panicBounds(int64(x), false, y, boundsSlice3B) }

func panicSlice3C(x int, y int) { panicBounds(int64(x), true, y, boundsSlice3C) }

func panicSlice3CU(x uint64, y int) { panicBounds(int64(x), false, y, boundsSlice3C) }

// panicSliceConvert: a slice of length y is too short for an array of length x. Its parameters are in the other order.
func panicSliceConvert(y int, x int) { panicBounds(int64(x), true, y, boundsConvert) }

func panicdivide() { panic(errorString("integer divide by zero")) }

func panicshift() { panic(errorString("negative shift amount")) }

func panicnilmap() { panic(plainError("assignment to entry in nil map")) }

// panicnil: a nil pointer was followed. On a real machine that is a signal, which the report mentions.
func panicnil() {
	curg.sig = true
	panic(errorString("invalid memory address or nil pointer dereference"))
}

// panicwrap: a method of T was called by a nil *T.
func panicwrap(pkg, typ, method string) {
	panic(plainError("value method " + pkg + "." + typ + "." + method + " called using nil *" + typ + " pointer"))
}

// panicgonil: a go statement with a nil function value.
func panicgonil() { fatal("go of nil func value") }

// panicrangestate: the iterator function of a range-over-func loop called the loop's body when it must not, or swallowed a panic of it. state
// tells what the loop had come to (internal/abi's numbers).
func panicrangestate(state int) {
	switch state {
	case 0:
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case 2:
		panic(errorString("range function continued iteration after loop body panic"))
	case 3:
		panic(errorString("range function continued iteration after whole loop exit"))
	}
	panic(errorString("range function recovered a loop body panic and did not resume panicking"))
}
