package main

import "fmt"

func main() {
    myArray := [5]int{1,2,3,4,5}
    mySlice := myArray[1:3]
    fmt.Printf("mySlice %+v\n", mySlice)
    fullSlice := myArray[:]
    remove3rdItem := deleteItem(fullSlice,2)
    fmt.Println(myArray, mySlice)
    fmt.Printf("remove3rdItem %+v\n", remove3rdItem)
}

func deleteItem(slice []int, index int) []int {
    return append(slice[:index], slice[index+1:]...)
}

// Output:
// mySlice [2 3]
// [1 2 4 5 5] [2 4]
// remove3rdItem [1 2 4 5]
