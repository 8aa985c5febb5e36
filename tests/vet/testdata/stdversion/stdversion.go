//go:build go1.21

package a

import (
	"slices"
	"sync"
)

func old(xs []int, wg *sync.WaitGroup) {
	_ = slices.Concat(xs, xs)        // want `^slices\.Concat requires go1\.22 or later \(file is go1\.21\)$`
	wg.Go(func() {}) // want `sync\.\(\*WaitGroup\)\.Go requires go1\.25 or later`
	slices.Sort(xs)
}
