package apply

import "testing"

func TestSecondApply(t *testing.T) {
	last, live, file := Fields{"a": "1", "b": "2"}, Fields{"a": "1", "b": "2", "status": "ok"}, Fields{"a": "3", "c": "4"}
	patch := Diff(last, live, file)
	if got, want := show(patch), `{a: "3", b: delete, c: "4"}`; got != want {
		t.Errorf("Diff = %s; want %s", got, want)
	}
	wantDiff(t, file, Merge(live, patch), file, "{}")
}

func TestAlreadyGone(t *testing.T) {
	wantDiff(t, Fields{"a": "1", "b": "2"}, Fields{"a": "1"}, Fields{"a": "1"}, "{}")
}

func TestScaledByHand(t *testing.T) {
	wantDiff(t, Fields{"image": "web:1"}, Fields{"image": "web:1", "replicas": "7"}, Fields{"image": "web:2"}, `{image: "web:2"}`)
	wantDiff(t, Fields{"replicas": "3"}, Fields{"replicas": "7"}, Fields{"replicas": "3"}, `{replicas: "3"}`)
}

func TestEmptyValue(t *testing.T) {
	wantDiff(t, nil, Fields{}, Fields{"label": ""}, `{label: ""}`)
	wantDiff(t, Fields{"label": "x"}, Fields{"label": "x"}, Fields{"label": ""}, `{label: ""}`)
}
