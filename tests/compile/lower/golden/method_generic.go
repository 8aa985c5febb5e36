package main

type box[T any] struct{ x T }

func (b box[T]) convert[U any](f func(T) U) box[U] { return box[U]{f(b.x)} }

func main() { println(box[int]{1}.convert(func(n int) string { return "s" }).x) }
