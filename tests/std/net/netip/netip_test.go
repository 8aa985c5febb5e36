// The same texts and bits through gopy's net/netip and Go's.

package check

import (
	"fmt"
	"math/rand"
	real "net/netip"
	"testing"

	ours "gopystd/net/netip"
)

var pieces = []string{"0", "1", "00", "127", "255", "256", ".", ".", ".", ":", ":", "::", "ffff", "1fffe", "%", "eth0", "/", "24", "[", "]", "g",
	"::ffff:1.2.3.4", "fe80::1", "192.168.0.1", "2001:db8::8:800:200c:417a", "-1"}

func texts() []string {
	r := rand.New(rand.NewSource(1))
	list := []string{"", "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4", "::ffff:1.2.3.4%x",
		"1:0:0:2:0:0:0:3", "0:0:1::", "1.2.3.4", "01.2.3.4", "1.2.3", "1.2.3.4.5", "1..2.3", "::1%", "a:b", "1:2:3:4:5:6:7:8:9", ":1", "1::2::3"}
	for range 6000 {
		s := ""
		for range 1 + r.Intn(9) {
			s += pieces[r.Intn(len(pieces))]
		}
		list = append(list, s)
	}
	return list
}

func TestTexts(t *testing.T) {
	for _, s := range texts() {
		a, aerr := ours.ParseAddr(s)
		b, berr := real.ParseAddr(s)
		same(t, s, fmt.Sprint(a, aerr, describe(a)), fmt.Sprint(b, berr, describeReal(b)))
		p, perr := ours.ParseAddrPort(s + ":80")
		q, qerr := real.ParseAddrPort(s + ":80")
		same(t, s, fmt.Sprint(p, perr), fmt.Sprint(q, qerr))
		x, xerr := ours.ParsePrefix(s + "/7")
		y, yerr := real.ParsePrefix(s + "/7")
		same(t, s, fmt.Sprint(x, xerr, x.Masked(), x.Bits()), fmt.Sprint(y, yerr, y.Masked(), y.Bits()))
		x, xerr = ours.ParsePrefix(s)
		y, yerr = real.ParsePrefix(s)
		same(t, s, fmt.Sprint(x, xerr), fmt.Sprint(y, yerr))
	}
}

func same(t *testing.T, s, got, want string) {
	t.Helper()
	if got != want {
		t.Fatalf("%q:\n got %s\nwant %s", s, got, want)
	}
}

func describe(a ours.Addr) string {
	b, _ := a.MarshalBinary()
	return fmt.Sprint(a.IsGlobalUnicast(), a.IsLoopback(), a.IsPrivate(), a.IsMulticast(), a.IsLinkLocalUnicast(), a.IsLinkLocalMulticast(),
		a.IsInterfaceLocalMulticast(), a.Is4(), a.Is6(), a.Is4In6(), a.BitLen(), a.Unmap(), a.Zone(), a.StringExpanded(), a.Next(), a.Prev(), b)
}

func describeReal(a real.Addr) string {
	b, _ := a.MarshalBinary()
	return fmt.Sprint(a.IsGlobalUnicast(), a.IsLoopback(), a.IsPrivate(), a.IsMulticast(), a.IsLinkLocalUnicast(), a.IsLinkLocalMulticast(),
		a.IsInterfaceLocalMulticast(), a.Is4(), a.Is6(), a.Is4In6(), a.BitLen(), a.Unmap(), a.Zone(), a.StringExpanded(), a.Next(), a.Prev(), b)
}

func TestBits(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	var oa []ours.Addr
	var ra []real.Addr
	for range 300 {
		b := make([]byte, []int{4, 16}[r.Intn(2)])
		for i := range b {
			b[i] = []byte{0, 0, 1, 10, 127, 169, 172, 192, 224, 254, 255, 0xfe, 0x80}[r.Intn(13)]
		}
		a, _ := ours.AddrFromSlice(b)
		c, _ := real.AddrFromSlice(b)
		same(t, fmt.Sprint(b), fmt.Sprint(a, describe(a)), fmt.Sprint(c, describeReal(c)))
		oa, ra = append(oa, a), append(ra, c)
	}
	for range 20000 {
		i, j, n, m := r.Intn(len(oa)), r.Intn(len(oa)), r.Intn(130)-1, r.Intn(34)
		p, perr := oa[i].Prefix(n)
		q, qerr := ra[i].Prefix(n)
		p2, q2 := ours.PrefixFrom(oa[j], m), real.PrefixFrom(ra[j], m)
		same(t, fmt.Sprint(oa[i], oa[j], n, m),
			fmt.Sprint(p, perr, p.Contains(oa[j]), p.Overlaps(p2), p.Compare(p2), oa[i].Compare(oa[j]), p2.Masked(), p2.IsSingleIP(), oa[i] == oa[j]),
			fmt.Sprint(q, qerr, q.Contains(ra[j]), q.Overlaps(q2), q.Compare(q2), ra[i].Compare(ra[j]), q2.Masked(), q2.IsSingleIP(), ra[i] == ra[j]))
	}
}
