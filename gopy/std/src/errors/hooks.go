package errors

import _ "unsafe" // for go:linkname

// What is asked of types at run time. This package cannot use reflect, which (through strconv) needs errors itself.

// Results of runtimeTarget.
const (
	targetGood      = 0 // a pointer that is not nil, to an interface type or to a type with a method Error() string
	targetNoPointer = 1 // no pointer, or a nil pointer
	targetNoError   = 2 // a pointer to something else
)

// runtimeComparable reports whether v's dynamic type is one whose values may be compared with == (as a type:
// interfaces inside count as comparable). v is not nil.
//
//go:linkname runtimeComparable runtime.errorsComparable
func runtimeComparable(v any) bool

// runtimeTarget judges the target of As, which is not a nil interface: one of the constants above.
//
//go:linkname runtimeTarget runtime.errorsTarget
func runtimeTarget(target any) int

// runtimeAssign does *target = err and returns true if err's dynamic type is assignable to the type that target points to;
// otherwise it returns false. runtimeTarget(target) is targetGood and err is not nil.
//
//go:linkname runtimeAssign runtime.errorsAssign
func runtimeAssign(target any, err error) bool
