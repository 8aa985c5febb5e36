package eventbus

import (
	"strings"
	"testing"
)

func TestBus(t *testing.T) {
	var bus Bus
	var first, second strings.Builder
	cancel1 := bus.Subscribe("news", func(e Event) { first.WriteString(e.Text + ";") })
	cancel2 := bus.Subscribe("news", func(e Event) { second.WriteString(e.Topic + ":" + e.Text + ";") })
	cancel3 := bus.Subscribe("sport", func(e Event) { first.WriteString("never") })
	if n := bus.Publish("news", "a"); n != 2 {
		t.Errorf("%d subscribers", n)
	}
	cancel1()
	cancel1()
	if n := bus.Publish("news", "b"); n != 1 {
		t.Errorf("%d subscribers", n)
	}
	if n := bus.Publish("weather", "rain"); n != 0 {
		t.Errorf("%d subscribers", n)
	}
	cancel2()
	cancel3()
	bus.Wait()
	if first.String() != "a;" || second.String() != "news:a;news:b;" {
		t.Errorf("%q and %q", first.String(), second.String())
	}
}
