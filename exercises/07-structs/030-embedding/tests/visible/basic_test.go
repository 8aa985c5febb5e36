package objects

import "testing"

func TestPodHasName(t *testing.T) {
	p := Pod{Metadata: Metadata{Name: "web-0"}, Node: "node-a"}
	if p.Name != "web-0" {
		t.Errorf("p.Name = %q; want %q", p.Name, "web-0")
	}
}

func TestLabels(t *testing.T) {
	p := Pod{Metadata: Metadata{Name: "web-0"}}
	p.SetLabel("app", "web")
	if got, ok := p.Label("app"); got != "web" || !ok {
		t.Errorf("after SetLabel(\"app\", \"web\"), Label(\"app\") = %q, %v; want \"web\", true", got, ok)
	}
	if got, ok := p.Label("tier"); got != "" || ok {
		t.Errorf("Label(\"tier\") = %q, %v; want \"\", false", got, ok)
	}
	q := Pod{Metadata: Metadata{Name: "web-1"}}
	if got, ok := q.Label("app"); ok {
		t.Errorf("a Pod without labels: Label(\"app\") = %q, %v; want \"\", false", got, ok)
	}
}

func TestPodString(t *testing.T) {
	p := Pod{Metadata: Metadata{Name: "web-0"}}
	if got := p.String(); got != "web-0" {
		t.Errorf("Pod.String() = %q; want %q", got, "web-0")
	}
}

func TestServiceString(t *testing.T) {
	s := Service{Metadata: Metadata{Name: "web"}, Port: 80}
	if got := s.String(); got != "service web" {
		t.Errorf("Service.String() = %q; want %q", got, "service web")
	}
}
