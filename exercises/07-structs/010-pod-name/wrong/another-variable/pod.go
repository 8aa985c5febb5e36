package pod

import "fmt"

type Pod struct {
	Namespace string
	Name      string
	Ready     bool
	Restarts  int
}

func (p Pod) FullName() string {
	ns := "default"
	if p.Namespace != "" {
		ns := p.Namespace
		_ = ns
	}
	return fmt.Sprintf("%s/%s", ns, p.Name)
}

func (p Pod) Broken() bool {
	return !p.Ready || p.Restarts > 5
}
