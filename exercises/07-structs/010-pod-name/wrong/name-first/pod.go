// Package pod describes Pods.
package pod

// Pod is a part of what a cluster knows about a Pod.
type Pod struct {
	Namespace string // empty means "default"
	Name      string
	Ready     bool
	Restarts  int
}

// FullName returns namespace/name.
func (p Pod) FullName() string {
	namespace := p.Namespace
	if namespace == "" {
		namespace = "default"
	}
	return p.Name + "/" + namespace
}

// Broken reports whether the Pod is not ready or was restarted more than 5 times.
func (p Pod) Broken() bool {
	return !p.Ready || p.Restarts > 5
}
