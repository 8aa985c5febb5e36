// Package objects has objects with metadata.
package objects

// Metadata is what every object has.
type Metadata struct {
	Name   string
	labels map[string]string
}

// SetLabel sets a label of the object.
func (m *Metadata) SetLabel(key, value string) {

	m.labels[key] = value
}

// Label returns a label, and whether the object has it.
func (m *Metadata) Label(key string) (string, bool) {
	value, ok := m.labels[key]
	return value, ok
}

// String returns the name.
func (m Metadata) String() string {
	return m.Name
}

// Pod runs on a node.
type Pod struct {
	Metadata
	Node string
}

// Service is reached at a port.
type Service struct {
	Metadata
	Port int
}

// String returns the kind and the name.
func (s Service) String() string {
	return "service " + s.Name
}
