// Package atomic has operations on memory that no other goroutine can observe half done.
//
// All goroutines of a program run on one thread and are switched only between statements, never inside these functions: plain
// loads and stores do. The functions have neither loops nor calls, so that the compiler can put them in place of the call.
package atomic

// noCopy makes go vet complain about copies of a struct that has it as a field.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// align64 is in the types of 64 bits, where it asks for alignment on 32-bit machines; here it only keeps the shape.
type align64 struct{}
