// encoding/json: Marshal and Unmarshal of structs, into any, with indentation.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

type item struct {
	ID    int               `json:"id"`
	Name  string            `json:"name"`
	Price float64           `json:"price"`
	Tags  []string          `json:"tags"`
	Extra map[string]string `json:"extra,omitempty"`
	Next  *item             `json:"next,omitempty"`
}

func main() {
	items := make([]item, 1000)
	for i := range items {
		items[i] = item{i, fmt.Sprintf("item \"%d\"", i), float64(i) * 1.25, []string{"new", "red", "größe"}, nil, nil}
		if i%3 == 0 {
			items[i].Extra = map[string]string{"color": "blue", "weight": "12"}
			items[i].Next = &item{ID: -i}
		}
	}
	total := 0
	for range 80 {
		data, err := json.Marshal(items)
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		total += len(data)
		var back []item
		if err := json.Unmarshal(data, &back); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		total += len(back) + back[9].Next.ID
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		total += len(value.([]any))
	}
	data, _ := json.MarshalIndent(items[:500], "", "  ")
	fmt.Println(total, len(data))
}
