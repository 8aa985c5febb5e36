package main

import "fmt"

const val1, val2, val3 = 1, 2, 3

func f() { fmt.Println("f called") }

func main() {
	for _, var1 := range []int{1, 2, 3, 4} {
		fmt.Printf("var1=%d: ", var1)
switch var1 {
    case val1: //空分支
    case val2:
        fallthrough // 执行case3中的f()
    case val3:
        f()
    default: //默认分支
} // 默认每个分支后自带break
		fmt.Println()
	}
}

// Output:
// var1=1: 
// var1=2: f called
//
// var1=3: f called
//
// var1=4: 
