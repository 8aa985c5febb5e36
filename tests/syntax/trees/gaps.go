package trees

const (A = iota; B)
const (
	C = 1
	D = 2)
const E, F int
const G true
const (
	H p.T
	I = 1
)
var (a int; b = 2)

// doc
func (r T) M[P any](x P) P { return x }
func (r *T[A]) N[P,
	Q interface{ m() },
](x P) {
}

func gaps() {
	x := new(f()) + new(1) + new(new(int)) + new(T{1}) + new(&y) + make(1, 2) + new("a")
	append([]int, 1)
	fmt.Println(map[string]int, chan int, func(int) string, struct{ a int })
	f.Add([]byte(), []byte(a, b))
	g([]func(int) int, map[string]func(), [3]func())
	z := []int() + map[string]int()
	if f()
	x {
	}
	if ; x {
	}
	switch ; y := x.(type) {
	}
	const (J = 1; K = 2)
	var (l int)
}

type S struct {
	buf [8]
	a   int
}
