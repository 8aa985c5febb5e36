// Package objects has objects with metadata.
package objects

// Metadata is what every object has.
type Metadata struct {
	Name   string
	labels map[string]string
}

// SetLabel sets a label of the object.
func (m *Metadata) SetLabel(key, value string) {
	// TODO
}

// Label returns a label, and whether the object has it.
func (m *Metadata) Label(key string) (string, bool) {
	return "", false // TODO
}

// String returns the name.
func (m Metadata) String() string {
	return m.Name
}

// Pod runs on a node.
type Pod struct {
	// TODO: embed Metadata
	Node string
}

// Service is reached at a port.
type Service struct {
	// TODO: embed Metadata
	Port int
}
