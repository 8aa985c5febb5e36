package main

import "fmt"

func main() {
sum := 0
condition1 := true
// 计入计数器的循环
// for 初始化语句; 条件语句; 修饰语句 {}
for i:=0; i<10; i++ {
    sum += 1
}

// 初始化语句和后置语句是可选的，此场景与while等价(Go语言不支持while)
for; sum<1000; {
    sum += sum
}

// 无限循环
for {
    if condition1 {
        break
    }
}
fmt.Println(sum)
}

// Output:
// 1280
