// Package bill adds up bills.
package bill

// Total adds up the prices; if the sum goes over the budget, it is the budget.
func Total(prices []int, budget int) int {
	total := 0
	for _, price := range prices {
		total = total + price
	}
	if total > budget {
		return budget
	}
	return total
}
