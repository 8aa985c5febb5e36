// Package cleanup opens and closes.
package cleanup

// Registry counts what is open.
type Registry struct{ Open []string }

// Acquire opens something and returns how to close it.
func (r *Registry) Acquire(name string) func() {
	r.Open = append(r.Open, name)
	return func() {
		for i, n := range r.Open {
			if n == name {
				r.Open = append(r.Open[:i], r.Open[i+1:]...)
				return
			}
		}
		panic("closed twice: " + name)
	}
}
