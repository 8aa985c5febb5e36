package a

type (
	str  string
	num  int
	aliased = string
)

func conv(i int, u uint8, r rune, i64 int64, n num, b byte, f float64) {
	const k = 65
	_ = string(i)      // want "^conversion from int to string yields a string of one rune, not a string of digits$"
	_ = string(i64)    // want "conversion from int64 to string yields"
	_ = string(r)
	_ = string(b)
	_ = string(u)
	_ = string(n)      // want `conversion from num \(int\) to string yields`
	_ = str(i)         // want `conversion from int to str \(string\) yields`
	_ = str(n)         // want `conversion from num \(int\) to str \(string\) yields`
	_ = aliased(i)     // want `conversion from int to aliased \(string\) yields`
	_ = string('a')
	_ = string(65)     // want "conversion from untyped int to string yields"
	_ = string(k)      // want "conversion from untyped int to string yields"
	_ = (string)(i)
	_ = string(int32(i))
	_ = string([]byte{1})
	_ = []byte(string("x"))
	_ = string(uintptr(i)) // want "conversion from uintptr to string yields"
}

func generic[S ~string, T int | string, U int8 | byte](i int, t T, u U) {
	_ = S(i)      // want `conversion from int to string \(in S\) yields`
	_ = string(t) // want `conversion from int \(in T\) to string yields`
	_ = string(u) // want `conversion from int8 \(in U\) to string yields`
}
