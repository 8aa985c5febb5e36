package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	var layers []string
	var images [][]string
	for i := range n {
		layers = append(layers, "layer-"+strconv.Itoa(i))
		if i%4 == 0 {
			images = append(images, []string{"layer-0", layers[i], "layer-" + strconv.Itoa(i+1)})
		}
	}
	fmt.Println(len(Unused(layers, images)))
}
