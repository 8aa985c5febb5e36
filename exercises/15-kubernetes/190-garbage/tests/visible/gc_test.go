package gc

import (
	"fmt"
	"testing"
)

func own(kind, name, uid string) Owner { return Owner{kind, name, uid} }

func want(t *testing.T, objects []Object, want ...string) {
	t.Helper()
	if got := Garbage(objects); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("Garbage(%v) = %v; want %v", objects, got, want)
	}
}

func TestOrphan(t *testing.T) {
	want(t, []Object{{"ReplicaSet", "web-7f", "u2", []Owner{own("Deployment", "web", "u1")}}}, "u2")
	want(t, []Object{{"Deployment", "web", "u1", nil}, {"ReplicaSet", "web-7f", "u2", []Owner{own("Deployment", "web", "u1")}}})
}

func TestOwnerless(t *testing.T) {
	want(t, []Object{{"Pod", "debug", "u4", nil}, {"Deployment", "db", "u5", nil}})
}

func TestTwoOwners(t *testing.T) {
	o := []Object{
		{"Deployment", "web", "u1", nil},
		{"ConfigMap", "shared", "u3", []Owner{own("Deployment", "web", "u1"), own("Deployment", "old", "u0")}},
	}
	want(t, o)
	want(t, o[1:], "u3")
}

func TestSameName(t *testing.T) {
	want(t, []Object{
		{"Deployment", "web", "u9", nil},
		{"ReplicaSet", "web-7f", "u2", []Owner{own("Deployment", "web", "u1")}},
	}, "u2")
}

func TestCascade(t *testing.T) {
	want(t, []Object{
		{"Pod", "web-7f-x", "u3", []Owner{own("ReplicaSet", "web-7f", "u2")}},
		{"ReplicaSet", "web-7f", "u2", []Owner{own("Deployment", "web", "u1")}},
		{"Pod", "debug", "u4", nil},
	}, "u2", "u3")
}
