package bill

func Total(prices []int, budget int) int {
	sum := 0
	for _, price := range prices {
		total := sum + price
	}
	if sum > budget {
		return budget
	}
	return sum
}
