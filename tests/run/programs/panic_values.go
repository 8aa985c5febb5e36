// What stands in the report for values of other types.
package main

type named string

func main() {
	defer func() {
		recover()
		defer panic(named("multi\nline"))
		defer panic(float32(1.5))
		defer panic(true)
		defer panic('x')
		defer panic(uint8(7))
		defer panic(2i)
		panic(-5)
	}()
	panic("recovered")
}

// Stderr:
// panic: recovered [recovered]
// 	panic: -5
// 	panic: (0+2i)
// 	panic: 7
// 	panic: 120
// 	panic: true
// 	panic: 1.5
// 	panic: main.named("multi
// 	line")
//
// goroutine 1 [running]:
// main.main.func1.deferwrap1
// 	panic_values.go:9
// main.main.func1.deferwrap2
// 	panic_values.go:10
// main.main.func1.deferwrap3
// 	panic_values.go:11
// main.main.func1.deferwrap4
// 	panic_values.go:12
// main.main.func1.deferwrap5
// 	panic_values.go:13
// main.main.func1.deferwrap6
// 	panic_values.go:14
// main.main.func1
// 	panic_values.go:15
// main.main
// 	panic_values.go:17

// Exit: 2
