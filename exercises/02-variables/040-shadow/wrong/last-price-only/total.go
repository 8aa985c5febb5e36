package bill

func Total(prices []int, budget int) int {
	total := 0
	for _, price := range prices {
		total = price
	}
	if total > budget {
		return budget
	}
	return total
}
