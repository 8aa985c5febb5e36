package shop

import "fmt"

func Line(name string, count int, price float64) string {
	return fmt.Sprintf("%8s|%3d|%6.2f", name, count, price)
}
