package controller

import (
	"fmt"
	"testing"
)

func run(name string, age int) Pod {
	return Pod{Name: name, Phase: "Running", Node: "n1", Ready: true, Age: age}
}

func wantPlan(t *testing.T, replicas int, pods []Pod, want Plan) {
	t.Helper()
	text := fmt.Sprint(pods)
	if got := Reconcile(replicas, pods); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("Reconcile(%d, %s)\n  = %+v; want %+v", replicas, text, got, want)
	}
}

func TestCreates(t *testing.T) {
	wantPlan(t, 3, nil, Plan{Create: 3})
	wantPlan(t, 3, []Pod{run("a", 10)}, Plan{Create: 2})
}

func TestEnough(t *testing.T) {
	wantPlan(t, 2, []Pod{run("a", 10), run("b", 20)}, Plan{})
}

func TestDeadDoNotCount(t *testing.T) {
	wantPlan(t, 2, []Pod{run("a", 10), {Name: "b", Phase: "Failed"}}, Plan{Create: 1})
	wantPlan(t, 2, []Pod{run("a", 10), {Name: "b", Phase: "Succeeded", Node: "n1"}}, Plan{Create: 1})
	wantPlan(t, 2, []Pod{run("a", 10), {Name: "b", Phase: "Pending"}}, Plan{})
	gone := run("b", 10)
	gone.Terminating = true
	wantPlan(t, 2, []Pod{run("a", 10), gone}, Plan{Create: 1})
}

func TestDeletes(t *testing.T) {
	slow := run("slow", 500)
	slow.Ready = false
	pods := []Pod{run("a", 100), slow, run("b", 200), {Name: "waits", Phase: "Pending", Age: 900}}
	wantPlan(t, 3, pods, Plan{Delete: []string{"waits"}})
	wantPlan(t, 2, pods, Plan{Delete: []string{"waits", "slow"}})
}

func TestNewestFirst(t *testing.T) {
	wantPlan(t, 1, []Pod{run("old", 900), run("new", 5), run("middle", 60)}, Plan{Delete: []string{"new", "middle"}})
}

func TestComesToRest(t *testing.T) {
	pods := []Pod{run("a", 10)}
	for i := range 3 {
		plan := Reconcile(4, pods)
		for range plan.Create {
			pods = append(pods, run(fmt.Sprint("p", len(pods)), 0))
		}
		if i == 2 && (plan.Create != 0 || len(plan.Delete) != 0) {
			t.Errorf("4 replicas wanted, the plan was carried out twice, %d Pods run: the next plan is %+v; want an empty one", len(pods), plan)
		}
	}
	if len(pods) != 4 {
		t.Errorf("4 replicas wanted; %d Pods run in the end", len(pods))
	}
}
