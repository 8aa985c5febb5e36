package main

// TCP and UDP within the program, pipes, addresses, and the errors of all of these.

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/netip"
	"os"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"
)

var ports = regexp.MustCompile(`(127\.0\.0\.1|\[::1\]):\d{4,5}`)

func mask(v any) string { return ports.ReplaceAllString(fmt.Sprint(v), "$1:P") }

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Println(mask(l.Addr()), l.Addr().Network())
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for {
			c, err := l.Accept()
			if err != nil {
				fmt.Println(mask(err), errors.Is(err, net.ErrClosed))
				return
			}
			wg.Add(1)
			go func() {
				defer wg.Done()
				defer c.Close()
				s := bufio.NewScanner(c)
				for s.Scan() {
					if s.Text() == "quit" {
						fmt.Fprintln(c, "bye")
						return
					}
					fmt.Fprintln(c, strings.ToUpper(s.Text()))
				}
			}()
		}
	}()
	var clients sync.WaitGroup
	lines := make([]string, 5)
	for i := range 5 {
		clients.Add(1)
		go func() {
			defer clients.Done()
			c, err := net.Dial("tcp", l.Addr().String())
			if err != nil {
				fmt.Println(err)
				return
			}
			defer c.Close()
			fmt.Fprintf(c, "client %d\nquit\n", i)
			b, err := io.ReadAll(c)
			lines[i] = fmt.Sprintf("%q %v", b, err)
		}()
	}
	clients.Wait()
	fmt.Println(strings.Join(lines, "\n"))

	c, _ := net.Dial("tcp", l.Addr().String())
	c.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = c.Read(make([]byte, 1))
	var ne net.Error
	fmt.Println(mask(err), errors.As(err, &ne) && ne.Timeout(), errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded))
	c.SetReadDeadline(time.Time{})
	fmt.Fprint(c, "again\n")
	line, err := bufio.NewReader(c).ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	fmt.Println(c.Close(), mask(c.Close()))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(mask(err))
	_, err = c.Write([]byte("x"))
	fmt.Println(mask(err), errors.Is(err, net.ErrClosed))
	fmt.Println(mask(c.SetDeadline(time.Now())))
	port := l.Addr().(*net.TCPAddr).Port
	_, err = net.Listen("tcp", l.Addr().String())
	fmt.Println(mask(err), errors.Is(err, syscall.EADDRINUSE))
	l.Close()
	wg.Wait()
	_, err = net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	fmt.Println(mask(err), errors.Is(err, syscall.ECONNREFUSED))
	fmt.Println(mask(l.Close()))

	// Half closed, reset, and written to nobody.
	l, _ = net.Listen("tcp", "localhost:0")
	pair := func() (*net.TCPConn, *net.TCPConn) {
		a, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			panic(err)
		}
		b, _ := l.Accept()
		return a.(*net.TCPConn), b.(*net.TCPConn)
	}
	a, b := pair()
	fmt.Println(a.LocalAddr().String() == b.RemoteAddr().String(), a.RemoteAddr().String() == b.LocalAddr().String())
	fmt.Fprint(a, "question")
	a.CloseWrite()
	q, err := io.ReadAll(b)
	fmt.Println(string(q), err)
	fmt.Fprint(b, "answer")
	b.Close()
	q, err = io.ReadAll(a)
	fmt.Println(string(q), err)
	a.Close()
	a, b = pair()
	fmt.Fprint(a, "unread")
	time.Sleep(10 * time.Millisecond)
	b.Close()
	time.Sleep(10 * time.Millisecond)
	_, err = a.Read(make([]byte, 1))
	fmt.Println(mask(err), errors.Is(err, syscall.ECONNRESET))
	a.Close()
	a, b = pair()
	b.Close()
	time.Sleep(10 * time.Millisecond)
	n, err := a.Write([]byte("to nobody"))
	fmt.Println(n, err)
	time.Sleep(10 * time.Millisecond)
	_, err = a.Write([]byte("again"))
	fmt.Println(mask(err), errors.Is(err, syscall.EPIPE))
	a.Close()
	a, b = pair()
	go func() {
		time.Sleep(10 * time.Millisecond)
		a.Close()
	}()
	_, err = a.Read(make([]byte, 1))
	fmt.Println(mask(err))
	big := make([]byte, 3<<20)
	go func() {
		b.Write(big)
		b.Close()
	}()
	a, b = pair()
	done := make(chan int64)
	go func() {
		n, _ := io.Copy(io.Discard, a)
		done <- n
	}()
	b.Write(big)
	b.Close()
	fmt.Println(<-done)
	l.(*net.TCPListener).SetDeadline(time.Now().Add(5 * time.Millisecond))
	_, err = l.Accept()
	fmt.Println(mask(err))
	l.Close()

	// A pipe.
	p, r := net.Pipe()
	go func() {
		fmt.Fprint(p, "through the pipe")
		p.Close()
	}()
	piped, err := io.ReadAll(r)
	fmt.Println(string(piped), err, p.LocalAddr())
	_, err = r.Write([]byte("x"))
	fmt.Println(err)
	p, r = net.Pipe()
	p.SetDeadline(time.Now().Add(5 * time.Millisecond))
	_, err = p.Write([]byte("x"))
	fmt.Println(err)
	r.Close()
	_, err = p.Read(nil)
	fmt.Println(err)

	// UDP.
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		buf := make([]byte, 100)
		for {
			n, from, err := pc.ReadFrom(buf)
			if err != nil {
				return
			}
			pc.WriteTo([]byte("re: "+string(buf[:n])), from)
		}
	}()
	u, err := net.Dial("udp", pc.LocalAddr().String())
	fmt.Println(err)
	for i := range 3 {
		fmt.Fprintf(u, "datagram %d", i)
		buf := make([]byte, 100)
		n, err := u.Read(buf)
		fmt.Println(string(buf[:n]), err)
	}
	small := make([]byte, 2)
	fmt.Fprint(u, "long one")
	n, err = u.Read(small)
	fmt.Println(n, string(small), err)
	u.SetReadDeadline(time.Now().Add(5 * time.Millisecond))
	_, err = u.Read(small)
	fmt.Println(mask(err))
	pc.Close()
	u.Close()
	_, err = u.Read(small)
	fmt.Println(mask(err))

	// Errors of dialing and listening.
	for _, try := range [][2]string{{"tcp", "127.0.0.1:9"}, {"tcp", "localhost"}, {"tcp", "127.0.0.1:http2"}, {"tcp", "127.0.0.1:99999"}, {"tcp", ""}, {"foo", "x:1"}, {"tcp", "::1:80"},
		{"tcp", "[::1"}, {"tcp", "[::1]"}, {"tcp4", "[::1]:80"}, {"tcp", "127.0.0.1:-1"}, {"ip", "x"}} {
		_, err := net.Dial(try[0], try[1])
		fmt.Println(err)
		var op *net.OpError
		if errors.As(err, &op) {
			fmt.Printf("  %s %s %v %T\n", op.Op, op.Net, op.Addr, op.Err)
		}
	}
	for _, try := range [][2]string{{"tcp", "1.2.3.4:80"}, {"tcp", "x"}, {"foo", ":1"}, {"udp", "127.0.0.1:1000000"}} {
		_, err := net.Listen(try[0], try[1])
		fmt.Println(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = new(net.Dialer).DialContext(ctx, "tcp", "127.0.0.1:9")
	fmt.Println(err, errors.Is(err, context.Canceled))
	d := net.Dialer{Deadline: time.Unix(1, 0)}
	_, err = d.Dial("tcp", "127.0.0.1:9")
	fmt.Println(err)

	// Addresses.
	ip, ipnet, err := net.ParseCIDR("192.168.5.7/20")
	fmt.Println(ip, ipnet, err, ipnet.Contains(net.ParseIP("192.168.15.1")), ipnet.Contains(net.ParseIP("192.168.16.1")))
	ones, bits := ipnet.Mask.Size()
	fmt.Println(ones, bits, ipnet.Mask, ip.DefaultMask(), ip.To4(), len(ip), ip.IsPrivate())
	addr, err := net.ResolveTCPAddr("tcp", "[::1]:http")
	fmt.Println(addr, err, addr.AddrPort())
	fmt.Println(net.TCPAddrFromAddrPort(netip.MustParseAddrPort("1.2.3.4:5")), net.JoinHostPort("::1", "80"))
	host, p2, err := net.SplitHostPort("[fe80::1%lo]:53")
	fmt.Println(host, p2, err)
	mac, err := net.ParseMAC("00-00-5e-00-53-01")
	fmt.Println(mac, err)
	_, err = net.ParseMAC("00:00")
	fmt.Println(err)
	names, err := net.LookupHost("127.0.0.1")
	fmt.Println(names, err)
	pn, err := net.LookupPort("tcp", "https")
	fmt.Println(pn, err)
	_, err = net.LookupPort("tcp", "no-such-service")
	fmt.Println(err)
}

// Output:
// 127.0.0.1:P tcp
// "CLIENT 0\nbye\n" <nil>
// "CLIENT 1\nbye\n" <nil>
// "CLIENT 2\nbye\n" <nil>
// "CLIENT 3\nbye\n" <nil>
// "CLIENT 4\nbye\n" <nil>
// read tcp 127.0.0.1:P->127.0.0.1:P: i/o timeout true true false
// "AGAIN\n" <nil>
// <nil> close tcp 127.0.0.1:P->127.0.0.1:P: use of closed network connection
// read tcp 127.0.0.1:P->127.0.0.1:P: use of closed network connection
// write tcp 127.0.0.1:P->127.0.0.1:P: use of closed network connection true
// set tcp 127.0.0.1:P: use of closed network connection
// listen tcp 127.0.0.1:P: bind: address already in use true
// accept tcp 127.0.0.1:P: use of closed network connection true
// dial tcp 127.0.0.1:P: connect: connection refused true
// close tcp 127.0.0.1:P: use of closed network connection
// true true
// question <nil>
// answer <nil>
// read tcp 127.0.0.1:P->127.0.0.1:P: read: connection reset by peer true
// 9 <nil>
// write tcp 127.0.0.1:P->127.0.0.1:P: write: broken pipe true
// read tcp 127.0.0.1:P->127.0.0.1:P: use of closed network connection
// 3145728
// accept tcp 127.0.0.1:P: i/o timeout
// through the pipe <nil> pipe
// io: read/write on closed pipe
// write pipe: i/o timeout
// EOF
// <nil>
// re: datagram 0 <nil>
// re: datagram 1 <nil>
// re: datagram 2 <nil>
// 2 re <nil>
// read udp 127.0.0.1:P->127.0.0.1:P: i/o timeout
// read udp 127.0.0.1:P->127.0.0.1:P: use of closed network connection
// dial tcp 127.0.0.1:9: connect: connection refused
//   dial tcp 127.0.0.1:9 *os.SyscallError
// dial tcp: address localhost: missing port in address
//   dial tcp <nil> *net.AddrError
// dial tcp: lookup tcp/http2: unknown port
//   dial tcp <nil> *net.DNSError
// dial tcp: address 99999: invalid port
//   dial tcp <nil> *net.AddrError
// dial tcp: missing address
//   dial tcp <nil> *errors.errorString
// dial foo: unknown network foo
//   dial foo <nil> net.UnknownNetworkError
// dial tcp: address ::1:80: too many colons in address
//   dial tcp <nil> *net.AddrError
// dial tcp: address [::1: missing ']' in address
//   dial tcp <nil> *net.AddrError
// dial tcp: address [::1]: missing port in address
//   dial tcp <nil> *net.AddrError
// dial tcp4: address ::1: no suitable address found
//   dial tcp4 <nil> *net.AddrError
// dial tcp: address -1: invalid port
//   dial tcp <nil> *net.AddrError
// dial ip: unknown network ip
//   dial ip <nil> net.UnknownNetworkError
// listen tcp 1.2.3.4:80: bind: cannot assign requested address
// listen tcp: address x: missing port in address
// listen foo: unknown network foo
// listen udp: address 1000000: invalid port
// dial tcp 127.0.0.1:9: operation was canceled true
// dial tcp 127.0.0.1:9: i/o timeout
// 192.168.5.7 192.168.0.0/20 <nil> true false
// 20 32 fffff000 ffffff00 192.168.5.7 16 true
// [::1]:80 <nil> [::1]:80
// 1.2.3.4:5 [::1]:80
// fe80::1%lo 53 <nil>
// 00:00:5e:00:53:01 <nil>
// address 00:00: invalid MAC address
// [127.0.0.1] <nil>
// 443 <nil>
// lookup tcp/no-such-service: unknown port
