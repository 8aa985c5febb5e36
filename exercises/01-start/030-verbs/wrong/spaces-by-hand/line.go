package shop

import "fmt"

func Line(name string, count int, price float64) string {
	return fmt.Sprintf("%-8s|  %d|%6.2f", name, count, price)
}
