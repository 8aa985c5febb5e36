package deployment

import "testing"

func TestScaleAllStops(t *testing.T) {
	ds := []Deployment{{Name: "a", Replicas: 1}}
	if err := ScaleAll(ds, -3); err == nil {
		t.Errorf("ScaleAll(ds, -3) = nil; want an error")
	}
	if ds[0].Replicas != 1 {
		t.Errorf("after ScaleAll(ds, -3), Replicas is %d; want 1 as before", ds[0].Replicas)
	}
	if err := ScaleAll(nil, 3); err != nil {
		t.Errorf("ScaleAll(nil, 3) = %v; want nil", err)
	}
}

func TestScaleToZero(t *testing.T) {
	d := Deployment{Name: "web", Replicas: 2}
	if err := d.Scale(0); err != nil || d.Replicas != 0 {
		t.Errorf("Scale(0) = %v, and Replicas is %d; want nil and 0", err, d.Replicas)
	}
}
