// Addresses and errors of gopy's net against Go's, over generated texts; connections of both through the same steps.

package check

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	real "net"
	"regexp"
	"testing"
	"time"

	ours "gopystd/net"
)

var pieces = []string{"0", "1", "127", "255", "256", ".", ".", ".", ":", ":", "::", "ffff", "%", "eth0", "/", "24", "[", "]", "g", "-", "80", "http", "localhost",
	"192.168.0.1", "2001:db8::1", "00-00-5e-00-53-01", "0000.5e00.5301", "00005e005301", "a", "tcp", "+1"}

func texts() []string {
	r := rand.New(rand.NewSource(1))
	list := []string{"", "1.2.3.4:80", "[::1]:80", "::1", "1.2.3.4/24", "00:00:5e:00:53:01", "02:00:5e:10:00:00:00:01", "localhost:http", ":0", "a:", "[a]", "[a]b:1"}
	for range 4000 {
		s := ""
		for range 1 + r.Intn(7) {
			s += pieces[r.Intn(len(pieces))]
		}
		list = append(list, s)
	}
	return list
}

func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Fatalf("%s:\n got %s\nwant %s", what, got, want)
	}
}

func TestTexts(t *testing.T) {
	for _, s := range texts() {
		a, b := ours.ParseIP(s), real.ParseIP(s)
		same(t, s, fmt.Sprint(a, []byte(a), a.To4(), a.DefaultMask(), a.IsGlobalUnicast(), a.IsPrivate()),
			fmt.Sprint(b, []byte(b), b.To4(), b.DefaultMask(), b.IsGlobalUnicast(), b.IsPrivate()))
		ip, n, err := ours.ParseCIDR(s)
		ip2, n2, err2 := real.ParseCIDR(s)
		same(t, s, fmt.Sprint(ip, n, err), fmt.Sprint(ip2, n2, err2))
		m, err := ours.ParseMAC(s)
		m2, err2 := real.ParseMAC(s)
		same(t, s, fmt.Sprint(m, err), fmt.Sprint(m2, err2))
		h, p, err := ours.SplitHostPort(s)
		h2, p2, err2 := real.SplitHostPort(s)
		same(t, s, fmt.Sprint(h, p, err), fmt.Sprint(h2, p2, err2))
		same(t, s, ours.JoinHostPort(s, "1"), real.JoinHostPort(s, "1"))
	}
}

func TestMasks(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 3000 {
		ip, mask := make([]byte, []int{0, 4, 4, 16, 5}[r.Intn(5)]), make([]byte, []int{0, 4, 4, 16, 5}[r.Intn(5)])
		r.Read(ip)
		for i := range mask {
			mask[i] = []byte{0xff, 0xff, 0xff, 0, 0xf0}[r.Intn(5)]
		}
		a, b := ours.IPNet{IP: ip, Mask: mask}, real.IPNet{IP: ip, Mask: mask}
		o1, b1 := a.Mask.Size()
		o2, b2 := b.Mask.Size()
		same(t, fmt.Sprint(ip, mask), fmt.Sprint(&a, a.IP.Mask(a.Mask), o1, b1, a.Mask, a.IP), fmt.Sprint(&b, b.IP.Mask(b.Mask), o2, b2, b.Mask, b.IP))
		n, k := r.Intn(40)-1, []int{32, 128, 33}[r.Intn(3)]
		same(t, "CIDRMask", fmt.Sprint(ours.CIDRMask(n, k)), fmt.Sprint(real.CIDRMask(n, k)))
	}
}

var ports = regexp.MustCompile(`:\d{4,5}`)

func mask(v ...any) string { return ports.ReplaceAllString(fmt.Sprint(v...), ":P") }

// conn is what both have.
type conn interface {
	io.ReadWriteCloser
	SetReadDeadline(time.Time) error
	SetWriteDeadline(time.Time) error
	CloseWrite() error
	CloseRead() error
}

func TestStreams(t *testing.T) {
	ol, err := ours.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	rl, err := real.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skip(err)
	}
	pair := func(mine bool) (conn, conn) {
		if mine {
			a, err := ours.Dial("tcp", ol.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			b, _ := ol.Accept()
			return a.(conn), b.(conn)
		}
		a, err := real.Dial("tcp", rl.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		b, _ := rl.Accept()
		return a.(conn), b.(conn)
	}
	for seed := range int64(150) {
		var logs [2]string
		for i, mine := range []bool{true, false} {
			r := rand.New(rand.NewSource(seed))
			a, b := pair(mine)
			ends := []conn{a, b}
			for range 8 {
				c := ends[r.Intn(2)]
				switch r.Intn(7) {
				case 0, 1:
					n, err := c.Write([]byte("hello")[:r.Intn(6)])
					logs[i] += mask("write ", n, err, "\n")
				case 2, 3:
					c.SetReadDeadline(time.Now().Add(3 * time.Millisecond))
					buf := make([]byte, r.Intn(9))
					n, err := c.Read(buf)
					logs[i] += mask("read ", string(buf[:n]), err, "\n")
				case 4:
					logs[i] += mask("closewrite ", c.CloseWrite() == nil, "\n")
				case 5:
					if r.Intn(2) == 0 {
						logs[i] += mask("close ", c.Close(), "\n")
					}
				case 6:
					c.SetWriteDeadline(time.Unix(1, 0))
					n, err := c.Write([]byte("x"))
					c.SetWriteDeadline(time.Time{})
					logs[i] += mask("late ", n, err, "\n")
				}
				time.Sleep(time.Millisecond)
			}
			a.Close()
			b.Close()
		}
		same(t, fmt.Sprint("seed ", seed), logs[0], logs[1])
	}
	same(t, "close", mask(ol.Close(), ol.Close()), mask(rl.Close(), rl.Close()))
}

func TestErrors(t *testing.T) {
	for _, try := range [][2]string{{"tcp", "127.0.0.1:9"}, {"tcp", "localhost"}, {"tcp", "127.0.0.1:nope"}, {"tcp", "127.0.0.1:99999"}, {"tcp", ""}, {"foo", "x:1"},
		{"tcp", "[::1"}, {"tcp4", "[::1]:80"}, {"tcp", "127.0.0.1:-1"}, {"udp", ""}, {"", "1.2.3.4:5"}} {
		_, err := ours.Dial(try[0], try[1])
		_, err2 := real.Dial(try[0], try[1])
		same(t, fmt.Sprint(try), fmt.Sprint(err), fmt.Sprint(err2))
		if try[0] != "udp" && try[1] != "" && try[1] != "127.0.0.1:9" {
			_, err = ours.Listen(try[0], try[1])
			_, err2 = real.Listen(try[0], try[1])
			same(t, fmt.Sprint("listen ", try), fmt.Sprint(err), fmt.Sprint(err2))
		}
	}
}

func TestPipe(t *testing.T) {
	run := func(a, b io.ReadWriteCloser) string {
		log := ""
		go func() {
			for range 3 {
				a.Write([]byte("some bytes"))
			}
			a.Write(nil)
			a.Close()
		}()
		buf := make([]byte, 7)
		for range 9 {
			n, err := b.Read(buf)
			log += fmt.Sprintf("%q %v\n", buf[:n], err)
			if errors.Is(err, io.EOF) {
				break
			}
		}
		n, err := b.Write([]byte("x"))
		return log + fmt.Sprint(n, err, b.Close())
	}
	a, b := ours.Pipe()
	c, d := real.Pipe()
	same(t, "pipe", run(a, b), run(c, d))
}
