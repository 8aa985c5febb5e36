package a

import "testing"

type T struct{ Field int }

func (T) Method() {}

func F() {}

func Testlower(t *testing.T)        {} // want "^Testlower has malformed name: first letter after 'Test' must not be lowercase$"
func Test(t *testing.T)             {}
func Test_lower(t *testing.T)       {}
func TestUpper(t *testing.T)        {}
func Testing(a, b int)              {}
func Benchmarklower(b *testing.B)   {} // want "Benchmarklower has malformed name: first letter after 'Benchmark' must not be lowercase"
func Testgeneric[P any](t *testing.T) {} // want "^Testgeneric has type parameters: it will not be run by go test as a TestXXX function$" "malformed name"
func Fuzzlower(f *testing.F)        {} // want "Fuzzlower has malformed name: first letter after 'Fuzz' must not be lowercase"

func Example()           {}
func Example_suffix()    {}
func Example_Suffix()    {} // want "^Example_Suffix has malformed example suffix: Suffix$"
func ExampleT()          {}
func ExampleT_Method()   {}
func ExampleT_Field()    {}
func ExampleT_Missing()  {} // want "^ExampleT_Missing refers to unknown field or method: T.Missing$"
func ExampleT_Method_s() {}
func ExampleT_Method_S() {} // want "^ExampleT_Method_S has malformed example suffix: S$"
func ExampleT_suffix()   {}
func ExampleF()          {}
func ExampleMissing()    {} // want "^ExampleMissing refers to unknown identifier: Missing$"
func ExampleF_a(x int)   {} // want "^ExampleF_a should be niladic$"
func ExampleF_b() int    { return 0 } // want "^ExampleF_b should return nothing$"
func ExampleF_c[P any]() {} // want "^ExampleF_c should not have type params$"
func ExampleTB()         {}

func ExampleF_output() {
	// Output: // want "^output comment block must be the last comment block$"
	// x

	F()
	// something
}

func ExampleF_unordered() {
	F()
	// something

	// Unordered output:
	// x
}

func ExampleF_twice() {
	// output: // want "^there can only be one output comment block per example$"

	F()
	// Output: b
}

func FuzzGood(f *testing.F) {
	f.Add("a", 1)
	f.Fuzz(func(t *testing.T, s string, n int) { _ = f.Name() })
}

func FuzzBad(f *testing.F) {
	f.Fuzz(1) // want "^argument to Fuzz must be a function$"
	f.Fuzz(func(t *testing.T, s string) int { return 0 }) // want "^fuzz target must not return any value$"
	f.Fuzz(func() {}) // want "^fuzz target must have 1 or more argument$"
	f.Fuzz(func(s string) {}) // want `^the first parameter of a fuzz target must be \*testing\.T$`
	f.Fuzz(func(t *testing.T, a []int, b T) {}) // want `^fuzzing arguments can only have the following types: string, bool, float32, float64, int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64, \[\]byte$` "fuzzing arguments can only have"
	f.Fuzz(func(t *testing.T, a []byte) {
		f.Add(a) // want "^fuzz target must not call any \\*F methods$" `^mismatched type in call to .*Add: \[\]byte, fuzz target expects string$`
		f.Failed()
	})
}

func FuzzAdd(f *testing.F) {
	f.Add("a")         // want `^wrong number of values in call to \(\*testing\.F\)\.Add: 1, fuzz target expects 2$`
	f.Add("a", "b")    // want `^mismatched type in call to \(\*testing\.F\)\.Add: string, fuzz target expects int$`
	f.Add(1, "b")      // want `^mismatched types in call to \(\*testing\.F\)\.Add: \[int string\], fuzz target expects \[string int\]$`
	f.Fuzz(func(t *testing.T, s string, n int) {})
}
