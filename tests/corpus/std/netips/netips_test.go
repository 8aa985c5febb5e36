package netips

import (
	"net"
	"net/netip"
	"testing"
)

func TestFirewall(t *testing.T) {
	var f Firewall
	for _, r := range []struct {
		p     string
		allow bool
	}{{"10.0.0.0/8", true}, {"10.1.2.3/16", false}, {"2001:db8::/32", true}, {"10.1.7.0/24", true}} {
		if err := f.Add(r.p, r.allow); err != nil {
			t.Error(err)
		}
	}
	for addr, want := range map[string]bool{"10.9.9.9": true, "10.1.2.3": false, "10.1.7.255": true, "10.1.8.0": false, "11.0.0.1": false, "2001:db8::1": true, "::ffff:10.2.0.1": true, "::1": false} {
		if got, err := f.Allowed(addr); got != want || err != nil {
			t.Errorf("%s: %t, %v", addr, got, err)
		}
	}
	for _, bad := range []string{"", "10.0.0.0", "10.0.0.0/33", "x/8", "1.2.3/4", "::/x"} {
		t.Log(f.Add(bad, true))
	}
	for _, bad := range []string{"", "1.2.3", "1.2.3.256", "::g", "1:2", "01.2.3.4"} {
		_, err := f.Allowed(bad)
		t.Log(err)
	}
}

func TestSplit(t *testing.T) {
	for in, want := range map[string][2]string{"a:1": {"a", "1"}, "a": {"a", "80"}, "[::1]:8": {"::1", "8"}, "::1": {"::1", "80"}, ":5": {"", "5"}} {
		if h, p := Split(in); h != want[0] || p != want[1] {
			t.Errorf("%s: %q %q", in, h, p)
		}
	}
	if got := net.JoinHostPort("fe80::1", "9"); got != "[fe80::1]:9" {
		t.Error(got)
	}
	a := netip.MustParseAddr("192.168.1.255")
	if got := a.Next().String() + a.Prev().String(); got != "192.168.2.0192.168.1.254" || !a.IsPrivate() || a.Is6() {
		t.Error(got)
	}
	ip, network, err := net.ParseCIDR("172.16.5.4/12")
	t.Log(ip, network, err, network.Contains(net.IPv4(172, 31, 0, 1)), net.ParseIP("x"), ip.To4() != nil)
}
