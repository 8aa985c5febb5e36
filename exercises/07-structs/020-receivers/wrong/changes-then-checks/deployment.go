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
	d.Replicas = n
	if n < 0 {
		return fmt.Errorf("%s: cannot have %d replicas", d.Name, n)
	}
	return nil
}

// ScaleAll scales all of them. It stops at the first error.
func ScaleAll(ds []Deployment, n int) error {
	for i := range ds {
		if err := ds[i].Scale(n); err != nil {
			return err
		}
	}
	return nil
}
