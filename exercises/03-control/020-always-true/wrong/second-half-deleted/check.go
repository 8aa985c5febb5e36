package check

func Other(i int) bool {
	return i != 0
}

func Weekend(day int) bool {
	return day == 6
}

func SmallOrLarge(size int) bool {
	return size == 1
}
