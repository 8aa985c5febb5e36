// What is asked of types at run time. To import reflect for these two would cost more.

package context

import _ "unsafe" // for go:linkname

// typeString returns the name of the dynamic type of v, which is not nil, as reflect.TypeOf(v).String() does.
//
//go:linkname typeString runtime.typeString
func typeString(v any) string

// typeComparable tells whether the dynamic type of v, which is not nil, is comparable, as reflect.TypeOf(v).Comparable() does.
//
//go:linkname typeComparable runtime.typeComparable
func typeComparable(v any) bool
