// Package bridge passes values between Go and whoever runs it, in both directions.
//
// A value is a tag and what the tag says follows; numbers are little-endian:
//
//	n              nothing: nil
//	t f            true, false
//	i u d c        int64, uint64, float64, complex128
//	s b            text, bytes: length (uint32), bytes
//	l              list: length, values
//	m              map: length, key and value by turns
//	r              struct: name (as s without its tag), length, name and value by turns
//	v              vector of numbers: kind (reflect.Kind, a byte), length, the elements as they lie in memory
//	e              error: type and text, both as s without tags
//	o              what cannot be passed (functions, channels, cycles): text for people
//
// The host puts values into the room that Room makes, and Get takes them out, one after the other. Put sends one as a message that
// begins with the byte 1.
package bridge

import (
	"internal/show"
	"reflect"
	"unsafe"
)

const (
	message = 1
	refusal = 2 // a message that begins so tells why a value could not be taken
)

// misfit is the panic of a value that does not fit its type.
type misfit string

// refuse sends the message about a misfit; other panics go on.
func refuse() {
	switch r := recover().(type) {
	case nil:
	case misfit:
		show.Send(append([]byte{refusal}, r...))
	default:
		panic(r)
	}
}

// maxDepth is how deep values may nest; deeper ones, and cycles, are passed as text.
const maxDepth = 100

var inbox []byte

// Room makes room for n bytes and tells where it is. What was there is lost.
func Room(n int) unsafe.Pointer {
	inbox = make([]byte, n)
	return unsafe.Pointer(unsafe.SliceData(inbox))
}

// Get takes the next value out of the room and assigns it to what p points to. If that is of another type, it
// sends a refusal.
func Get(p any) {
	defer refuse()
	d := decoder{inbox}
	d.value(reflect.ValueOf(p).Elem())
	inbox = d.data
}

// Put sends the values of the variables that the pointers lead to.
func Put(pointers ...any) {
	e := encoder{data: []byte{message}}
	e.length(len(pointers))
	for _, p := range pointers {
		e.value(reflect.ValueOf(p).Elem(), 0)
	}
	show.Send(e.data)
}

// Call takes arguments for f, a function, out of the room, calls it, and sends its results as Put does. A variadic function gets its
// last arguments as one list.
func Call(f any) {
	v := reflect.ValueOf(f)
	t := v.Type()
	args := arguments(t)
	if args == nil {
		return
	}
	var results []reflect.Value
	if t.IsVariadic() {
		results = v.CallSlice(args)
	} else {
		results = v.Call(args)
	}
	e := encoder{data: []byte{message}}
	e.length(len(results))
	for _, r := range results {
		e.value(r, 0)
	}
	show.Send(e.data)
}

// arguments takes the arguments of a function type out of the room; nil: one does not fit, which has been told.
func arguments(t reflect.Type) (args []reflect.Value) {
	defer refuse()
	d := decoder{inbox}
	inbox = nil
	taken := make([]reflect.Value, t.NumIn())
	for i := range taken {
		taken[i] = reflect.New(t.In(i)).Elem()
		d.value(taken[i])
	}
	return taken
}
