package main

import "fmt"

func main() {
mySlice1:=new([]int)           // mySlice1: <*[]int>(0xc00000c030)
mySlice2:=make([]int, 0)        // mySlice2: <[]int> (length: 0, cap: 0)
mySlice3:=make([]int, 10)       // mySlice3: <[]int>(length: 10, cap: 10)
mySlice4:=make([]int, 10, 20)   // mySlice4: <[]int>(length: 10, cap: 20)
fmt.Printf("%T %v nil=%t\n", mySlice1, *mySlice1, *mySlice1 == nil)
for _, s := range [][]int{mySlice2, mySlice3, mySlice4} {
fmt.Printf("%T len=%d cap=%d nil=%t %v\n", s, len(s), cap(s), s == nil, s)
}
}

// Output:
// *[]int [] nil=true
// []int len=0 cap=0 nil=false []
// []int len=10 cap=10 nil=false [0 0 0 0 0 0 0 0 0 0]
// []int len=10 cap=20 nil=false [0 0 0 0 0 0 0 0 0 0]
