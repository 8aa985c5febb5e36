package options

import (
	"fmt"
	"testing"
	"time"
)

func Example() {
	s, err := New("localhost", Port(443), TLS, Use("log", "auth"), Use(), Timeout(1500*time.Millisecond), Use("gzip"))
	fmt.Println(s, err)
	fmt.Println(New("h"))
	fmt.Println(New("h", Port(80), TLS))
	// Output:
	// https://localhost:443 (1.5s) ["log" "auth" "gzip"] <nil>
	// http://h:8080 (30s) [] <nil>
	// <nil> option 1: no tls on port 80
}

func TestPort(t *testing.T) {
	for p, ok := range map[int]bool{0: false, 1: true, 65535: true, 65536: false, -5: false} {
		if s, err := New("x", Port(p)); (err == nil) != ok || (s != nil) != ok {
			t.Errorf("%d: %v", p, err)
		}
	}
}

func TestNilOption(t *testing.T) {
	New("x", nil)
}
