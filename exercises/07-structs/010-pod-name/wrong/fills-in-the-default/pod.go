package pod

type Pod struct {
	Namespace string
	Name      string
	Ready     bool
	Restarts  int
}

func (p *Pod) FullName() string {
	if p.Namespace == "" {
		p.Namespace = "default"
	}
	return p.Namespace + "/" + p.Name
}

func (p *Pod) Broken() bool {
	return !p.Ready || p.Restarts > 5
}
