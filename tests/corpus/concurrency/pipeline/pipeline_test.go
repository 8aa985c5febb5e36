package pipeline

import (
	"context"
	"fmt"
	"strconv"
	"testing"
)

func TestStages(t *testing.T) {
	ctx := t.Context()
	words := Map(ctx, Map(ctx, Source(ctx, 1, 2, 3, 4, 5), func(n int) int { return n * n }), strconv.Itoa)
	var got []string
	for batch := range Batch(words, 2) {
		got = append(got, fmt.Sprint(batch))
	}
	if s := fmt.Sprint(got); s != "[[1 4] [9 16] [25]]" {
		t.Error(s)
	}
}

func TestMerge(t *testing.T) {
	ctx := t.Context()
	sum, n := 0, 0
	for v := range Merge(Source(ctx, 1, 2, 3), Source(ctx, 10, 20), Source[int](ctx)) {
		sum += v
		n++
	}
	if sum != 36 || n != 5 {
		t.Errorf("%d values, sum %d", n, sum)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	values := make([]int, 1000)
	ch := Source(ctx, values...)
	<-ch
	cancel()
	n := 0
	for range ch {
		n++
	}
	if n > 500 {
		t.Errorf("%d values after cancel", n)
	}
}
