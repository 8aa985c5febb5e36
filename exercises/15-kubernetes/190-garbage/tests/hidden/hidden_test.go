package gc

import (
	"fmt"
	"testing"
)

func TestOtherOrder(t *testing.T) {
	want(t, []Object{
		{"Pod", "a", "u5", []Owner{own("ReplicaSet", "r", "u3"), own("ReplicaSet", "s", "u4")}},
		{"ReplicaSet", "r", "u3", []Owner{own("Deployment", "d", "u1")}},
		{"ReplicaSet", "s", "u4", []Owner{own("Deployment", "e", "u2")}},
		{"Deployment", "e", "u2", nil},
	}, "u3")
}

func TestLongChain(t *testing.T) {
	var objects []Object
	var names []string
	for i := 9; i >= 1; i-- {
		objects = append(objects, Object{"Thing", fmt.Sprint("t", i), fmt.Sprint("u", i), []Owner{own("Thing", fmt.Sprint("t", i-1), fmt.Sprint("u", i-1))}})
	}
	for i := 1; i <= 9; i++ {
		names = append(names, fmt.Sprint("u", i))
	}
	want(t, objects, names...)
}

func TestNothing(t *testing.T) {
	want(t, nil)
}

func TestInputKept(t *testing.T) {
	objects := []Object{{"Pod", "x", "u3", []Owner{own("ReplicaSet", "gone", "u2")}}, {"Pod", "debug", "u4", nil}}
	before := fmt.Sprint(objects)
	Garbage(objects)
	if after := fmt.Sprint(objects); after != before {
		t.Errorf("Garbage has changed its argument from %s to %s", before, after)
	}
}
