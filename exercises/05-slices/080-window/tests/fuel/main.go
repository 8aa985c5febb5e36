package main

import (
	"os"
	"strconv"
)

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	nums := make([]int, n)
	for i := range nums {
		nums[i] = i * 7919 % 201
	}
	println(Best(nums, n/2))
}
