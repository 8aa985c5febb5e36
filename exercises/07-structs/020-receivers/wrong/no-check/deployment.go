package deployment

type Deployment struct {
	Name     string
	Replicas int
}

func (d *Deployment) Scale(n int) error {
	d.Replicas = n
	return nil
}

func ScaleAll(ds []Deployment, n int) error {
	for i := range ds {
		ds[i].Scale(n)
	}
	return nil
}
