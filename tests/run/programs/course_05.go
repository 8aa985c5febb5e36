package main

import "fmt"

var condition1, condition2 bool

func f(x int) int {
// 基本形式
if condition1 {
    // do something
} else if condition2 {
    // do someting else
} else {
    // catch-all or default
}

// if的简短语句
// 同for一样，if语句可以在条件表达式前执行一个简单的语句
if v:=x-100; v < 0 {
    return v
}
return 0
}

func main() {
	fmt.Println(f(1), f(2), f(50), f(150))
}

// Output:
// -99 -98 -50 0
