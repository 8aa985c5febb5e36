package main

import "fmt"

func main() {
// 问题代码
mySlice := []int{10,20,30,40,50}
for _, value:=range mySlice {
    value *= 2
}
fmt.Printf("mySlice %+v\n", mySlice) //此时切片值并未发生变化

// 正确写法
for index := range mySlice {
    mySlice[index] *= 2
}
fmt.Printf("mySlice %+v\n", mySlice)
}

// Output:
// mySlice [10 20 30 40 50]
// mySlice [20 40 60 80 100]
