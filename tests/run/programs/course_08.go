package main

import "fmt"

func main() {
myString, MyMap, MyArray := "h世", map[string]int{"a": 1}, [2]int{7, 8}
for index, char:= range myString {
  fmt.Println(index, char)
}

for key, value:=range MyMap {
  fmt.Println(key, value)
}

for index,value:=range MyArray {
  fmt.Println(index, value)
}

// 需要注意：如果for range遍历指针数组，则value取出的指针地址为源指针地址的拷贝
}

// Output:
// 0 104
// 1 19990
// a 1
// 0 7
// 1 8
