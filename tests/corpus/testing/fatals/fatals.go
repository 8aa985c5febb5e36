// Package fatals validates orders.
package fatals

import "errors"

// Order is an order.
type Order struct {
	ID    int
	Items []string
}

// Validate checks an order.
func Validate(o *Order) error {
	switch {
	case o.ID <= 0:
		return errors.New("bad id")
	case len(o.Items) == 0:
		return errors.New("no items")
	}
	return nil
}
