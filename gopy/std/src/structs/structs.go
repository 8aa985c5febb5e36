// Package structs has types that mark structs.
package structs

// HostLayout as the type of a field, usually a blank one, says that the struct has the layout which the host platform
// expects. It says nothing about the types of the fields.
type HostLayout struct {
	_ hostLayout // so that struct{} cannot be converted to it by accident
}

type hostLayout struct{}
