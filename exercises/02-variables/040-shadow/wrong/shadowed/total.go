package bill

func Total(prices []int, budget int) int {
	var total int
	for _, price := range prices {
		total := total + price
		if total >= budget {
			return budget
		}
	}
	return total
}
