// Package deployment scales Deployments.
package deployment

import "fmt"

// Deployment is an application with a number of equal replicas.
type Deployment struct {
	Name     string
	Replicas int
}

// Scale sets the number of replicas. A number below 0 is an error and changes nothing.
func (d *Deployment) Scale(n int) error {
	if n < 0 {
		return fmt.Errorf("%s: cannot have %d replicas", d.Name, n)
	}
	d.Replicas = n
	return nil
}

// ScaleAll scales all of them. It stops at the first error.
func ScaleAll(ds []Deployment, n int) error {
	for i := range ds {
		ds[i].Scale(n)
	}
	return nil
}
