package deployment

import (
	"slices"
	"testing"
)

func TestScale(t *testing.T) {
	d := Deployment{Name: "web", Replicas: 2}
	if err := d.Scale(5); err != nil {
		t.Fatalf("Scale(5) = %v; want nil", err)
	}
	if d.Replicas != 5 {
		t.Errorf("after Scale(5), Replicas is %d; want 5", d.Replicas)
	}
}

func TestScaleNegative(t *testing.T) {
	d := Deployment{Name: "web", Replicas: 2}
	if err := d.Scale(-1); err == nil {
		t.Errorf("Scale(-1) = nil; want an error")
	}
	if d.Replicas != 2 {
		t.Errorf("after Scale(-1), Replicas is %d; want 2 as before", d.Replicas)
	}
}

func TestScaleAll(t *testing.T) {
	ds := []Deployment{{Name: "a"}, {Name: "b", Replicas: 7}}
	if err := ScaleAll(ds, 3); err != nil {
		t.Fatalf("ScaleAll(ds, 3) = %v; want nil", err)
	}
	want := []Deployment{{Name: "a", Replicas: 3}, {Name: "b", Replicas: 3}}
	if !slices.Equal(ds, want) {
		t.Errorf("after ScaleAll(ds, 3), ds is %+v; want %+v", ds, want)
	}
}
