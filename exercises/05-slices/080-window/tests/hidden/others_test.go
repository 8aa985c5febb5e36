package main

import "testing"

func TestOne(t *testing.T) {
	check(t, []int{4}, 1, 4)
	check(t, []int{4, 9, 2}, 1, 9)
	check(t, []int{-4, -9}, 1, -4)
}

func TestCompare(t *testing.T) {
	nums := make([]int, 60)
	for i := range nums {
		nums[i] = i*i*7919%201 - 100
	}
	for k := 1; k <= len(nums); k++ {
		best := 0
		for i := 0; i+k <= len(nums); i++ {
			sum := 0
			for _, n := range nums[i : i+k] {
				sum += n
			}
			if i == 0 || sum > best {
				best = sum
			}
		}
		check(t, nums, k, best)
	}
}
