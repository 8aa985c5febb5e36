package trees

var (
	_ = 1 + 2*3 - 4/5%6<<7>>8&9&^10 | 11 ^ 12
	_ = a == b && c != d || e < f && g <= h || i > j && k >= l
	_ = -x + +y - ^z*!w + *p + &q + <-r - - s
	_ = a.b.c(d)(e)[f].g[h:i][:j][k:][:][l:m:n].(o).p
	_ = (a)(b) + (*T)(c) + (func())(nil) + []byte("x") + map[string]int(nil) + chan int(x) + (<-chan int)(y)
	_ = *(*[4]byte)(p) == **(*[]byte)(q)
	_ = <-chan int(x)
	_ = f(a, b...) + g(a,
		b,
	) + h()
	_ = func(a int) (b, c int) { return a, a }(1)
	_ = new(int) == new([]T) && make([]int, 1, 2) != make(map[K]V) || make(chan struct{}) == nil
	_ = T{} + p.T{1, 2} + T[int]{a: 1} + p.T[q.U]{b: c, 0: d}
	_ = [...]string{2: "a", "b"} + [3]int{} + []T{{1}, {a: 2}, {}} + map[T]U{{1}: {2}, {3}: {4}}
	_ = struct{ a, b int }{1, 2} + &T{} + [][]int{{1}, nil}
	_ = 0x1F + 0b101 + 0o17 + 017 + 1_000 + 1.5e3 + .5 + 1. + 0x1p-2 + 3i + 'a' + '\n' + '\u00e9' + 'é'
	_ = "a\tb\"" + `raw
string` + ""
	_ = f[int](x) + f[int, string](y) + p.f[[]int](z) + a[b](c) + m[k] + F[int] + F[int, []string] + F[a.b,]
	_ = T.Method + (*T).Method + x.(interface{ M() }) + nil + true + iota
	_ = λ + größe
)
