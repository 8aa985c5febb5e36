package template

import (
	"reflect"
	_ "unsafe" // for go:linkname
)

// sortedMap returns the keys of a map in order, and their values.
//
//go:linkname sortedMap fmt.sortedMap
func sortedMap(m reflect.Value) (keys, values []reflect.Value)
