package shop

import "fmt"

func Line(name string, count int, price float64) string {
	return fmt.Sprintf("%v|%v|%v", name, count, price)
}
